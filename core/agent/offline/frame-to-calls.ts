import type { MetricFilter, MetricId } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { Against, ToolCall } from '../tools/inputs.ts';
import type { Frame, Threshold } from './frame.ts';

const MOST_CALLS = 6;

/** The tool calls that answer a frame: one per alternative and period, at most six. */
export function toCalls(frame: Frame): ToolCall[] {
  const sets =
    frame.each.length > 0 ? frame.each.map((one) => [...frame.filters, one]) : [[...frame.filters]];
  return frame.periods
    .flatMap((period) => sets.flatMap((filters) => callsFor(frame, period, filters)))
    .slice(0, MOST_CALLS);
}

function callsFor(frame: Frame, period: Period, filters: MetricFilter[]): ToolCall[] {
  const metric = frame.metrics[0] ?? 'net_sales';
  const { dimension, compareTo, target, threshold } = frame;
  switch (frame.task) {
    case 'compare':
    case 'explain':
      return compareTo === null ? [] : againstEarlier(frame, { period, compare_to: compareTo, filters });
    case 'rank':
    case 'chart':
    case 'table':
      return dimension === null ? [] : splitCalls(frame, { period, filters, dimension });
    case 'share':
      return [shareCall(metric, period, filters)];
    case 'count_days':
      return threshold === null ? [] : [daysCall(metric, period, filters, threshold)];
    case 'target':
      return target === null ? [] : [againstCall({ metric, period, filters, against: { target } })];
    default:
      return [queryCall(frame, period, filters)];
  }
}

function queryCall(frame: Frame, period: Period, filters: MetricFilter[]): ToolCall {
  const { task } = frame;
  const stat = task === 'daily_average' || task === 'order_average' ? task : 'total';
  const receipts = frame.receipts === null ? {} : { receipts: frame.receipts };
  const metrics = frame.metrics.slice(0, 4);
  return { name: 'query_metrics', input: { metrics, period, filters, ...receipts, stat } };
}

function againstEarlier(
  { task, metrics, dimension, premise }: Frame,
  scope: { period: Period; compare_to: Period; filters: MetricFilter[] },
): ToolCall[] {
  if (task === 'compare')
    return [{ name: 'compare_periods', input: { metrics: metrics.slice(0, 4), ...scope } }];
  const by = dimension === null ? [] : [dimension];
  const taken = premise === null ? {} : { premise };
  return metrics
    .slice(0, 2)
    .map((metric) => ({ name: 'explain_change', input: { metric, ...scope, by, ...taken } }));
}

function splitCalls(
  frame: Frame,
  scope: { period: Period; filters: MetricFilter[]; dimension: NonNullable<Frame['dimension']> },
): ToolCall[] {
  const { metrics, compareTo, direction, threshold } = frame;
  const limit = frame.limit === null ? {} : { limit: Math.min(Math.max(frame.limit, 1), 50) };
  if (frame.task === 'table') {
    const as = frame.isFile ? 'csv' : 'table';
    return [{ name: 'make_table', input: { metrics: metrics.slice(0, 4), ...scope, as } }];
  }
  if (frame.task === 'chart') {
    const earlier = compareTo === null ? {} : { compare_to: compareTo };
    return metrics
      .slice(0, 2)
      .map((metric) => ({ name: 'make_chart', input: { metric, ...scope, ...earlier, ...limit } }));
  }
  const stat = frame.isAveragePerDay ? 'daily_average' : 'total';
  const order = frame.isInTime ? { order: 'time' as const } : {};
  const having = threshold === null ? {} : { having: { op: threshold.op, threshold: threshold.amount } };
  const place = frame.placeOf === null ? {} : { place_of: frame.placeOf };
  return metrics.slice(0, 3).map((metric) => ({
    name: 'rank',
    input: { metric, ...scope, direction, ...limit, stat, ...order, ...having, ...place },
  }));
}

function againstCall(scope: {
  metric: MetricId;
  period: Period;
  filters: MetricFilter[];
  against: Against;
}): ToolCall {
  const { metric, ...rest } = scope;
  return { name: 'query_metrics', input: { metrics: [metric], ...rest, stat: 'total' } };
}

function daysCall(
  metric: MetricId,
  period: Period,
  filters: MetricFilter[],
  { op, amount }: Threshold,
): ToolCall {
  return againstCall({ metric, period, filters, against: { days: { op, threshold: amount } } });
}

/** The last filter is the part; its place and its category stay in the whole ("kopi di Denpasar"). */
function shareCall(metric: MetricId, period: Period, filters: MetricFilter[]): ToolCall {
  const hasProduct = filters.some((filter) => filter.dimension === 'product');
  const isPlace = ({ dimension }: MetricFilter): boolean =>
    dimension === 'outlet' || (hasProduct && dimension === 'category');
  const hasOther = filters.some((filter) => !isPlace(filter));
  const whole = hasOther ? filters.filter(isPlace) : [];
  const part = hasProduct ? filters.filter(({ dimension }) => dimension !== 'category') : filters;
  return againstCall({ metric, period, filters: part, against: { share_of: whole } });
}
