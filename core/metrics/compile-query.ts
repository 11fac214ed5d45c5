import { sql, type SQL } from 'drizzle-orm';
import type { TenantContext } from '../db/tenant-context.ts';
import { addDays, type BusinessDate, type Period } from '../time.ts';
import type { Grain } from './choose-grain.ts';
import { DIMENSIONS } from './dimensions.ts';
import { productFacts, receiptFacts, splitByMethod } from './facts.ts';
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
  const sums = input.sums.map((sum) => sql.raw(`${sumOf(sum, input.grain)} as ${sum}`));
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

function sumOf(sum: Sum, grain: Grain): string {
  if (sum !== 'orders') return `sum(f.${sum})::float8`;
  if (grain.countsReceipts) return 'count(distinct f.sale_id) filter (where f.is_sale)::float8';
  return `sum(f.${grain.isByMethod ? 'orders_by_method' : 'orders'})::float8`;
}

function factsOf(input: CompileInput): SQL {
  const { grain, liveFrom } = input;
  const { period } = input.query;
  if (grain.isRawOnly) return rawFacts(input, period);
  if (liveFrom === null) return rollupFacts(input, period);
  if (liveFrom <= period.from) return rawFacts(input, period);
  const columns = sql.raw(columnsOf(input).join(', '));
  const live = rawFacts(input, { from: liveFrom, to: period.to });
  const settled = rollupFacts(input, { from: period.from, to: addDays(liveFrom, -1) });
  return sql`${settled} union all select ${columns} from (${live}) live`;
}

function rollupFacts(input: CompileInput, { from, to }: Period): SQL {
  const columns = sql.raw(columnsOf(input).join(', '));
  return sql`select ${columns} from ${sql.identifier(input.grain.rollup)} where business_date between ${from} and ${to}`;
}

function columnsOf({ grain, sums }: CompileInput): string[] {
  const keys = {
    rollup_days: [],
    rollup_receipts: ['hour', 'sales_channel', 'cashier', 'payment_method'],
    rollup_products: ['product_id'],
  }[grain.rollup];
  const measures = sums.map((sum) => (sum === 'orders' && grain.isByMethod ? 'orders_by_method' : sum));
  return ['outlet_id', 'business_date', ...keys, ...measures.filter((name) => !isMissing(name, grain))];
}

function isMissing(measure: string, grain: Grain): boolean {
  return grain.isByProduct && ['tax', 'service_charge', 'total_collected'].includes(measure);
}

function rawFacts({ grain, ctx, query }: CompileInput, { from, to }: Period): SQL {
  const conditions = [
    sql`s.business_date between ${from} and ${to}`,
    sql`s.sold_at <= ${ctx.now.toString()}::timestamptz`,
  ];
  if (query.receipts) {
    conditions.push(toReceiptCondition(query.receipts, ctx.activeBusiness.currency, ctx.now));
  }
  const condition = sql.join(conditions, sql` and `);
  const facts = grain.isByProduct ? productFacts(condition) : receiptFacts(condition);
  return grain.isByMethod ? splitByMethod(facts) : facts;
}
