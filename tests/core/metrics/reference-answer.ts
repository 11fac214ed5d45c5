import { Temporal } from 'temporal-polyfill';
import type { DimensionId, MetricFilter, MetricId, MetricQuery } from '#core/metrics/types.ts';
import { toNameKey } from '#core/text.ts';
import { toBusinessDate } from '#core/time.ts';
import { OUTLETS, PRODUCTS } from './random-shop.ts';
import { toFacts, total, type Fact, type Figures } from './reference-facts.ts';
import type { TestSale } from './sales-fixture.ts';

/**
 * The same questions answered a second way: plain loops over the sales as they stand, no table, no
 * SQL, no sharing of code with the product but name keys and business dates.
 */
interface ReferenceRow {
  keys: string;
  values: Partial<Record<MetricId, number | null>>;
}

export interface ReferenceAnswer {
  rows: ReferenceRow[];
  unavailable: string[];
}

const CATEGORY: Record<string, string | null> = PRODUCTS;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function answerPlainly(
  sales: readonly TestSale[],
  query: MetricQuery,
  now: Temporal.Instant,
): ReferenceAnswer {
  const seen = sales.filter(
    (sale) =>
      sale.status === 'completed' && Temporal.Instant.compare(Temporal.Instant.from(sale.soldAt), now) <= 0,
  );
  const blank = {
    rows: query.dimensions.length > 0 ? [] : [{ keys: '[]', values: nulls(query.metrics) }],
  };
  if (isOutside(query, now)) {
    return { ...blank, unavailable: query.metrics };
  }
  const used = [...query.dimensions, ...query.filters.map((filter) => filter.dimension)];
  const byProduct = used.includes('product') || used.includes('category');
  const refused: string[] = query.metrics.filter((metric) => isRefused(metric, byProduct));
  const unrecorded = query.filters
    .map((filter) => filter.dimension)
    .filter((id) => isNeverRecorded(id, sales, seen, query));
  const isUnknown = query.filters.some((filter) => !isKnown(filter, seen));
  const metrics = query.metrics.filter((metric) => !refused.includes(metric));
  if (unrecorded.length > 0 || isUnknown || metrics.length === 0 || refused.includes(query.order?.by ?? '')) {
    return { ...blank, unavailable: [...refused, ...unrecorded] };
  }
  const facts = seen
    .filter((sale) => query.period.from <= sale.businessDate && sale.businessDate <= query.period.to)
    .filter((sale) => !query.receipts || compares(receiptNet(sale, seen), query.receipts))
    .flatMap((sale) => toFacts(sale, byProduct, used.includes('payment_method')))
    .filter((fact) => query.filters.every((filter) => matches(fact, filter)));
  const groups = Map.groupBy(facts, (fact) =>
    JSON.stringify(query.dimensions.map((id) => toNameKey(keyOf(fact, id)))),
  );
  if (query.dimensions.length === 0 && facts.length === 0) groups.set('[]', []);
  const blankKeys = query.dimensions.filter(
    (id) => facts.length > 0 && facts.every((fact) => keyOf(fact, id) === ''),
  );
  const missing = metrics.filter((metric) =>
    needsOf(metric).some((name) => isAbsent(name, facts, sales, byProduct)),
  );
  const unavailable = [...refused, ...blankKeys, ...missing];
  if (blankKeys.length > 0 || missing.includes(query.order?.by as MetricId)) return { ...blank, unavailable };
  const rows = [...groups].flatMap(([keys, group]): ReferenceRow[] => {
    const sums = sumUp(
      group,
      facts.length === 0 ? (name) => !isAbsent(name, facts, sales, byProduct) : () => false,
    );
    if (query.order && !isRankable(query, keys, sums)) return [];
    return [
      {
        keys,
        values: Object.fromEntries(
          query.metrics.map((id) => [id, unavailable.includes(id) ? null : compute(id, sums)]),
        ),
      },
    ];
  });
  return { rows, unavailable };
}

const nulls = (metrics: readonly MetricId[]) => Object.fromEntries(metrics.map((id) => [id, null]));
const isRefused = (metric: MetricId, byProduct: boolean): boolean =>
  byProduct && ['tax', 'service_charge', 'total_collected'].includes(metric);

function isOutside(query: MetricQuery, now: Temporal.Instant): boolean {
  const asked = query.filters.find((filter) => filter.dimension === 'outlet');
  return OUTLETS.filter(
    (outlet) => !asked || asked.values.some((value) => toNameKey(value) === toNameKey(outlet.name)),
  ).every((outlet) => query.period.from > toBusinessDate(now, outlet.timeZone, outlet.dayStartMinutes));
}

