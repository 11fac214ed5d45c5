import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { hasResults, startFakeModelServer } from '#tests/helpers/fake-model-server.ts';
import { seedShop } from '#tests/helpers/seed-shop.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

const DAY = '2026-11-20';
const CALL = {
  calls: [{ name: 'query_metrics', input: { metrics: ['net_sales'], period: { from: DAY, to: DAY } } }],
};

let app: TestApp;
let model: Awaited<ReturnType<typeof startFakeModelServer>>;
/** The model answers when it is let go. */
let letGo: () => void = () => {};
let asked: Promise<void>;
let cookie = '';

beforeEach(async () => {
  let isAsked: () => void = () => {};
  asked = new Promise((resolve) => (isAsked = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  model = await startFakeModelServer(async (request) => {
    isAsked();
    await gate;
    return hasResults(request) ? { text: 'Ini ya kak:\n{{c1}}' } : CALL;
  });
  app = await createTestApp({
    env: { OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: 'secret-key', OPENAI_MODEL: 'local' },
    answer: (request) => app.services.answerWith()(request),
  });
  app.clock.now = Temporal.Instant.from(`${DAY}T20:00:00+07:00`);
  const { business, owner } = await seedShop(app.services.db, {
    slug: 'kopi',
    name: 'Kopi',
    days: [DAY],
    amount: 25_000,
  });
  cookie = await app.signIn(owner.id, business.id);
});
afterEach(async () => {
  letGo();
  await model.close();
  await app.close();
});

async function openChat(): Promise<ReadableStreamDefaultReader<string>> {
  const response = await app.app.request('/v1/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ text: 'omzet hari ini berapa?', conversation: 'a' }),
  });
  expect(response.status).toBe(200);
  const body = response.body?.pipeThrough(new TextDecoderStream());
  if (!body) throw new Error('the chat has no body');
  return body.getReader();
}

async function readUntil(reader: ReadableStreamDefaultReader<string>, mark: string): Promise<string> {
  let read = '';
  for (;;) {
    const { value, done } = await reader.read();
    read += value ?? '';
    if (done || read.includes(mark)) return read;
  }
}

describe('a turn with a model', () => {
  it('shows that it works while the model still thinks, then the whole answer at once', async () => {
    const reader = await openChat();
    const before = await readUntil(reader, '"step":"thinking"');
    expect(before).toContain('"type":"start"');
    expect(before).not.toContain('text-delta');
    await asked;
    letGo();
    const after = await readUntil(reader, '[DONE]');
    expect(after).toContain('Ini ya kak:\\nOmzet Jumat, 20 Nov 2026: Rp 50.000.');
    expect(after.match(/text-delta/g)).toHaveLength(1);
  });

  it('logs model, tools and tokens, and no word that was said', async () => {
    letGo();
    await readUntil(await openChat(), '[DONE]');
    expect(app.lines.find(({ event }) => event === 'turn.answered')).toMatchObject({
      model: 'local',
      tools: 'query_metrics',
      inputTokens: 1800,
      outputTokens: 40,
    });
    expect(JSON.stringify(app.lines)).not.toMatch(/omzet|kak|secret-key/i);
  });
});
