import type { TenantContext } from '../db/tenant-context.ts';
import { shownStep } from '../money.ts';
import { countDays, type Period } from '../time.ts';
import { CATALOGUE } from './catalogue.ts';
import { type ChangeFactor, factorMetrics, findFactors } from './change-factors.ts';
import { chooseSplits } from './choose-splits.ts';
import { queryMetrics } from './query-metrics.ts';
import { type PriceEffect, type ProductChange, splitPrices } from './split-prices.ts';
import { type ChangeSplit, type KeyedValue, splitValues } from './split-values.ts';
import type { DimensionId, MetricFilter, MetricId, MetricResult, MetricRow } from './types.ts';

/** A period and the clock from which it is seen: a clock set back compares until the same time. */
interface ChangeSide {
  ctx: TenantContext;
  period: Period;
}

export interface ChangeQuestion {
  metric: MetricId;
  filters: MetricFilter[];
  previous: ChangeSide;
  current: ChangeSide;
  /** Empty: the dimensions that tell most. */
  by: readonly DimensionId[];
}

/** Every number is counted in smallest units, `per` of which are one of the metric's own unit. */
export interface ChangeExplanation {
  per: number;
  previous: number;
  current: number;
  change: number;
  splits: ChangeSplit[];
  factors: ChangeFactor[];
  /** Net sales only, where units are recorded. */
  prices: Record<PriceEffect, number> | null;
  /** Dimensions that were asked for in vain: not recorded, or the metric does not add up over them. */
  unsplit: { dimension: DimensionId; reason: 'no_field' | 'not_additive' }[];
}

/** How people paid and who stood at the till are told when asked for; they seldom make a change. */
const TELLING: readonly DimensionId[] = ['outlet', 'sales_channel', 'product', 'category', 'hour', 'weekday'];
/** A day of one period is never a day of the other. */
const IN_TIME: readonly DimensionId[] = ['day', 'week', 'month', 'quarter', 'year'];
/** Quotients: their parts do not add up to them, so only their factors are told. */
const QUOTIENTS: readonly MetricId[] = ['average_order_value', 'gross_margin'];

/**
 * What made a metric change between two periods: by the values of a dimension, by its factors, and by
 * price against volume against mix. Each of the three sums to the whole change exactly.
 * Null where one of the periods has no figure.
 */
export async function explainChange(question: ChangeQuestion): Promise<ChangeExplanation | null> {
  const { metric, by } = question;
  const { currency } = question.current.ctx.activeBusiness;
  const per = smallestUnits(metric, currency);
  const [before, after] = await askBoth(question, factorMetrics(metric), []);
  const [previous, current] = [before.rows[0]?.values ?? {}, after.rows[0]?.values ?? {}];
  if (previous[metric] == null || current[metric] == null) return null;
  const whole = { previous: Math.round(previous[metric] * per), current: Math.round(current[metric] * per) };
  const change = whole.current - whole.previous;
  const step = findStep(question, change);
  const { splits, unsplit } = await splitByEach(question, { ...whole, change, per });
  return {
    per,
    ...whole,
    change,
    splits: by.length > 0 ? splits : chooseSplits(splits, whole),
    factors: findFactors({ metric, change, step, per, previous, current }),
    prices: metric === 'net_sales' ? await splitByPrice(question, { change, step }) : null,
    unsplit: by.length > 0 ? unsplit : [],
  };
}

/** Sums are exact in minor units and thousandths of a unit; quotients in what people are shown of them. */
function smallestUnits(metric: MetricId, currency: string): number {
  const { unit } = CATALOGUE[metric];
  if (unit === 'units') return 1000;
  if (unit === 'percent') return 10;
  return QUOTIENTS.includes(metric) ? 1 / shownStep(currency) : 1;
}

/** Parts that are estimates are rounded to the smallest amount shown, where the change itself allows it. */
function findStep({ metric, current }: ChangeQuestion, change: number): number {
  const step = shownStep(current.ctx.activeBusiness.currency);
  const isSum = CATALOGUE[metric].unit === 'money' && !QUOTIENTS.includes(metric);
  return isSum && change % step === 0 ? step : 1;
}

type Whole = Pick<ChangeExplanation, 'previous' | 'current' | 'change' | 'per'>;

type Splits = Pick<ChangeExplanation, 'splits' | 'unsplit'>;

async function splitByEach(question: ChangeQuestion, whole: Whole): Promise<Splits> {
  const found: Splits = { splits: [], unsplit: [] };
  for (const dimension of question.by.length > 0 ? question.by : listTelling(question)) {
    const split = await splitBy(dimension, question, whole);
    if (typeof split === 'string') found.unsplit.push({ dimension, reason: split });
    else found.splits.push(split);
  }
  return found;
}

async function splitBy(
  dimension: DimensionId,
  question: ChangeQuestion,
  whole: Whole,
): Promise<ChangeSplit | 'no_field' | 'not_additive'> {
  const { metric } = question;
  if (QUOTIENTS.includes(metric) || IN_TIME.includes(dimension)) return 'not_additive';
  const [before, after] = await askBoth(question, [metric], [dimension]);
  if (before.unavailable.length > 0 || after.unavailable.length > 0) return 'no_field';
  const previous = toValues(before.rows, dimension, question, whole.per);
  const current = toValues(after.rows, dimension, question, whole.per);
  // A receipt counts once in the whole, but under each of its products or payment methods.
  const addsUp = sumOf(previous) === whole.previous && sumOf(current) === whole.current;
  if (metric === 'orders' && !addsUp) return 'not_additive';
  return splitValues(dimension, { previous, current, change: whole.change });
}

/** A weekday tells nothing when one period has more Fridays than the other. */
function listTelling({ previous, current }: ChangeQuestion): DimensionId[] {
  const days = countDays(current.period);
  const isWeeks = days % 7 === 0 && days === countDays(previous.period);
  return TELLING.filter((dimension) => dimension !== 'weekday' || isWeeks);
}

function toValues(
  rows: readonly MetricRow[],
  dimension: DimensionId,
  { metric }: ChangeQuestion,
  per: number,
): KeyedValue[] {
  return rows.flatMap(({ keys, values }) => {
    const value = values[metric];
    return value == null ? [] : [{ key: keys[dimension] ?? '', value: Math.round(value * per) }];
  });
}

function sumOf(values: readonly KeyedValue[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}

async function splitByPrice(
  question: ChangeQuestion,
  { change, step }: { change: number; step: number },
): Promise<ChangeExplanation['prices']> {
  const [before, after] = await askBoth(question, ['net_sales', 'items_sold'], ['product']);
  if (before.unavailable.length > 0 || after.unavailable.length > 0) return null;
  const products = new Map<string, ProductChange>();
  const read = (rows: readonly MetricRow[], side: 0 | 1): void => {
    for (const { keys, values } of rows) {
      const product = products.get(keys.product ?? '') ?? { net: [null, null], units: [null, null] };
      product.net[side] = values.net_sales ?? null;
      product.units[side] = values.items_sold ?? null;
      products.set(keys.product ?? '', product);
    }
  };
  read(before.rows, 0);
  read(after.rows, 1);
  return splitPrices([...products.values()], change, step);
}

async function askBoth(
  { previous, current, filters }: ChangeQuestion,
  metrics: MetricId[],
  dimensions: DimensionId[],
): Promise<[MetricResult, MetricResult]> {
  const ask = ({ ctx, period }: ChangeSide): Promise<MetricResult> =>
    queryMetrics(ctx, { metrics, dimensions, filters, period });
  return [await ask(previous), await ask(current)];
}
