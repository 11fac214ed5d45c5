import { sql, type SQL } from 'drizzle-orm';
import { selectRows, type Tx } from '../db/database.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { addDays, type Period, toBusinessDate } from '../time.ts';
import { MEASURES } from './facts.ts';
import { chooseGrain, type Grain } from './choose-grain.ts';
import { rawFacts } from './compile-query.ts';
import { FORMULAS, type Sums } from './metric-formulas.ts';
import { firstRunningDay, listOutletClocks } from './outlet-clocks.ts';
import { resolveFilters, type ResolvedFilters } from './resolve-filters.ts';
import type { DimensionId, MetricFilter, MetricId, MetricQuery, ReceiptCondition } from './types.ts';

export interface EvidenceQuestion {
  metric: MetricId;
  period: Period;
  filters: MetricFilter[];
  receipts?: ReceiptCondition;
  /** Dimensions of the answer: by product or category, rows are lines, not receipts. */
  dimensions?: readonly DimensionId[];
  limit: number;
}

/** A receipt, refund, or its line or share that a filter asks for. Never a customer. */
export interface EvidenceRow {
  /** ISO instant. */
  soldAt: string;
  outlet: string;
  timeZone: string;
  /** '' where the source gives no number. */
  receiptNumber: string;
  kind: 'sale' | 'refund';
  /** '' where it is not recorded or not what was asked about. */
  salesChannel: string;
  cashier: string;
  paymentMethod: string;
  product: string;
  units: number | null;
  /** What the row adds to the metric, or to the numerator of a quotient; null: not recorded. */
  amount: number | null;
}

export interface EvidenceRows {
  /** The latest business day first, and within it the latest sale. */
  rows: EvidenceRow[];
  /** True when older rows are left out. */
  isCut: boolean;
}

/** Metrics in which most receipts have no part: rows without an amount prove nothing. */
const SPARSE: readonly MetricId[] = ['discounts', 'refunds', 'tax', 'service_charge'];

/**
 * The rows behind a figure, newest first, at most `limit`. Uncut, their amounts sum to the figure of a
 * metric that adds up; of a quotient, to its numerator. Cost is for those who may see it: a restricted
 * metric must have been admitted before.
 */
export async function listEvidence(ctx: TenantContext, question: EvidenceQuestion): Promise<EvidenceRows> {
  return ctx.query(async (tx) => {
    const clocks = await listOutletClocks(tx, ctx.now);
    const running = firstRunningDay(clocks) ?? toBusinessDate(ctx.now, ctx.activeBusiness.timeZone);
    const scope = { period: question.period, outlets: clocks, running, now: ctx.now };
    const filters = await resolveFilters(tx, question.filters, scope);
    if (filters.isUnknown || filters.unrecorded.length > 0) return { rows: [], isCut: false };
    const search = { ctx, question, filters, grain: findGrain(question, filters) };
    const found: FactRow[] = [];
    for (const part of await planParts(tx, search)) {
      found.push(...(await readPart(tx, search, part, question.limit + 1 - found.length)));
      if (found.length > question.limit) break;
    }
    const counted = new Set<string>();
    const rows = found.slice(0, question.limit).map((row) => toEvidenceRow(row, question, counted));
    return { rows, isCut: found.length > question.limit };
  });
}

interface Search {
  ctx: TenantContext;
  question: EvidenceQuestion;
  filters: ResolvedFilters;
  grain: Grain;
}

function findGrain(
  { metric, filters, receipts, dimensions = [] }: EvidenceQuestion,
  resolved: ResolvedFilters,
): Grain {
  return chooseGrain({
    dimensions,
    filtered: filters.map((filter) => filter.dimension),
    single: resolved.single,
    sums: FORMULAS[metric].needs,
    hasReceiptCondition: receipts !== undefined,
  });
}

/** Of as many receipts as rows are wanted, a few may not match: a little more seldom needs a second part. */
const MARGIN = 1.2;

/** Days to read at once, and the sales to look at where not all of them are. */
interface Part extends Period {
  sales?: SQL;
}

/** Few lines of a product are found by its index; everything else is read day by day. */
async function planParts(tx: Tx, search: Search): Promise<Part[]> {
  const { period, limit } = search.question;
  const lines = linesWith(search);
  if (!lines) return listParts(tx, search.question);
  const most = limit * MOST_LINES_PER_ROW;
  const some = await selectRows(tx, sql`select from (${lines}) l limit ${most}`);
  return some.length < most ? [{ ...period, sales: salesOf(lines) }] : listParts(tx, search.question);
}

const MOST_LINES_PER_ROW = 4;

