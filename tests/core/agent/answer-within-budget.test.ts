import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getModelCost } from '#core/accounts/model-usage.ts';
import { answerWithinBudget, type ModelPolicy } from '#core/agent/answer-within-budget.ts';
import type { QuestionResult } from '#core/agent/answer-question.ts';
import type { ChatModel } from '#core/agent/models.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import { createLogger } from '#core/log.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from './kopi-shop.ts';
import { callThenSay, createScriptedModel } from './scripted-model.ts';

const CALL: ToolCall = {
  name: 'query_metrics',
  input: {
    metrics: ['net_sales'],
    period: { from: '2025-07-01', to: '2025-07-31' },
    filters: [],
    stat: 'total',
  },
};
/** One turn of the scripted model: two calls of 100 tokens in and 10 out. */
const TOKENS_OF_A_TURN = 220;
const POLICY: ModelPolicy = {
  mode: 'full',
  modelMs: 20_000,
  dailyTokens: null,
  dailyUsd: null,
  prices: new Map([['scripted', { input: 2, output: 10 }]]),
};
const NOTICE = 'Jatah model bahasa hari ini sudah habis';

let db: PgliteDatabase;
let shop: TestShop;
let lines: string[] = [];
let now = Temporal.Instant.from('2026-11-22T03:00:00Z');
let day = '2026-11-22';
let next = 0;
beforeAll(async () => {
  db = await createTestDatabase();
});
beforeEach(async () => {
  shop = await createKopiShop(db, `kopi-${(next += 1)}`);
  lines = [];
  now = Temporal.Instant.from('2026-11-22T03:00:00Z');
  day = '2026-11-22';
});
afterAll(() => db.close());

interface Asked {
  policy?: Partial<ModelPolicy>;
  model?: ChatModel;
  ctx?: TenantContext;
  question?: string;
}

async function ask(asked: Asked = {}): Promise<QuestionResult> {
  const { policy = {}, model = callThenSay([CALL], '{{c1}}'), question = 'omzet juli berapa?' } = asked;
  return answerWithinBudget(
    { ctx: asked.ctx ?? openKopiShop(db, shop), question, history: [] },
    {
      models: [model],
      policy: { ...POLICY, ...policy },
      log: createLogger((line) => void lines.push(line)),
      now: () => now,
    },
  );
}

describe('answerWithinBudget', () => {
  describe('works', () => {
    it('writes down calls, tokens and money on the real day, whichever day the question is about', async () => {
      const { answer } = await ask();
      expect(answer.model).toBe('scripted');
      // 200 tokens in at 2 and 20 out at 10 dollars per million.
      expect(await getModelCost(openKopiShop(db, shop), day)).toEqual({
        calls: 2,
        inputTokens: 200,
        outputTokens: 20,
        costMicros: 600,
      });
    });

    it.each<[string, Partial<ModelPolicy>]>([
      ['tokens', { dailyTokens: 2 * TOKENS_OF_A_TURN }],
      ['money', { dailyUsd: 0.0012 }],
    ])('answers offline when the %s of the day are spent, and says so once', async (_what, policy) => {
      const models = [];
      const texts = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const { answer, reply } = await ask({ policy });
        expect(answer.answer).toBe(reply.text);
        expect(answer.figures).toMatchObject([{ value: 300_000 }]);
        models.push(answer.model);
        texts.push(reply.text);
      }
      expect(models).toEqual(['scripted', 'scripted', 'offline', 'offline']);
      expect(texts.map((text) => text.includes(NOTICE))).toEqual([false, false, true, false]);
    });

    it('says it in the language of the question', async () => {
      const policy = { dailyTokens: 1 };
      await ask({ policy });
      const { answer } = await ask({ policy, question: 'what were our sales in July?' });
      expect(answer.answer).toContain("Today's allowance for the language model is used up");
    });

    it('begins anew with the next day of the business, not of the server', async () => {
      const policy = { dailyTokens: 1 };
      now = Temporal.Instant.from('2026-11-22T16:59:00Z');
      await ask({ policy });
      expect((await ask({ policy })).answer.model).toBe('offline');
      now = Temporal.Instant.from('2026-11-22T17:00:00Z');
      expect((await ask({ policy })).answer.model).toBe('scripted');
    });
  });

  describe('fails well', () => {
    it('counts a turn whose model breaks down half-way, and logs why without a word of it', async () => {
      const model = createScriptedModel(({ prompt }) => {
        if (prompt.some((message) => message.role === 'tool')) throw new Error('gone');
        return { calls: [CALL] };
      });
      const { answer } = await ask({ model });
      expect(answer.model).toBe('offline');
      expect(await getModelCost(openKopiShop(db, shop), day)).toMatchObject({ calls: 2, inputTokens: 100 });
      expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
        { event: 'model.failed', model: 'scripted', failure: 'failed' },
      ]);
      expect(lines.join()).not.toMatch(/omzet|gone/);
    });

    it('answers when the ledger cannot be written', async () => {
      const ctx = openKopiShop(db, shop);
      let isWriting = false;
      const model = createScriptedModel(({ prompt }) => {
        isWriting = prompt.some((message) => message.role === 'tool');
        return isWriting ? { text: '{{c1}}' } : { calls: [CALL] };
      });
      const broken: TenantContext = {
        ...ctx,
        query: (run) => (isWriting ? Promise.reject(new Error('disk full')) : ctx.query(run)),
      };
      const { answer } = await ask({ model, ctx: broken });
      expect(answer.model).toBe('scripted');
      expect(lines.join()).toContain('model.usage_lost');
    });
  });

  describe('keeps tenants apart', () => {
    it('leaves a neighbour its own budget', async () => {
      const policy = { dailyTokens: 1 };
      await ask({ policy });
      const neighbour = await createKopiShop(db, 'sebelah', 7);
      expect((await ask({ policy, ctx: openKopiShop(db, neighbour) })).answer.model).toBe('scripted');
      expect((await ask({ policy })).answer.model).toBe('offline');
    });
  });
});
