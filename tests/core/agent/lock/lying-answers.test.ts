import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { loadLexicon } from '#core/agent/load-lexicon.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from '../kopi-shop.ts';
import { callThenSay } from '../scripted-model.ts';
import { LIARS } from './liars.ts';
import { type ShopTruth, shopTruths } from './shop-truth.ts';

const TRIES_EACH = 20;
const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };

/** The shop of kopi-shop.ts, counted by hand: 10 receipts in July, 5 in August, Rp 30.000 each. */
const TRUTH: ShopTruth = {
  sales: { july: 300_000, august: 150_000 },
  orders: { july: 10, august: 5 },
  units: [
    { name: 'Kopi Susu', value: 10 },
    { name: 'Roti Bakar', value: 3 },
  ],
};

/** All that an honest answer may hold, up to the names of the shop. */
const TRUE_SENTENCES = [
  'Omzet Agustus 2025: Rp 150.000, turun Rp 150.000 (50,0%) dari Juli 2025 (Rp 300.000).',
  'Jumlah transaksi Agustus 2025: 5.',
  /Produk dengan item terjual tertinggi, Agustus 2025:\n• Kopi Susu: 10\n• Roti Bakar: 3/,
  /Data s\.d\. 20 Agu 2025[^\n]*/,
];

const SCOPE = { period: AUGUST, filters: [], stat: 'total' } as const;
const CALLS: ToolCall[] = [
  {
    name: 'compare_periods',
    input: { metrics: ['net_sales'], period: AUGUST, compare_to: JULY, filters: [] },
  },
  { name: 'query_metrics', input: { metrics: ['orders'], ...SCOPE, filters: [] } },
  {
    name: 'rank',
    input: { metric: 'items_sold', dimension: 'product', ...SCOPE, filters: [], direction: 'desc', limit: 2 },
  },
];

let db: PgliteDatabase;
let shop: TestShop;
let lexicon: Lexicon;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
  await createKopiShop(db, 'sebelah', 7);
  lexicon = await loadLexicon(openTurn());
});
afterAll(() => db.close());

const openTurn = () => openKopiShop(db, shop, '2025-09-02T09:00:00+07:00');

const QUESTIONS = [
  'omzet agustus dibanding juli?',
  'gimana agustus?',
  'how was August?',
  'produk apa yang laku agustus?',
];

describe('a model that lies through the whole loop', () => {
  describe('fails well', () => {
    it.each(Object.entries(LIARS))(`reaches nobody with %s in ${TRIES_EACH} turns`, async (_name, liar) => {
      const tries = fc
        .tuple(shopTruths, fc.constantFrom(...QUESTIONS))
        .chain(([neighbour, question]) => liar(TRUTH, neighbour).map((told) => ({ question, ...told })));
      await fc.assert(
        fc.asyncProperty(tries, async ({ question, text }) => {
          const ctx = openTurn();
          const models = [callThenSay(CALLS, text)];
          const { answer } = await answerQuestion({ ctx, question, history: [], models, lexicon });
          // Refused twice, the same findings are worded offline.
          expect(answer.model).toBe('offline');
          if (answer.language !== 'id') return;
          const rest = TRUE_SENTENCES.reduce<string>((left, said) => left.replace(said, ''), answer.answer);
          expect(rest).not.toMatch(/\d/);
        }),
        { numRuns: TRIES_EACH },
      );
    });
  });
});
