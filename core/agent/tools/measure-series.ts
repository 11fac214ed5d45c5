import type { DimensionId, Freshness, MetricFilter, MetricId, MetricRow } from '../../metrics/types.ts';
import { type Period, toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure } from './measure.ts';
import { fillCycle, isDated, listDateKeys, toSpan } from './time-keys.ts';
import type { ToolTurn } from './tool.ts';

/** Metrics along a dimension, in the order in which people read it. */
interface Series {
  currency: string;
  /** The asked metrics that can be answered, in the order of `values`. */
  metrics: MetricId[];
  rows: { key: string; values: (number | null)[] }[];
  missing: EntryDraft[];
}

export interface SeriesQuestion {
  metrics: MetricId[];
  dimension: DimensionId;
  period: Period;
  filters: MetricFilter[];
  /** Of names, the highest by the first metric; hours and dates are never cut. */
  limit: number;
}

const MOST_POINTS_IN_TIME = 5000;

/**
 * Dates and hours come without gaps: a time without sales is zero, one that was not received is
 * null. Names come from the highest down.
 */
export async function measureSeries(turn: ToolTurn, question: SeriesQuestion): Promise<Series> {
  const { metrics, dimension, period, filters, limit } = question;
  const [first = 'net_sales'] = metrics;
  const isOrdered = isDated(dimension) || dimension === 'hour' || dimension === 'weekday';
  const { result, available, missing } = await measure(turn, {
    metrics,
    dimensions: [dimension],
    period,
    filters,
    ...(isOrdered ? { limit: MOST_POINTS_IN_TIME } : { order: { by: first, direction: 'desc' }, limit }),
  });
  // Names stand in the order of the first metric: where that has no answer, the next one leads.
  if (available.length > 0 && !available.includes(first)) {
    const rest = await measureSeries(turn, { ...question, metrics: available });
    return { ...rest, missing: [...missing, ...rest.missing] };
  }
  const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
  const until = { from: period.from, to: period.to < today ? period.to : today };
  const rows = available.length === 0 ? [] : result.rows;
  return {
    currency: result.currency,
    metrics: available,
    missing,
    rows: isOrdered
      ? fillTime(rows, { dimension, metrics: available, period: until, missing: result.freshness.missing })
      : rows.map((row) => ({ key: row.keys[dimension] ?? '', values: valuesOf(row, available) })),
  };
}

interface TimeFrame {
  dimension: DimensionId;
  metrics: readonly MetricId[];
  period: Period;
  missing: Freshness['missing'];
}

function fillTime(rows: readonly MetricRow[], frame: TimeFrame): Series['rows'] {
  const { dimension, metrics, period, missing } = frame;
  const known = new Map(rows.map((row) => [row.keys[dimension] ?? '', row]));
  if (rows.length === 0) return [];
  const unreceived = new Set(missing.days);
  const toValues = (key: string): (number | null)[] => {
    const row = known.get(key);
    if (row) return valuesOf(row, metrics);
    const wasReceived =
      !isDated(dimension) ||
      listDateKeys('day', toSpan(dimension, key, period)).some((day) => !unreceived.has(day));
    return metrics.map((metric) => (wasReceived && isSum(metric) ? 0 : null));
  };
  const keys = isDated(dimension)
    ? listDateKeys(dimension, period)
    : fillCycle(dimension === 'hour' ? 'hour' : 'weekday', [...known.keys()]);
  return trim(keys.map((key) => ({ key, values: toValues(key) })));
}

function valuesOf(row: MetricRow, metrics: readonly MetricId[]): (number | null)[] {
  return metrics.map((metric) => row.values[metric] ?? null);
}

/** Where nothing was sold a sum is zero, but an average is nothing. */
function isSum(metric: MetricId): boolean {
  return metric !== 'average_order_value' && metric !== 'gross_margin';
}

/** Before the first and after the last thing received there is nothing to show. */
function trim(rows: Series['rows']): Series['rows'] {
  const isKnown = ({ values }: Series['rows'][number]): boolean => values.some((value) => value !== null);
  return rows.slice(rows.findIndex(isKnown), rows.findLastIndex(isKnown) + 1);
}
