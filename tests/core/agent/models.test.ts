import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { createModelChain } from '#core/agent/models.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from './kopi-shop.ts';

interface ChatRequest {
  model: string;
  messages: { role: string }[];
  tools?: { function: { name: string } }[];
}

let db: PgliteDatabase;
let shop: TestShop;
let server: ServerType;
let baseUrl = '';
const requests: ChatRequest[] = [];

/** A server that speaks `/chat/completions`: it calls a tool, then places the reference. */
function createChatServer(): Hono {
  const app = new Hono();
  app.post('/v1/chat/completions', async (c) => {
    const body = await c.req.json<ChatRequest>();
    requests.push(body);
    if (body.model === 'broken') return c.json({ error: { message: 'overloaded' } }, 503);
    const isDone = body.messages.some((message) => message.role === 'tool');
    const period = { from: '2025-07-01', to: '2025-07-31' };
    const call = { name: 'query_metrics', arguments: JSON.stringify({ metrics: ['orders'], period }) };
    const message = isDone
      ? { role: 'assistant', content: 'Ini ya kak: {{c1}}' }
      : { role: 'assistant', content: null, tool_calls: [{ id: 'x', type: 'function', function: call }] };
    return c.json({
      id: 'chat',
      object: 'chat.completion',
      created: 1,
      model: body.model,
      choices: [{ index: 0, message, finish_reason: isDone ? 'stop' : 'tool_calls' }],
      usage: { prompt_tokens: 900, completion_tokens: 20, total_tokens: 920 },
    });
  });
  return app;
}

beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
  await new Promise<void>((resolve) => {
    server = serve({ fetch: createChatServer().fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      baseUrl = `http://127.0.0.1:${port}/v1`;
      resolve();
    });
  });
});
afterAll(async () => {
  server.close();
  await db.close();
});

describe('createModelChain', () => {
  describe('works', () => {
    it('answers through any OpenAI-compatible server', async () => {
      const models = createModelChain({ baseUrl, model: 'local' });
      const ctx = openKopiShop(db, shop);
      const { answer } = await answerQuestion({
        ctx,
        question: 'berapa transaksi juli?',
        history: [],
        models,
      });
      expect(answer.answer).toContain('Jumlah transaksi Juli 2025: 10.');
      expect(answer).toMatchObject({ model: 'local', usage: { input_tokens: 1800, output_tokens: 40 } });
    });

    it('sends the same instructions and tools byte for byte, whoever asks and whenever', async () => {
      const models = createModelChain({ baseUrl, model: 'local' });
      requests.length = 0;
      for (const now of ['2025-08-02T09:00:00+07:00', '2025-08-21T10:00:00+07:00']) {
        await answerQuestion({
          ctx: openKopiShop(db, shop, now),
          question: 'omzet juli',
          history: [],
          models,
        });
      }
      const prefix = requests.map(({ messages, tools }) => JSON.stringify([messages[0], tools]));
      expect(new Set(prefix).size).toBe(1);
      expect(prefix[0]?.length).toBeLessThan(18_000);
    });
  });

  describe('fails well', () => {
    it('falls back along the chain within one answer', async () => {
      const models = createModelChain({ baseUrl, model: 'broken, local' });
      const ctx = openKopiShop(db, shop);
      const { answer } = await answerQuestion({
        ctx,
        question: 'berapa transaksi juli?',
        history: [],
        models,
      });
      expect(answer.model).toBe('local');
    });

    it('is empty without a model, a key or a server', () => {
      expect(createModelChain({})).toEqual([]);
      expect(createModelChain({ model: 'gpt' })).toEqual([]);
      expect(createModelChain({ apiKey: 'k', model: 'offline' })).toEqual([]);
    });
  });
});
