import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { type EvidenceQuestion, type EvidenceRow, listEvidence } from '#core/metrics/list-evidence.ts';
import type { MetricId } from '#core/metrics/types.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { liveHistory, openRandomShop } from './live-history.ts';
import { anyHistory, anyNow, anyQuery } from './random-shop.ts';
import { answerPlainly } from './reference-answer.ts';
import { openShop } from './sales-fixture.ts';

const SUMS: readonly MetricId[] = [
  'net_sales',
  'gross_sales',
  'discounts',
  'refunds',
  'tax',
  'total_collected',
  'orders',
  'items_sold',
  'cogs',
  'gross_profit',
];
const MANY = 5000;

const anyQuestion: fc.Arbitrary<EvidenceQuestion> = fc
  .record({ metric: fc.constantFrom(...SUMS), query: anyQuery })
  .map(({ metric, query: { period, filters, receipts } }) => ({
    metric,
    period,
    filters,
    limit: MANY,
    ...(receipts ? { receipts } : {}),
  }));

/** In thousandths, so that units add up without a remainder. */
function sumOf(rows: readonly EvidenceRow[]): number | null {
  const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [Math.round(amount * 1000)]));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0) / 1000;
}

describe('listEvidence', { timeout: 240_000 }, () => {
  let db: PgliteDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  // The assertions stand inside fast-check's properties.
  /* eslint-disable vitest/expect-expect */
  it('lists rows that sum to the figure of a plain computation, beside another business', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        anyHistory,
        fc.array(fc.tuple(anyQuestion, anyNow), { minLength: 24, maxLength: 30 }),
        async (history, neighbour, questions) => {
          const shop = await openRandomShop(db);
          const sales = await liveHistory(db, shop, history);
          await liveHistory(db, await openRandomShop(db), neighbour);
          for (const [question, now] of questions) {
            const { metric, period, filters, receipts } = question;
            const query = {
              metrics: [metric],
              dimensions: [],
              period,
              filters,
              ...(receipts ? { receipts } : {}),
            };
            const plain = answerPlainly(sales, query, now);
            if (plain.unavailable.length > 0) continue;
            const { rows, isCut } = await listEvidence(openShop(db, shop, now), question);
            expect(isCut).toBe(false);
            expect(sumOf(rows) ?? 0).toBe(Math.round((plain.rows[0]?.values[metric] ?? 0) * 1000) / 1000);
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('cuts to the newest rows, the same ones that the whole list starts with', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        fc.array(fc.tuple(anyQuestion, anyNow, fc.integer({ min: 1, max: 12 })), {
          minLength: 10,
          maxLength: 15,
        }),
        async (history, questions) => {
          const shop = await openRandomShop(db);
          await liveHistory(db, shop, history);
          for (const [question, now, limit] of questions) {
            const ctx = openShop(db, shop, now);
            const whole = await listEvidence(ctx, question);
            const cut = await listEvidence(ctx, { ...question, limit });
            expect(cut.rows).toEqual(whole.rows.slice(0, limit));
            expect(cut.isCut).toBe(whole.rows.length > limit);
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
