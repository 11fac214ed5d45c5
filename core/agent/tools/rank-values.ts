import { roundHalfAway } from '../../metrics/format-value.ts';
import type { DimensionId, MetricRow } from '../../metrics/types.ts';
import { toMinor } from '../../money.ts';
import type { ToolInput } from './inputs.ts';
import { listUnsold } from './list-unsold.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { isRatio } from './measure-average.ts';
import { meetsThreshold } from './meets-threshold.ts';
import type { ToolTurn } from './tool.ts';

export type RankInput = ToolInput<'rank'>;
export type RankedValues = { key: string; value: number }[];

/** Every value of the dimension that the question admits, in the order of the ranking. */
export async function rankValues(
  turn: ToolTurn,
  input: RankInput,
): Promise<{ measured: Measurement; values: RankedValues }> {
  const { metric, dimension, period, filters, direction } = input;
  const measured = await measure(turn, {
    metrics: [metric],
    dimensions: [dimension],
    period,
    filters,
    order: { by: metric, direction },
  });
  if (!measured.available.includes(metric)) return { measured, values: [] };
  const recorded = toValues(measured.result.rows, dimension, (row) => row.values[metric]);
  const averaged = isAveraged(input) ? await toAverages(turn, input, recorded) : recorded;
  const unsold = admits(input, measured, 0) ? await listUnsold(turn, input, measured, recorded) : [];
  const values = [...averaged, ...unsold].filter(({ value }) => admits(input, measured, value, true));
  const isSorted = unsold.length === 0 && !isAveraged(input);
  return { measured, values: isSorted ? values : sortValues(values, direction) };
}

export function isAveraged({ stat, dimension, metric }: RankInput): boolean {
  return stat === 'daily_average' && dimension !== 'day' && !isRatio(metric);
}

/** Whether the condition takes in a value; without a condition nothing that is not recorded comes in. */
function admits(
  { having, metric }: RankInput,
  { result }: Measurement,
  value: number,
  open = false,
): boolean {
  if (!having) return open;
  const { op, threshold } = having;
  const limit = unitOf(metric) === 'money' ? toMinor(threshold, result.currency) : threshold;
  return meetsThreshold(value, op, limit);
}

function toValues(
  rows: readonly MetricRow[],
  dimension: DimensionId,
  read: (row: MetricRow) => number | null | undefined,
): RankedValues {
  return rows.flatMap((row) => {
    const key = row.keys[dimension];
    const value = read(row);
    return key === undefined || value === null || value === undefined ? [] : [{ key, value }];
  });
}

/** Each value over the days on which it had sales. */
async function toAverages(turn: ToolTurn, input: RankInput, values: RankedValues): Promise<RankedValues> {
  const { dimension, period, filters } = input;
  const dimensions: DimensionId[] = [dimension, 'day'];
  const days = await measure(turn, { metrics: ['orders'], dimensions, period, filters, limit: 5000 });
  turn.results.addAssumption('average_over_days_with_sales');
  const open = new Map<string, number>();
  for (const { key, value } of toValues(days.result.rows, dimension, (row) => row.values.orders)) {
    if (value > 0) open.set(key, (open.get(key) ?? 0) + 1);
  }
  const digits = unitOf(input.metric) === 'money' ? 0 : 1;
  return values.flatMap(({ key, value }) => {
    const count = open.get(key) ?? 0;
    return count === 0 ? [] : [{ key, value: roundHalfAway(value / count, digits) }];
  });
}

function sortValues(values: RankedValues, direction: 'asc' | 'desc'): RankedValues {
  const sign = direction === 'desc' ? -1 : 1;
  return values.toSorted((a, b) => sign * (a.value - b.value) || a.key.localeCompare(b.key));
}
