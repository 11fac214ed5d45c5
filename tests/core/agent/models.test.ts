import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type QuestionRequest, type QuestionResult } from '#core/agent/answer-question.ts';
import { createModelChain } from '#core/agent/models.ts';
import { createMeter } from '#core/agent/usage.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import {
  hasResults,
  type ModelReply,
  type Script,
  startFakeModelServer,
} from '#tests/helpers/fake-model-server.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from './kopi-shop.ts';

const QUESTION = 'berapa transaksi juli?';
const PERIOD = { from: '2025-07-01', to: '2025-07-31' };
const CALL: ModelReply = {
  calls: [{ name: 'query_metrics', input: { metrics: ['orders'], period: PERIOD } }],
};
const TRUTH = 'Jumlah transaksi Juli 2025: 10.';

/** Calls a tool, then places the reference. */
const wellBehaved: Script = (request) => (hasResults(request) ? { text: 'Ini ya kak: {{c1}}' } : CALL);

let db: PgliteDatabase;
let shop: TestShop;
let servers: Awaited<ReturnType<typeof startFakeModelServer>>[] = [];
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});
afterAll(() => db.close());

async function serve(script: Script): Promise<(typeof servers)[number]> {
  const server = await startFakeModelServer(script);
  servers.push(server);
  return server;
}

async function ask(request: Partial<QuestionRequest>): Promise<QuestionResult> {
  return answerQuestion({
    ctx: openKopiShop(db, shop),
    question: QUESTION,
    history: [],
    models: [],
    ...request,
  });
}

