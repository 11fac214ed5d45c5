import { sql, type SQL } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { selectRows, type Tx } from '../db/database.ts';
import { AiraError } from '../errors.ts';
import { toNameKey } from '../text.ts';
import type { BusinessDate, Period } from '../time.ts';
import { DIMENSIONS, WEEKDAYS } from './dimensions.ts';
import type { OutletClock } from './outlet-clocks.ts';
import type { DimensionId, MetricFilter } from './types.ts';

/** The filters of a query as conditions on facts `f`, with names turned into what is recorded. */
export interface ResolvedFilters {
  conditions: SQL[];
  /** Dimensions cut down to one recorded value. */
  single: Set<DimensionId>;
  /** Outlets in scope. */
  outlets: OutletClock[];
  unmatched: { dimension: DimensionId; value: string }[];
  /** True when a filter has no known name at all: nothing can be said, not even zero. */
  isUnknown: boolean;
  /** Dimensions that the source does not record at all. */
  unrecorded: DimensionId[];
}

interface Scope {
  period: Period;
  outlets: readonly OutletClock[];
  /** Days before it are settled in the rollups; from it on only the sales tell what is not later than now. */
  running: BusinessDate;
  now: Temporal.Instant;
}

/** Looks every filter value up by its name key; what no sale up to today carries is reported. */
export async function resolveFilters(
  tx: Tx,
  filters: readonly MetricFilter[],
  scope: Scope,
): Promise<ResolvedFilters> {
  const resolved: ResolvedFilters = {
    conditions: [],
    single: new Set(),
    outlets: [...scope.outlets],
    unmatched: [],
    isUnknown: false,
    unrecorded: [],
  };
  for (const { dimension, values } of filters) {
    if (dimension === 'outlet') resolveOutlets(values, resolved);
    else if (DIMENSIONS[dimension].names) await resolveCatalogue(tx, dimension, values, scope, resolved);
    else if (DIMENSIONS[dimension].isText) await resolveText(tx, dimension, values, scope, resolved);
    else resolved.conditions.push(sql`${expressionOf(dimension)} in ${toTimeValues(dimension, values)}`);
    if (dimension === 'hour' && !(await hasHours(tx))) resolved.unrecorded.push('hour');
  }
  return resolved;
}

function resolveOutlets(values: readonly string[], resolved: ResolvedFilters): void {
  const keys = values.map(toNameKey);
  resolved.outlets = resolved.outlets.filter((outlet) => keys.includes(outlet.nameKey));
  report('outlet', values, new Set(resolved.outlets.map((outlet) => outlet.nameKey)), resolved);
  addCondition(
    'outlet',
    resolved.outlets.map((outlet) => outlet.id),
    resolved,
  );
}

async function resolveCatalogue(
  tx: Tx,
  dimension: DimensionId,
  values: readonly string[],
  scope: Scope,
  resolved: ResolvedFilters,
): Promise<void> {
  const table = DIMENSIONS[dimension].names === 'categories' ? 'categories' : 'products';
  const isItsProduct = (id: string): SQL =>
    table === 'products'
      ? sql.raw(`${id} = n.id`)
      : sql.raw(`${id} in (select p.id from products p where p.category_id = n.id)`);
  const sold = sql`(
    exists (select from rollup_products r where r.business_date < ${scope.running} and ${isItsProduct('r.product_id')})
    or exists (select from sales s join sale_lines l on l.sale_id = s.id
               where ${isLive(scope)} and ${isItsProduct('l.product_id')}))`;
  const rows = await selectRows<{ id: string; name_key: string }>(
    tx,
    sql`select n.id, n.name_key from ${sql.identifier(table)} n
        where n.name_key in ${values.map(toNameKey)} and ${sold}`,
  );
  report(dimension, values, new Set(rows.map((row) => row.name_key)), resolved);
  addCondition(
    dimension,
    rows.map((row) => row.id),
    resolved,
  );
  if (rows.length > 0) return;
  const [any] = await selectRows(tx, sql`select from ${sql.identifier(table)} limit 1`);
  if (!any) resolved.unrecorded.push(dimension);
}

async function resolveText(
  tx: Tx,
  dimension: DimensionId,
  values: readonly string[],
  scope: Scope,
  resolved: ResolvedFilters,
): Promise<void> {
  const keys = new Set(values.map(toNameKey));
  const listRecorded = async (from: BusinessDate, to: BusinessDate): Promise<string[]> => {
    const rows = await selectRows<{ value: string }>(
      tx,
      sql`select key as value from rollup_groups
          where dimension = ${dimension} and business_date between ${from} and ${to} and business_date < ${scope.running}
          union
          select coalesce(${sql.raw(dimension === 'payment_method' ? 'p.method' : `s.${dimension}`)}, '')
          from sales s left join payments p on p.sale_id = s.id
          where s.business_date between ${from} and ${to} and ${isLive(scope)}`,
    );
    return rows.map((row) => row.value);
  };
  let recorded = await listRecorded(scope.period.from, scope.period.to);
  const isComplete = [...keys].every((key) => recorded.some((value) => toNameKey(value) === key));
  if (!isComplete) recorded = await listRecorded('0001-01-01', '9999-12-31');
  const matching = recorded.filter((value) => keys.has(toNameKey(value)));
  report(dimension, values, new Set(matching.map(toNameKey)), resolved);
  addCondition(dimension, matching, resolved);
  if (recorded.length > 0 && recorded.every((value) => value === '')) resolved.unrecorded.push(dimension);
}

function isLive({ running, now }: Scope): SQL {
  return sql`s.status = 'completed' and s.business_date >= ${running}
    and s.sold_at <= ${now.toString()}::timestamptz`;
}

async function hasHours(tx: Tx): Promise<boolean> {
  const [any] = await selectRows(
    tx,
    sql`select from rollup_groups where dimension = 'hour' and key <> '-1' limit 1`,
  );
  return any !== undefined;
}

function addCondition(dimension: DimensionId, values: string[], resolved: ResolvedFilters): void {
  if (values.length === 1) resolved.single.add(dimension);
  if (values.length === 0) resolved.isUnknown = true;
  resolved.conditions.push(values.length === 0 ? sql`false` : sql`${expressionOf(dimension)} in ${values}`);
}

function report(
  dimension: DimensionId,
  values: readonly string[],
  found: ReadonlySet<string>,
  resolved: ResolvedFilters,
): void {
  for (const value of values) {
    if (!found.has(toNameKey(value))) resolved.unmatched.push({ dimension, value });
  }
}

function expressionOf(dimension: DimensionId): SQL {
  return sql.raw(DIMENSIONS[dimension].expression);
}

function toTimeValues(dimension: DimensionId, values: readonly string[]): (string | number)[] {
  return values.map((value) => {
    const text = value.trim().toLowerCase();
    if (dimension === 'hour' && /^([01]?\d|2[0-3])$/.test(text)) return Number(text);
    const weekday = WEEKDAYS.findIndex((name) => name === text);
    if (dimension === 'weekday' && weekday >= 0) return weekday + 1;
    if (dimension === 'month' && /^\d{4}-\d{2}$/.test(text)) return text;
    if (dimension === 'quarter' && /^\d{4}-q[1-4]$/.test(text)) return text.toUpperCase();
    if (dimension === 'year' && /^\d{4}$/.test(text)) return text;
    if ((dimension === 'day' || dimension === 'week') && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
    throw new AiraError('bad_request', `"${value}" is not a ${dimension}`);
  });
}
