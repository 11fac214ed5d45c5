import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { queryMetrics } from '#core/metrics/query-metrics.ts';
import { MetricQuery, type MetricResult } from '#core/metrics/types.ts';
import { toNameKey } from '#core/text.ts';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { liveHistory, openRandomShop } from './live-history.ts';
import { anyHistory, anyNow, anyQuery } from './random-shop.ts';
import { answerPlainly, type ReferenceAnswer } from './reference-answer.ts';
import { openShop } from './sales-fixture.ts';

const drivers = {
  PGlite: { runs: 4, open: async (): Promise<Database> => createTestDatabase() },
  PostgreSQL: {
    runs: 12,
    open: async (): Promise<Database> => {
      const server = await startTestPostgres();
      const db = createPostgresDatabase({ url: server.applicationUrl });
      return { ...db, close: async () => (await db.close(), server.stop()) };
    },
  },
};

/** Every way in which the answer is not the reference's; empty when they agree. */
function differences(result: MetricResult, reference: ReferenceAnswer, query: MetricQuery): string[] {
  const found: string[] = [];
  const check = (isSame: boolean, what: string): unknown =>
    isSame || found.push(`${what} (${result.answeredFrom})`);
  const refused = result.unavailable.map(({ id }) => id).toSorted();
  check(`${refused}` === `${[...new Set(reference.unavailable)].toSorted()}`, `unavailable: ${refused}`);
  const expected = new Map(reference.rows.map((row) => [row.keys, row.values]));
  const count = Math.min(query.limit ?? expected.size, expected.size);
  check(result.rows.length === count, `${result.rows.length} rows instead of ${count}`);
  for (const row of result.rows) {
    const keys = JSON.stringify(query.dimensions.map((id) => toNameKey(row.keys[id] ?? '')));
    const wanted = expected.get(keys);
    check(wanted !== undefined, `no group ${keys}`);
    for (const metric of query.metrics) {
      const [value, other] = [row.values[metric], wanted?.[metric]];
      check(isClose(value, other), `${metric} of ${keys} is ${value}, not ${other}`);
    }
  }
  const { order } = query;
  if (!order) return found;
  const sign = order.direction === 'asc' ? 1 : -1;
  const best = [...expected.values()]
    .map((values) => values[order.by] ?? 0)
    .toSorted((a, b) => sign * (a - b));
  for (const [i, row] of result.rows.entries()) {
    check(isClose(row.values[order.by] ?? 0, best[i]), `place ${i + 1} by ${order.by}`);
  }
  return found;
}

function isClose(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

describe.each(Object.entries(drivers))(
  'queryMetrics on %s',
  { timeout: 240_000 },
  (_name, { runs, open }) => {
    let db: Database;
    beforeAll(async () => {
      db = await open();
    });
    afterAll(() => db.close());

    // The assertions stand inside fast-check's properties.
    /* eslint-disable vitest/expect-expect */
    it('equals a plain computation over the sales, after edits, refunds and deletions, beside another business', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyHistory,
          anyHistory,
          fc.array(fc.tuple(anyQuery, anyNow), { minLength: 20, maxLength: 30 }),
          async (history, neighbour, questions) => {
            const shop = await openRandomShop(db);
            const sales = await liveHistory(db, shop, history);
            await liveHistory(db, await openRandomShop(db), neighbour);
            for (const [query, now] of questions) {
              const result = await queryMetrics(openShop(db, shop, now), MetricQuery.parse(query));
              expect(differences(result, answerPlainly(sales, query, now), query)).toEqual([]);
            }
          },
        ),
        { numRuns: runs, endOnFailure: true },
      );
    });

    it('gives the parts of a split payment that sum to the whole', async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const shop = await openRandomShop(db);
          await liveHistory(db, shop, history);
          const ctx = openShop(db, shop, Temporal.Instant.from('2026-01-01T00:00:00Z'));
          const period = { from: '2025-06-01', to: '2025-12-31' };
          const ask = (dimensions: MetricQuery['dimensions']): Promise<MetricResult> =>
            queryMetrics(ctx, { metrics: ['total_collected'], dimensions, filters: [], period });
          const [whole] = (await ask([])).rows;
          const parts = (await ask(['payment_method', 'outlet'])).rows;
          const sum = parts.reduce((all, row) => all + (row.values.total_collected ?? 0), 0);
          expect(sum).toBe(parts.length > 0 ? whole?.values.total_collected : 0);
        }),
        { numRuns: runs, endOnFailure: true },
      );
    });
  },
);
