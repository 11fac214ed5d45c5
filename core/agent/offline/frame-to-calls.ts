import type { MetricFilter, MetricId } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { Against, ToolCall } from '../tools/inputs.ts';
import type { Frame } from './frame.ts';

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
  const metrics = frame.metrics.slice(0, 4);
  switch (frame.task) {
    case 'compare':
      return frame.compareTo === null
        ? []
        : [{ name: 'compare_periods', input: { metrics, period, compare_to: frame.compareTo, filters } }];
    case 'rank':
      return frame.dimension === null ? [] : rankCalls(frame, period, filters, frame.dimension);
    case 'share':
      return [shareCall(metric, period, filters)];
    case 'count_days':
      return frame.threshold === null ? [] : [daysCall(metric, period, filters, frame.threshold)];
    case 'target':
      return frame.target === null
        ? []
        : [againstCall({ metric, period, filters, against: { target: frame.target } })];
    default: {
      const stat = frame.task === 'daily_average' ? 'daily_average' : 'total';
      const receipts = frame.receipts === null ? {} : { receipts: frame.receipts };
      return [{ name: 'query_metrics', input: { metrics, period, filters, ...receipts, stat } }];
    }
  }
}

function rankCalls(
  frame: Frame,
  period: Period,
  filters: MetricFilter[],
  dimension: NonNullable<Frame['dimension']>,
): ToolCall[] {
  const limit = frame.limit === null ? {} : { limit: Math.min(Math.max(frame.limit, 1), 50) };
  const stat = frame.isAveragePerDay ? ('daily_average' as const) : ('total' as const);
  const order = frame.isInTime ? { order: 'time' as const } : {};
  return frame.metrics.slice(0, 3).map((metric) => ({
    name: 'rank' as const,
    input: { metric, dimension, period, filters, direction: frame.direction, ...limit, stat, ...order },
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
  { op, amount }: NonNullable<Frame['threshold']>,
): ToolCall {
  return againstCall({ metric, period, filters, against: { days: { op, threshold: amount } } });
}

/** The last filter is the part; a place named before it stays in the whole ("kopi di Denpasar"). */
function shareCall(metric: MetricId, period: Period, filters: MetricFilter[]): ToolCall {
  const isPlace = (filter: MetricFilter): boolean => filter.dimension === 'outlet';
  const hasOther = filters.some((filter) => !isPlace(filter));
  const whole = hasOther ? filters.filter(isPlace) : [];
  return againstCall({ metric, period, filters, against: { share_of: whole } });
}
