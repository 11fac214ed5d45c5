import { sql, type SQL } from 'drizzle-orm';
import type { TenantContext } from '../db/tenant-context.ts';
import { addDays, type BusinessDate, type Period } from '../time.ts';
import type { Grain } from './choose-grain.ts';
import { DIMENSIONS } from './dimensions.ts';
import { productFacts, receiptFacts, SOLD_RECEIPTS, splitByMethod } from './facts.ts';
import type { Sum } from './metric-formulas.ts';
import { toReceiptCondition } from './receipt-condition.ts';
import type { MetricQuery } from './types.ts';

export interface CompileInput {
  ctx: Pick<TenantContext, 'now' | 'activeBusiness'>;
  query: MetricQuery;
  grain: Grain;
  sums: readonly Sum[];
  conditions: readonly SQL[];
  /** From this day on, sales after `now` are recorded: such days are summed from the sales. */
  liveFrom: BusinessDate | null;
}

/** The grouped sums of a query: `k0`, `k1` … are the groups, `n` the facts in each. */
export function compileQuery(input: CompileInput): SQL {
  const keys = input.query.dimensions.map((dimension, i) =>
    sql.raw(`${DIMENSIONS[dimension].expression} as k${i}`),
  );
  const sums = input.sums.map((sum) => sql.raw(`${sumOf(sum, isRaw(input))} as ${sum}`));
  const where = sql.join([sql`true`, ...input.conditions], sql` and `);
  const needsCategory = input.query.dimensions.includes('category') || input.conditions.length > 0;
  const product =
    input.grain.isByProduct && needsCategory ? sql`left join products pc on pc.id = f.product_id` : sql``;
  const groups = keys.length === 0 ? sql`` : sql.raw(`group by ${keys.map((_, i) => i + 1).join(', ')}`);
  const grouped = sql`select ${sql.join([...keys, sql`count(*)::int as n`, ...sums], sql`, `)}
    from (${factsOf(input)}) f ${product} where ${where} ${groups}`;
  const named = input.query.dimensions.flatMap((dimension, i) => {
    const table = DIMENSIONS[dimension].names;
    return table ? [{ i, table }] : [];
  });
  const names = named.map(({ i }) => sql.raw(`, d${i}.name as name${i}`));
  const joins = named.map(({ i, table }) => sql.raw(`left join ${table} d${i} on d${i}.id = g.k${i}`));
  return sql`select g.*${sql.join(names)} from (${grouped}) g ${sql.join(joins, sql` `)}`;
}

/** Counts over the sales are distinct; a rollup row has them counted. */
function sumOf(sum: Sum, isRaw: boolean): string {
  return sum === 'orders' && isRaw ? `${SOLD_RECEIPTS}::float8` : `sum(f.${sum})::float8`;
}

/** True when no row of a rollup is read. */
function isRaw({ grain, liveFrom, query }: CompileInput): boolean {
  return grain.isRawOnly || (liveFrom !== null && liveFrom <= query.period.from);
}

function factsOf(input: CompileInput): SQL {
  const { period } = input.query;
  if (isRaw(input)) return rawFacts(input, period);
  if (input.liveFrom === null) return rollupFacts(input, period);
  const keys = keysOf(input.grain);
  const place = ['outlet_id', 'business_date', ...keys].map((name) => `f.${name}`);
  const sums = input.sums.map((sum) => `${sumOf(sum, true).replace('::float8', '')} as ${sum}`);
  const live = sql`select ${sql.raw([...place, ...sums].join(', '))}
    from (${rawFacts(input, { from: input.liveFrom, to: period.to })}) f group by ${sql.raw(place.join(', '))}`;
  const settled = rollupFacts(input, { from: period.from, to: addDays(input.liveFrom, -1) });
  return sql`${settled} union all ${live}`;
}

function rollupFacts({ grain, sums }: CompileInput, { from, to }: Period): SQL {
  const keys = keysOf(grain).map((key) => {
    if (grain.rollup !== 'rollup_groups') return key;
    return key === 'hour' ? 'key::smallint as hour' : `key as ${key}`;
  });
  const columns = sql.raw(['outlet_id', 'business_date', ...keys, ...sums].join(', '));
  const ofGroup = grain.rollup === 'rollup_groups' ? sql`and dimension = ${grain.group}` : sql``;
  return sql`select ${columns} from ${sql.identifier(grain.rollup)}
    where business_date between ${from} and ${to} ${ofGroup}`;
}

function keysOf({ rollup, group }: Grain): string[] {
  if (rollup === 'rollup_groups' && group) return [group];
  if (rollup === 'rollup_receipts') return ['hour', 'sales_channel', 'cashier', 'payment_method'];
  return rollup === 'rollup_products' ? ['product_id'] : [];
}

/** The facts of a period as the sales have them; `sales` narrows those that are looked at, aliased `s`. */
export function rawFacts(
  { grain, ctx, query }: Pick<CompileInput, 'grain' | 'ctx' | 'query'>,
  { from, to }: Period,
  sales?: SQL,
): SQL {
  const conditions = [
    sql`s.business_date between ${from} and ${to}`,
    sql`s.sold_at <= ${ctx.now.toString()}::timestamptz`,
  ];
  if (query.receipts) {
    conditions.push(toReceiptCondition(query.receipts, ctx.activeBusiness.currency, ctx.now));
  }
  const condition = sql.join(conditions, sql` and `);
  const facts = grain.isByProduct ? productFacts(condition, sales) : receiptFacts(condition, sales);
  return grain.isByMethod ? splitByMethod(facts) : facts;
}