/** The period in parts with about enough receipts each, the latest first: what is cut is never read. */
async function listParts(tx: Tx, { period, limit }: EvidenceQuestion): Promise<Part[]> {
  const days = await selectRows<{ day: string; orders: number }>(
    tx,
    sql`select business_date::text as day, sum(orders)::int as orders from rollup_days
        where business_date between ${period.from} and ${period.to} group by 1 order by 1 desc`,
  );
  const parts: Part[] = [];
  let { to } = period;
  let receipts = 0;
  for (const { day, orders } of days) {
    receipts += orders;
    if (receipts <= limit * MARGIN) continue;
    parts.push({ from: day, to });
    to = addDays(day, -1);
    receipts = 0;
  }
  return to < period.from ? parts : [...parts, { from: period.from, to }];
}

interface FactRow extends Sums {
  sold_at: string;
  outlet: string;
  time_zone: string;
  receipt_number: string | null;
  kind: 'sale' | 'refund';
  sales_channel: string;
  cashier: string;
  payment_method: string;
  product: string | null;
  category_id: string | null;
  sold_receipt: string | null;
}

async function readPart(tx: Tx, search: Search, part: Part, limit: number): Promise<FactRow[]> {
  const { ctx, question, filters, grain } = search;
  const query: MetricQuery = { ...question, metrics: [question.metric], dimensions: [] };
  const facts = rawFacts({ grain, ctx, query }, part, part.sales);
  const amounts = sql.raw(MEASURES.map((name) => `f.${name}::float8 as ${name}`).join(', '));
  const conditions = [...filters.conditions];
  if (question.metric === 'orders') conditions.push(sql`f.sold_receipt is not null`);
  if (SPARSE.includes(question.metric)) conditions.push(sql`${sql.raw(`f.${question.metric}`)} <> 0`);
  return selectRows<FactRow>(
    tx,
    sql`select to_char(s.sold_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sold_at, o.name as outlet,
          o.time_zone, s.receipt_number, s.kind, f.sales_channel, f.cashier, f.payment_method, pc.name as product, pc.category_id,
          f.sold_receipt::text as sold_receipt, ${amounts}
        from (${facts}) f join sales s on s.id = f.sale_id join outlets o on o.id = f.outlet_id
          left join products pc on pc.id = f.product_id
        where ${sql.join([sql`true`, ...conditions], sql` and `)}
        order by f.business_date desc, s.sold_at desc, s.external_id, pc.name, f.payment_method limit ${limit}`,
  );
}

/** The lines of the products asked for; null where no product or category is. */
function linesWith({ question, filters }: Search): SQL | null {
  const ofProducts = question.filters.flatMap(({ dimension }, i) => {
    const condition = filters.conditions[i];
    return condition && (dimension === 'product' || dimension === 'category') ? [condition] : [];
  });
  if (ofProducts.length === 0) return null;
  return sql`select f.sale_id from sale_lines f left join products pc on pc.id = f.product_id
    where ${sql.join(ofProducts, sql` and `)}`;
}

/** Looked up one by one: a planner that knows little of the tables would read a day's sales for each. */
function salesOf(lines: SQL): SQL {
  return sql`(select s.* from (select distinct sale_id from (${lines}) l) m
    cross join lateral (select * from sales where id = m.sale_id offset 0) s) s`;
}

function toEvidenceRow(row: FactRow, question: EvidenceQuestion, counted: Set<string>): EvidenceRow {
  return {
    soldAt: row.sold_at,
    outlet: row.outlet,
    timeZone: row.time_zone,
    receiptNumber: row.receipt_number ?? '',
    kind: row.kind,
    salesChannel: row.sales_channel,
    cashier: row.cashier,
    paymentMethod: row.payment_method,
    product: row.product ?? '',
    units: row.items_sold,
    amount: amountOf(row, question, counted),
  };
}

function amountOf(row: FactRow, question: EvidenceQuestion, counted: Set<string>): number | null {
  const { metric } = question;
  if (metric === 'average_order_value') return row.net_sales;
  if (metric === 'gross_profit' || metric === 'gross_margin') return profitOf(row);
  if (metric !== 'orders') return FORMULAS[metric].compute(row);
  const receipt = `${row.sold_receipt} ${keyOf(row, question.dimensions ?? [])}`;
  const isNew = !counted.has(receipt);
  counted.add(receipt);
  return isNew ? 1 : 0;
}

/** A row may have a cost without an amount: the sum has both, so one missing side is zero. */
function profitOf({ costed_net_sales: net, cogs }: FactRow): number | null {
  return net === null && cogs === null ? null : (net ?? 0) - (cogs ?? 0);
}

/** A receipt counts once, however many sales and lines it has; in a list of products once under each. */
function keyOf(row: FactRow, dimensions: readonly DimensionId[]): string {
  const keys = { product: row.product, category: row.category_id, payment_method: row.payment_method };
  return Object.entries(keys)
    .filter(([dimension]) => dimensions.some((id) => id === dimension))
    .map(([, key]) => key)
    .join(' ');
}