function keyOf({ sale, product, method }: Fact, dimension: DimensionId): string {
  const date = sale.businessDate;
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  switch (dimension) {
    case 'product':
      return product ?? '';
    case 'category':
      return CATEGORY[product ?? ''] ?? '';
    case 'outlet':
      return sale.outlet;
    case 'payment_method':
      return method;
    case 'sales_channel':
      return sale.channel ?? '';
    case 'cashier':
      return sale.cashier ?? '';
    case 'hour':
      return (sale.hour ?? -1) < 0 ? '' : String(sale.hour).padStart(2, '0');
    case 'weekday':
      return WEEKDAYS[weekday] ?? '';
    case 'day':
      return date;
    case 'week':
      return new Date(Date.parse(date) - weekday * 86_400_000).toISOString().slice(0, 10);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case 'year':
      return date.slice(0, 4);
  }
}

const matches = (fact: Fact, { dimension, values }: MetricFilter): boolean =>
  values.some((value) => toNameKey(value) === toNameKey(keyOf(fact, dimension)));

function receiptNet(sale: TestSale, seen: readonly TestSale[]): number {
  const receipt = sale.original ?? sale.id;
  return seen
    .filter((other) => (other.original ?? other.id) === receipt)
    .reduce((sum, { net }) => sum + net, 0);
}

function compares(net: number, { op, amount }: NonNullable<MetricQuery['receipts']>): boolean {
  const limit = amount * 100;
  return { '<': net < limit, '<=': net <= limit, '>': net > limit, '>=': net >= limit }[op];
}

function sumUp(facts: readonly Fact[], isZero: (name: string) => boolean): Figures {
  const names = [
    'gross_sales',
    'discounts',
    'refunds',
    'net_sales',
    'items_sold',
    'cogs',
    'costed_net_sales',
    'tax',
    'service_charge',
    'total_collected',
  ];
  const sums: Figures = Object.fromEntries(
    names.map((name) => [name, total(facts.map((fact) => fact.figures[name])) ?? (isZero(name) ? 0 : null)]),
  );
  sums['orders'] = new Set(
    facts.filter(({ sale }) => sale.kind !== 'refund').map(({ sale }) => sale.original),
  ).size;
  return sums;
}

function needsOf(metric: MetricId): string[] {
  if (metric === 'average_order_value') return ['net_sales'];
  if (metric === 'gross_profit' || metric === 'gross_margin')
    return ['costed_net_sales', 'cogs', 'net_sales'];
  return metric === 'orders' ? [] : [metric];
}

function compute(metric: MetricId, sums: Figures): number | null {
  const of = (name: string): number | null => sums[name] ?? null;
  const over = (a: number | null, b: number | null): number | null => (a === null || !b ? null : a / b);
  const costed = of('costed_net_sales');
  const cogs = of('cogs');
  const profit = costed === null || cogs === null ? null : costed - cogs;
  if (metric === 'average_order_value') return over(of('net_sales'), of('orders'));
  if (metric === 'gross_profit') return profit;
  if (metric === 'gross_margin') return over(profit === null ? null : profit * 100, costed);
  return of(metric);
}

/** Not in any row of the scope; where the scope is empty, not in any row at all. */
function isAbsent(
  name: string,
  facts: readonly Fact[],
  all: readonly TestSale[],
  byProduct: boolean,
): boolean {
  const everywhere = all
    .filter((sale) => sale.status === 'completed')
    .flatMap((sale) => toFacts(sale, byProduct, false));
  const isIn = (rows: readonly Fact[]): boolean =>
    rows.some((fact) => fact.figures[name] != null && (name !== 'refunds' || fact.figures[name] !== 0));
  if (isIn(facts)) return false;
  return facts.length === 0 || name === 'refunds' ? !isIn(everywhere) : true;
}

function isKnown({ dimension, values }: MetricFilter, seen: readonly TestSale[]): boolean {
  if (!['product', 'category', 'payment_method', 'sales_channel', 'cashier'].includes(dimension)) return true;
  const byProduct = dimension === 'product' || dimension === 'category';
  return seen
    .flatMap((sale) => toFacts(sale, byProduct, !byProduct))
    .some((fact) => matches(fact, { dimension, values }));
}

function isNeverRecorded(
  id: DimensionId,
  all: readonly TestSale[],
  seen: readonly TestSale[],
  query: MetricQuery,
): boolean {
  if (id === 'hour') return !all.some((sale) => sale.status === 'completed' && (sale.hour ?? -1) >= 0);
  const values = query.filters.find((filter) => filter.dimension === id)?.values ?? [];
  if (
    !['payment_method', 'sales_channel', 'cashier'].includes(id) ||
    isKnown({ dimension: id, values }, seen)
  )
    return false;
  const facts = seen.flatMap((sale) => toFacts(sale, false, true));
  return facts.length > 0 && facts.every((fact) => keyOf(fact, id) === '');
}

function isRankable(query: MetricQuery, keys: string, sums: Figures): boolean {
  const value = compute(query.order?.by ?? 'net_sales', sums);
  if (value === null || (JSON.parse(keys) as string[]).includes('')) return false;
  const isFree = value === 0 && sums['items_sold'] === null && !sums['gross_sales'];
  const isShut = value === 0 && query.order?.by === 'orders' && query.dimensions.includes('hour');
  return !(query.dimensions.includes('product') && isFree) && !isShut;
}
