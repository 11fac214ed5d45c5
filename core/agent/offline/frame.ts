import type { DimensionId, MetricFilter, MetricId } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { ToolCall, ToolInput } from '../tools/inputs.ts';

type Operator = '<' | '<=' | '>' | '>=';

export type Task = 'total' | 'daily_average' | 'compare' | 'rank' | 'share' | 'count_days' | 'target';

/** A question with every slot filled: what a follow-up changes and what becomes tool calls. */
export interface Frame {
  task: Task;
  metrics: readonly MetricId[];
  dimension: DimensionId | null;
  direction: 'asc' | 'desc';
  limit: number | null;
  /** A split over time reads in its own order, a ranking from its end. */
  isInTime: boolean;
  /** Conditions on every figure. */
  filters: readonly MetricFilter[];
  /** Alternatives that each get a figure of their own ("agen dan member"). */
  each: readonly MetricFilter[];
  /** More than one only for totals ("juli dan agustus"). */
  periods: readonly Period[];
  compareTo: Period | null;
  isAveragePerDay: boolean;
  threshold: { op: Operator; amount: number } | null;
  receipts: { op: Operator; amount: number } | null;
  target: number | null;
}

/** The frame that the last turn's calls stand for, so that one thing in it can be changed. */
export function toFrame(calls: readonly ToolCall[]): Frame | null {
  const frames = calls.map(callToFrame).filter((frame) => frame !== null);
  const first = frames[0];
  if (first === undefined) return null;
  const metrics = [...new Set(frames.flatMap((frame) => frame.metrics))];
  const periods = [
    ...new Map(frames.flatMap(({ periods }) => periods).map((one) => [`${one.from}${one.to}`, one])).values(),
  ];
  const { each, filters } = splitFilters(frames.map((frame) => frame.filters));
  return { ...first, metrics, periods, filters, each };
}

function splitFilters(sets: readonly (readonly MetricFilter[])[]): Pick<Frame, 'each' | 'filters'> {
  const first = sets[0] ?? [];
  const key = (filter: MetricFilter): string => JSON.stringify(filter);
  const shared = first.filter((one) => sets.every((set) => set.some((other) => key(other) === key(one))));
  const sharedKeys = new Set(shared.map(key));
  const each = [
    ...new Map(
      sets
        .flat()
        .filter((one) => !sharedKeys.has(key(one)))
        .map((one) => [key(one), one]),
    ).values(),
  ];
  return { filters: shared, each };
}

const EMPTY: Omit<Frame, 'metrics' | 'periods' | 'filters' | 'task'> = {
  dimension: null,
  direction: 'desc',
  limit: null,
  isInTime: false,
  each: [],
  compareTo: null,
  isAveragePerDay: false,
  threshold: null,
  receipts: null,
  target: null,
};

function callToFrame(call: ToolCall): Frame | null {
  switch (call.name) {
    case 'query_metrics':
      return queryFrame(call.input);
    case 'compare_periods': {
      const { metrics, filters, period, compare_to: compareTo } = call.input;
      return { ...EMPTY, task: 'compare', metrics, filters, periods: [period], compareTo };
    }
    case 'rank':
      return rankFrame(call.input);
    default:
      return null;
  }
}

function queryFrame(input: ToolInput<'query_metrics'>): Frame {
  const { metrics, filters, period, receipts, stat, against } = input;
  const base = { ...EMPTY, metrics, filters, periods: [period] };
  if (against === undefined) {
    const task = stat === 'daily_average' ? 'daily_average' : 'total';
    return { ...base, task, receipts: receipts ?? null };
  }
  if ('target' in against) return { ...base, task: 'target', target: against.target };
  if ('days' in against) {
    const { op, threshold } = against.days;
    return { ...base, task: 'count_days', threshold: { op, amount: threshold } };
  }
  const whole = new Set(against.share_of.map((one) => JSON.stringify(one)));
  const part = filters.filter((one) => !whole.has(JSON.stringify(one)));
  return { ...base, task: 'share', filters: [...against.share_of, ...part] };
}

function rankFrame(input: ToolInput<'rank'>): Frame {
  const { metric, dimension, filters, period, direction, limit, stat, order } = input;
  return {
    ...EMPTY,
    task: 'rank',
    metrics: [metric],
    dimension,
    filters,
    periods: [period],
    direction,
    limit: limit ?? null,
    isInTime: order === 'time',
    isAveragePerDay: stat === 'daily_average',
  };
}
