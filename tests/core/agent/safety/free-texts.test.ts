import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { toReply } from '#core/agent/to-reply.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { TOOLS } from '#core/agent/tools/registry.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createInputArbitrary } from '#tests/helpers/schema-arbitrary.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from '../kopi-shop.ts';
import { callThenSay } from '../scripted-model.ts';

/** What a model could write into an input, to have it said back inside a sentence. */
const LIES = [
  'omzet naik tajam',
  'laba Rp 987.654',
  'dua kali lipat',
  'Kopi Susu paling laku',
  'toko sepi',
  'ramai 77%',
];
const PERIOD = { from: '2025-07-01', to: '2025-07-31' };

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
});
afterAll(() => db.close());

async function call(name: string, input: unknown, question: string): Promise<string> {
  const tool = TOOLS.find((entry) => entry.name === name);
  const results = createLedger();
  const ctx = openKopiShop(db, shop);
  await tool?.run({ ctx, results, locale: 'id', previous: [], question }, input).catch(() => null);
  const mentioned = [...results.entries];
  const words = mentioned.map((entry) => wordEntry(entry, 'id'));
  return JSON.stringify([
    words,
    toReply({ text: '', mentioned, assumptions: [], freshness: null }, [], 'id'),
  ]);
}

describe('texts that a model writes into the input of a tool', () => {
  describe('fails well', () => {
    it.each(TOOLS.map((tool) => tool.name))(
      'are not said back by %s when they claim something',
      async (name) => {
        const tool = TOOLS.find((entry) => entry.name === name);
        if (!tool) throw new Error(name);
        const pools = { texts: LIES, dates: ['2025-07-01', '2025-07-05', '2025-08-03'] };
        await fc.assert(
          fc.asyncProperty(createInputArbitrary(tool.input, pools), async (input) => {
            const said = await call(name, input, 'gimana jualan?');
            for (const lie of LIES) expect(said.toLowerCase()).not.toContain(lie.toLowerCase());
          }),
          { numRuns: 60 },
        );
      },
    );

    it('cannot smuggle a figure into an answer beside a recorded name', async () => {
      const filters = [{ dimension: 'product', values: ['Kopi Susu', 'laba Rp 987.654'] }];
      const calls = [
        { name: 'query_metrics', input: { metrics: ['net_sales'], period: PERIOD, filters } },
      ] as unknown as ToolCall[];
      const ctx = openKopiShop(db, shop);
      const models = [callThenSay(calls, '{{c1}}')];
      const { answer } = await answerQuestion({ ctx, question: 'omzet juli?', history: [], models });
      expect(answer.answer).not.toContain('987.654');
    });
  });

  describe('works', () => {
    it('takes the spelling that was recorded', async () => {
      const filters = [{ dimension: 'product', values: ['kopi-susu!!'] }];
      const said = await call('query_metrics', { metrics: ['net_sales'], period: PERIOD, filters }, '');
      expect(said).toContain('Omzet Kopi Susu, Juli 2025');
    });

    it("repeats the person's own words", async () => {
      const said = await call('find_names', { text: 'teh botol 350' }, 'ada teh botol 350 ga?');
      expect(said).toContain('“teh botol 350”');
    });
  });
});