describe('createModelChain', () => {
  describe('works', () => {
    it('answers through any OpenAI-compatible server', async () => {
      const { baseUrl } = await serve(wellBehaved);
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer.answer).toContain(`Ini ya kak: ${TRUTH}`);
      expect(answer).toMatchObject({ model: 'local', usage: { input_tokens: 1800, output_tokens: 40 } });
    });

    it('guesses the tokens, rather too many, where a server does not count', async () => {
      const { baseUrl, requests } = await serve((request) =>
        hasResults(request) ? { text: '{{c1}}', usage: null } : CALL,
      );
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer.usage.input_tokens).toBeGreaterThan(900 + (requests[1]?.raw.length ?? 0) / 4);
    });

    it('goes on along the chain, each model on its own server, and keeps the key at home', async () => {
      const first = await serve(() => ({ status: 503 }));
      const second = await serve(wellBehaved);
      const models = createModelChain({
        apiKey: 'secret-key',
        baseUrl: first.baseUrl,
        model: `big, small@${second.baseUrl}`,
      });
      const meter = createMeter();
      const { answer } = await ask({ models, meter });
      expect(answer.model).toBe('small');
      expect(meter.uses()).toMatchObject([
        { model: 'big', calls: 1, inputTokens: 0, failure: 'overloaded' },
        { model: 'small', calls: 2, inputTokens: 1800, failure: null },
      ]);
      expect(first.requests[0]?.authorization).toBe('Bearer secret-key');
      expect(second.requests[0]?.authorization).not.toContain('secret-key');
    });

    it('shows a model earlier answers as references, so that it learns to write none of their figures', async () => {
      const { baseUrl, requests } = await serve(wellBehaved);
      const models = createModelChain({ baseUrl, model: 'local' });
      const first = await ask({ models });
      await ask({ models, question: 'kalau agustus?', history: [first.turn] });
      const earlier = requests[2]?.body.messages.slice(1, 5);
      expect(earlier).toMatchObject([
        { role: 'user', content: QUESTION },
        { role: 'assistant', tool_calls: [{ function: { name: 'query_metrics' } }] },
        { role: 'tool', content: first.answer.answer },
        { role: 'assistant', content: '{{c1}}' },
      ]);
    });

    it('shows a sign of life before it asks a model', async () => {
      const steps: string[] = [];
      const { baseUrl } = await serve((request) => {
        steps.push('asked');
        return wellBehaved(request, 0);
      });
      const models = createModelChain({ baseUrl, model: 'local' });
      await ask({ models, onProgress: (step) => void steps.push(step) });
      expect(steps).toEqual(['thinking', 'asked', 'query_metrics', 'asked', 'wording']);
    });
  });

  describe('fails well', () => {
    it.each<[string, ModelReply, string]>([
      ['a key that is refused', { status: 401 }, 'unauthorized'],
      ['a spent quota', { status: 429, headers: { 'retry-after': '7' } }, 'rate_limited'],
      ['an overloaded server', { status: 500 }, 'overloaded'],
      ['a gateway that gives up', { status: 504 }, 'overloaded'],
      ['a request that is refused', { status: 404 }, 'bad_request'],
      ['an answer that is no JSON', { raw: '<html>Welcome to nginx</html>' }, 'malformed'],
      ['JSON of another shape', { raw: '{"choices": "none"}' }, 'malformed'],
      ['an answer without a choice', { raw: '{"choices": []}' }, 'malformed'],
      ['an answer that breaks off', 'cut', 'malformed'],
      ['a socket that hangs', 'hang', 'too_slow'],
      ['an empty text', { text: '' }, 'refused_text'],
      ['a text that was cut off', { text: 'Ini ya kak', finishReason: 'length' }, 'refused_text'],
      ['a figure of its own', { text: 'Transaksinya 11 kak' }, 'refused_text'],
    ])('gives the same figures offline after %s', async (_what, reply, failure) => {
      const { baseUrl } = await serve(() => reply);
      const meter = createMeter();
      const models = createModelChain({ baseUrl, model: 'local' });
      const { answer } = await ask({ models, meter, modelMs: reply === 'hang' ? 700 : 20_000 });
      expect(answer).toMatchObject({ model: 'offline', kind: 'figures', figures: [{ value: 10 }] });
      expect(answer.answer).toContain(TRUTH);
      expect(meter.uses()).toMatchObject([{ model: 'local', failure }]);
    });

    it('gives the same figures offline when nobody listens', async () => {
      const meter = createMeter();
      const models = createModelChain({ baseUrl: 'http://127.0.0.1:9/v1', model: 'local' });
      const { answer } = await ask({ models, meter });
      expect(answer).toMatchObject({ model: 'offline', figures: [{ value: 10 }] });
      expect(meter.uses()).toMatchObject([{ failure: 'unreachable' }]);
    });

    it.each<[string, ModelReply]>([
      ['input that is no JSON', { calls: [{ name: 'query_metrics', input: '{"metrics": [' }] }],
      ['input of another shape', { calls: [{ name: 'query_metrics', input: { metric: 'orders' } }] }],
      ['a tool that does not exist', { calls: [{ name: 'run_sql', input: { sql: 'select 1' } }] }],
    ])('lets a model correct %s', async (_what, mistake) => {
      const replies = [mistake, CALL, { text: '{{c1}}' }];
      const { baseUrl } = await serve((_request, call) => replies[call - 1] ?? 'cut');
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer).toMatchObject({ model: 'local', figures: [{ value: 10 }] });
    });

    it.each([
      ['only promises to look', 'Siap kak, saya cek dulu ya.'],
      ['excuses itself', 'Maaf kak, saya tidak punya datanya.'],
    ])('looks itself when a model %s', async (_what, text) => {
      const { baseUrl } = await serve(() => ({ text }));
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer).toMatchObject({ model: 'offline', figures: [{ value: 10 }] });
    });

    it('has a model say what was found, when it says nothing of it', async () => {
      const replies: ModelReply[] = [CALL, { text: 'Ini hasilnya ya kak!' }, { text: 'Ini: {{c1}}' }];
      const { baseUrl, requests } = await serve((_request, call) => replies[call - 1] ?? 'cut');
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer).toMatchObject({ model: 'local', figures: [{ value: 10 }] });
      expect(requests[2]?.raw).toContain('it places no reference');
    });

    it('ends a model that calls tools for ever', async () => {
      const { baseUrl, requests } = await serve(() => CALL);
      const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
      expect(answer.figures[0]).toMatchObject({ value: 10 });
      expect(requests.length).toBeLessThanOrEqual(7);
      expect(requests[5]?.body.tool_choice).toBe('none');
    });

    it('answers the whole question when a model breaks down after half of it', async () => {
      const { baseUrl } = await serve((request) => (hasResults(request) ? { status: 500 } : CALL));
      const models = createModelChain({ baseUrl, model: 'local' });
      const { answer } = await ask({ models, question: 'berapa transaksi dan omzet juli?' });
      expect(answer.figures.map((figure) => figure.metric)).toEqual(['orders', 'net_sales']);
    });

    it('uses what the tools found when only the model understood the question', async () => {
      const { baseUrl } = await serve((request) => (hasResults(request) ? { status: 500 } : CALL));
      const models = createModelChain({ baseUrl, model: 'local' });
      const { answer } = await ask({ models, question: 'blarghl fnord?' });
      expect(answer.figures).toMatchObject([{ metric: 'orders', value: 10 }]);
    });

    it('stops at once when the person has left', async () => {
      const { baseUrl } = await serve(() => 'hang');
      const left = new AbortController();
      const asked = ask({
        models: createModelChain({ baseUrl, model: 'local' }),
        signal: left.signal,
        onProgress: () => left.abort(),
      });
      await expect(asked).rejects.toMatchObject({ code: 'model_unavailable' });
    });

    it('is empty without a model, a key or a server', () => {
      expect(createModelChain({})).toEqual([]);
      expect(createModelChain({ model: 'gpt' })).toEqual([]);
      expect(createModelChain({ apiKey: 'k', model: 'offline' })).toEqual([]);
    });
  });
});

describe('a model that is down', () => {
  it('is left alone while it rests, as long as its server asks for', async () => {
    let now = 0;
    const memory = createMemoryStore({ now: () => now });
    const { baseUrl, requests } = await serve((request, call) =>
      call === 1 ? { status: 429, headers: { 'retry-after': '40' } } : wellBehaved(request, call),
    );
    const models = createModelChain({ baseUrl, model: 'local', memory });
    await ask({ models });
    now = 39_000;
    expect((await ask({ models })).answer.model).toBe('offline');
    expect(requests).toHaveLength(1);
    now = 41_000;
    expect((await ask({ models })).answer.model).toBe('local');
  });

  it('is asked once more when its server will be back in a moment', async () => {
    const { baseUrl, requests } = await serve((request, call) =>
      call === 1 ? { status: 503, headers: { 'retry-after-ms': '20' } } : wellBehaved(request, call),
    );
    const { answer } = await ask({ models: createModelChain({ baseUrl, model: 'local' }) });
    expect(answer.model).toBe('local');
    expect(requests).toHaveLength(3);
  });

  it('is asked again at once after a mere slip', async () => {
    const { baseUrl } = await serve((request, call) =>
      call === 1 ? { raw: 'oops' } : wellBehaved(request, call),
    );
    const models = createModelChain({ baseUrl, model: 'local' });
    await ask({ models });
    expect((await ask({ models })).answer.model).toBe('local');
  });
});
