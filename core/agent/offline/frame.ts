import type { DimensionId, MetricFilter, MetricId } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { ToolCall, ToolInput } from '../tools/inputs.ts';

export interface Threshold {
  op: '<' | '<=' | '>' | '>=';
  amount: number;
}

export type Task =
  | 'total'
  | 'daily_average'
  | 'order_average'
  | 'compare'
  | 'explain'
  | 'rank'
  | 'chart'
  | 'table'
  | 'share'
  | 'count_days'
  | 'target';

/** A question with every slot filled: what a follow-up changes and what becomes tool calls. */
export interface Frame {
  task: Task;
  metrics: readonly MetricId[];
  /** What is ranked, drawn or explained by. */
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
  /** What each day, or each value of a ranking, is held to. */
  threshold: Threshold | null;
  receipts: Threshold | null;
  target: number | null;
  /** A table as a file to keep. */
  isFile: boolean;
  /** The name whose place in the ranking is asked. */
  placeOf: string | null;
  /** With `explain`: the direction that the question takes for granted. */
  premise: 'up' | 'down' | null;
}

/** The tasks whose answer runs over the values of a dimension. */
export function isSplitTask(task: Task | undefined): boolean {
  return task === 'rank' || task === 'chart' || task === 'table';
}

/** The frame that the last turn's calls stand for, so that one thing in it can be changed. */
export function toFrame(calls: readonly ToolCall[]): Frame | null {
  const all = calls.map(callToFrame).filter((frame) => frame !== null);
  const last = all.at(-1);
  if (last === undefined) return null;
  const frames = all.filter(({ task, dimension }) => task === last.task && dimension === last.dimension);
  const first = frames[0] ?? last;
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
  isFile: false,
  placeOf: null,
  premise: null,
};

function callToFrame(call: ToolCall): Frame | null {
  switch (call.name) {
    case 'query_metrics':
      return queryFrame(call.input);
    case 'compare_periods': {
      const { metrics, filters, period, compare_to: compareTo } = call.input;
      return { ...EMPTY, task: 'compare', metrics, filters, periods: [period], compareTo };
    }
    case 'explain_change': {
      const { metric, filters, period, compare_to: compareTo, by } = call.input;
      const base = { ...EMPTY, metrics: [metric], filters, periods: [period], compareTo };
      return { ...base, task: 'explain', dimension: by[0] ?? null };
    }
    case 'rank':
      return rankFrame(call.input);
    case 'make_chart': {
      const { metric, dimension, filters, period, compare_to: compareTo, limit } = call.input;
      const base = { ...EMPTY, metrics: [metric], dimension, filters, periods: [period] };
      return { ...base, task: 'chart', compareTo: compareTo ?? null, limit: limit ?? null };
    }
    case 'make_table': {
      const { metrics, dimension, filters, period, as } = call.input;
      return {
        ...EMPTY,
        task: 'table',
        metrics,
        dimension,
        filters,
        periods: [period],
        isFile: as === 'csv',
      };
    }
    default:
      return null;
  }
}

function queryFrame(input: ToolInput<'query_metrics'>): Frame {
  const { metrics, filters, period, receipts, stat, against } = input;
  const base = { ...EMPTY, metrics, filters, periods: [period] };
  if (against === undefined) {
    return { ...base, task: stat, receipts: receipts ?? null };
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
  const {
    metric,
    dimension,
    filters,
    period,
    direction,
    limit,
    stat,
    order,
    having,
    place_of: placeOf,
  } = input;
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
    placeOf: placeOf ?? null,
    threshold: having === undefined ? null : { op: having.op, amount: having.threshold },
  };
}
