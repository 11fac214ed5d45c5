import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { type ChangeExplanation, explainChange } from '#core/metrics/explain-change.ts';
import type { DimensionId, MetricFilter, MetricId } from '#core/metrics/types.ts';
import { toNameKey } from '#core/text.ts';
import { addDays, type Period } from '#core/time.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { liveHistory, openRandomShop } from './live-history.ts';
import { anyHistory, anyNow, anyQuery } from './random-shop.ts';
import { answerPlainly } from './reference-answer.ts';
import { openShop, type TestSale } from './sales-fixture.ts';

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
const DIMENSIONS: readonly DimensionId[] = [
  'product',
  'category',
  'outlet',
  'hour',
  'weekday',
  'payment_method',
  'sales_channel',
  'cashier',
];

interface Case {
  metric: MetricId;
  filters: MetricFilter[];
  by: DimensionId[];
  previous: Period;
  current: Period;
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    metric: fc.constantFrom(
      ...SUMS,
      'net_sales' as const,
      'average_order_value' as const,
      'gross_margin' as const,
    ),
    query: anyQuery,
    by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 3 }),
    cut: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ metric, query, by, cut }) => {
    const middle = addDays('2025-06-25', cut);
    const previous = { from: '2025-06-25', to: addDays(middle, -1) };
    const current = { from: middle, to: '2025-07-06' };
    return { metric, filters: query.filters, by, previous, current };
  });

interface World {
  ctx: TenantContext;
  sales: readonly TestSale[];
  now: Temporal.Instant;
}

type Sums = Map<string, number>;

/** The plain computation: whole and by key, in smallest units; null where there is no such figure. */
function measurePlainly(
  { sales, now }: World,
  { metric, filters }: Case,
  period: Period,
  dimensions: DimensionId[],
): Sums | null {
  const query = { metrics: [metric], dimensions, filters, period };
  const { rows, unavailable } = answerPlainly(sales, query, now);
  if (unavailable.length > 0) return null;
  const scale = metric === 'items_sold' ? 1000 : 1;
  return new Map(
    rows.flatMap(({ keys, values }): [string, number][] => {
      const value = values[metric];
      return value == null ? [] : [[(JSON.parse(keys) as string[])[0] ?? '', Math.round(value * scale)]];
    }),
  );
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Everything in which the explanation is not the plain one; empty when they agree. */
function differences(found: ChangeExplanation, asked: Case, world: World): string[] {
  const wrong: string[] = [];
  const check = (isRight: boolean, what: string): unknown => isRight || wrong.push(what);
  const { change, factors, prices, splits } = found;
  check(change === found.current - found.previous, 'the change is not the difference');
  check(factors.length === 0 || add(factors.map((one) => one.effect)) === change, 'factors do not sum up');
  check(prices === null || add(Object.values(prices)) === change, 'prices do not sum up');
  for (const { dimension, parts, unassigned } of splits) {
    check(add(parts.map((part) => part.change)) + unassigned === change, `${dimension} does not sum up`);
    const before = measurePlainly(world, asked, asked.previous, [dimension]);
    const after = measurePlainly(world, asked, asked.current, [dimension]);
    check(before !== null && after !== null, `${dimension} has no plain answer`);
    const keys = new Set([...(before ?? new Map()).keys(), ...(after ?? new Map()).keys()]);
    keys.delete('');
    check(keys.size === parts.length, `${dimension} has ${parts.length} parts, not ${keys.size}`);
    for (const part of parts) {
      const key = toNameKey(part.key);
      check(part.previous === (before?.get(key) ?? null), `${dimension} ${key} was ${part.previous}`);
      check(part.current === (after?.get(key) ?? null), `${dimension} ${key} is ${part.current}`);
    }
  }
  return wrong;
}

describe('explainChange', { timeout: 240_000 }, () => {
  let db: PgliteDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  // The assertions stand inside fast-check's property.
  /* eslint-disable vitest/expect-expect */
  it('gives the parts of a plain computation, which sum to the change exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        anyHistory,
        fc.array(fc.tuple(anyCase, anyNow), { minLength: 10, maxLength: 12 }),
        async (history, neighbour, cases) => {
          const shop = await openRandomShop(db);
          const sales = await liveHistory(db, shop, history);
          await liveHistory(db, await openRandomShop(db), neighbour);
          for (const [asked, now] of cases) {
            const ctx = openShop(db, shop, now);
            const world = { ctx, sales, now };
            const found = await explainChange({
              metric: asked.metric,
              filters: asked.filters,
              by: asked.by,
              previous: { ctx, period: asked.previous },
              current: { ctx, period: asked.current },
            });
            const before = measurePlainly(world, asked, asked.previous, []);
            const after = measurePlainly(world, asked, asked.current, []);
            const isKnown = before?.has('') === true && after?.has('') === true;
            expect(found !== null).toBe(isKnown);
            expect(found ? differences(found, asked, world) : []).toEqual([]);
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
