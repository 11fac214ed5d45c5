import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '../db/database.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import { toBusinessDate, type BusinessDate } from '../time.ts';
import { chooseGrain, type Grain } from './choose-grain.ts';
import { compileQuery } from './compile-query.ts';
import { checkMetrics, findUnrecorded, type Unavailable } from './find-unavailable.ts';
import { getFreshness } from './get-freshness.ts';
import { FORMULAS, type Sum } from './metric-formulas.ts';
import { firstRunningDay, listOutletClocks } from './outlet-clocks.ts';
import { resolveFilters, type ResolvedFilters } from './resolve-filters.ts';
import { toGroups, toRows, type Group, type GroupRow } from './shape-rows.ts';
import { MetricQuery, type MetricId, type MetricResult, type MetricRow } from './types.ts';

/**
 * Answers a question about sales: the one way to any figure. Money in minor units, averages with
 * their fraction, percentages as 42.1. Nothing dated after `ctx.now` counts.
 * @throws AiraError `bad_request` when the period ends before it starts or a key is not one.
 */
export async function queryMetrics(ctx: TenantContext, input: MetricQuery): Promise<MetricResult> {
  const query = MetricQuery.parse(input);
  if (query.period.to < query.period.from)
    throw new AiraError('bad_request', 'the period ends before it starts');
  return ctx.query(async (tx) => {
    const clocks = await listOutletClocks(tx, ctx.now);
    const running = firstRunningDay(clocks) ?? toBusinessDate(ctx.now, ctx.activeBusiness.timeZone);
    const scope = { period: query.period, outlets: clocks, running, now: ctx.now };
    const filters = await resolveFilters(tx, query.filters, scope);
    const freshness = getFreshness(filters.outlets, ctx.now, query.period);
    const answer = freshness.isOutside
      ? answerOutside(ctx, query)
      : await answerInside(tx, ctx, query, filters, running);
    return {
      query,
      currency: ctx.activeBusiness.currency,
      freshness,
      unmatched: filters.unmatched,
      ...answer,
    };
  });
}

type Part = Pick<MetricResult, 'rows' | 'unavailable' | 'answeredFrom' | 'costedPercent'>;

/** Nothing of the period was received: no zero may stand for it. */
function answerOutside(ctx: TenantContext, query: MetricQuery): Part {
  const refused = checkMetrics(query.metrics, ctx, false);
  const rest = query.metrics.filter((metric) => !refused.some(({ id }) => id === metric));
  return {
    rows: blankRows(query),
    unavailable: [...refused, ...rest.map((id) => ({ id, reason: 'no_data_for_period' as const }))],
    answeredFrom: 'coverages',
  };
}

async function answerInside(
  tx: Tx,
  ctx: TenantContext,
  query: MetricQuery,
  filters: ResolvedFilters,
  running: BusinessDate,
): Promise<Part> {
  const { metrics, refused } = admit(ctx, query, filters);
  const isOrderRefused = query.order !== undefined && !metrics.includes(query.order.by);
  if (metrics.length === 0 || filters.unrecorded.length > 0 || filters.isUnknown || isOrderRefused) {
    return { rows: blankRows(query), unavailable: refused, answeredFrom: 'catalogue' };
  }
  const sums = listSums(query, metrics);
  const liveFrom = await findLiveFrom(tx, ctx, query, running);
  const grain = chooseGrain({
    dimensions: query.dimensions,
    filtered: query.filters.map((filter) => filter.dimension),
    single: filters.single,
    sums,
    hasReceiptCondition: query.receipts !== undefined,
  });
  const { conditions } = filters;
  const statement = compileQuery({ ctx, query, grain, sums, conditions, liveFrom });
  const groups = toGroups(await selectRows<GroupRow>(tx, statement), query.dimensions, sums);
  const found = await findUnrecorded(tx, { query, metrics, groups, grain });
  const unavailable = [...refused, ...found.unavailable];
  return {
    rows: fillRows(query, found.groups, new Set(unavailable.map(({ id }) => id))),
    unavailable,
    answeredFrom: nameOf(grain, liveFrom),
    ...costedPercent(metrics, groups),
  };
}

/** Sorts the asked metrics, that of the order included, into those to compute and those refused. */
function admit(
  ctx: TenantContext,
  query: MetricQuery,
  filters: ResolvedFilters,
): { metrics: MetricId[]; refused: Unavailable[] } {
  const asked: MetricId[] = [...new Set([...query.metrics, ...(query.order ? [query.order.by] : [])])];
  const used = [...query.dimensions, ...query.filters.map((filter) => filter.dimension)];
  const isByProduct = used.some((dimension) => dimension === 'product' || dimension === 'category');
  const refused = [
    ...checkMetrics(asked, ctx, isByProduct),
    ...filters.unrecorded.map((id) => ({ id, reason: 'no_field' as const })),
  ];
  return { metrics: asked.filter((metric) => !refused.some(({ id }) => id === metric)), refused };
}

function fillRows(
  query: MetricQuery,
  groups: readonly Group[],
  unavailable: ReadonlySet<string>,
): MetricRow[] {
  const isBlank =
    query.dimensions.some((id) => unavailable.has(id)) || unavailable.has(query.order?.by ?? '');
  if (isBlank) return blankRows(query);
  return toRows(groups, query).map(({ keys, values }) => ({
    keys,
    values: Object.fromEntries(
      query.metrics.map((id) => [id, unavailable.has(id) ? null : (values[id] ?? null)]),
    ),
  }));
}

function listSums(query: MetricQuery, metrics: readonly MetricId[]): Sum[] {
  const ofRanking: Sum[] =
    query.order && query.dimensions.includes('product') ? ['gross_sales', 'items_sold'] : [];
  return [...new Set([...metrics.flatMap((metric) => FORMULAS[metric].needs), ...ofRanking])];
}

/** Null when the rollups hold nothing later than now: the usual case, decided by one index look-up. */
async function findLiveFrom(
  tx: Tx,
  ctx: TenantContext,
  query: MetricQuery,
  running: BusinessDate,
): Promise<BusinessDate | null> {
  if (query.period.to < running) return null;
  const [later] = await selectRows(
    tx,
    sql`select from sales where business_date between ${running} and ${query.period.to}
          and sold_at > ${ctx.now.toString()}::timestamptz limit 1`,
  );
  return later ? running : null;
}

function nameOf(grain: Grain, liveFrom: BusinessDate | null): string {
  if (grain.isRawOnly) return 'sales';
  return liveFrom === null ? grain.rollup : `${grain.rollup} + sales`;
}

function costedPercent(metrics: readonly MetricId[], groups: readonly Group[]): { costedPercent?: number } {
  if (!metrics.some((metric) => FORMULAS[metric].needs.includes('costed_net_sales'))) return {};
  const total = (sum: Sum): number => groups.reduce((all, group) => all + (group.sums[sum] ?? 0), 0);
  const net = total('net_sales');
  return net === 0 ? {} : { costedPercent: (total('costed_net_sales') / net) * 100 };
}

function blankRows(query: MetricQuery): MetricRow[] {
  if (query.dimensions.length > 0) return [];
  return [{ keys: {}, values: Object.fromEntries(query.metrics.map((metric) => [metric, null])) }];
}
