import { toMinor } from '../../money.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import { meetsThreshold, type Threshold } from './meets-threshold.ts';
import type { MetricScope, ToolTurn } from './tool.ts';

/** How many days with sales had a metric under or over a threshold; days without data do not count. */
export async function measureDays(
  turn: ToolTurn,
  { metric, period, filters }: MetricScope,
  { op, threshold }: Threshold,
): Promise<EntryDraft[]> {
  const measured = await measure(turn, { metrics: [metric], dimensions: ['day'], period, filters });
  if (!measured.available.includes(metric)) return measured.missing;
  const { currency, rows } = measured.result;
  const unit = unitOf(metric);
  const limit = unit === 'money' ? toMinor(threshold, currency) : threshold;
  const values = rows.map((row) => row.values[metric]).filter((value) => typeof value === 'number');
  return [
    {
      type: 'cell',
      stat: 'day_count',
      metric,
      unit,
      currency,
      period,
      filters,
      value: values.filter((value) => meetsThreshold(value, op, limit)).length,
      condition: { op, threshold },
      isEmpty: false,
    },
  ];
}
