import { toMinor } from '../../money.ts';
import { toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import { meetsThreshold, type Threshold } from './meets-threshold.ts';
import type { MetricScope, ToolTurn } from './tool.ts';

/** How many days with sales had a metric under or over a threshold; days without data do not count. */
export async function measureDays(
  turn: ToolTurn,
  scope: MetricScope,
  { op, threshold }: Threshold,
): Promise<EntryDraft[]> {
  const { metric, ...where } = scope;
  const measured = await measure(turn, { metrics: [metric], dimensions: ['day'], ...where });
  if (!measured.available.includes(metric)) return measured.missing;
  const { currency, rows } = measured.result;
  const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
  if (rows.some((row) => row.keys.day === today)) turn.results.addAssumption('running_day_included');
  const unit = unitOf(metric);
  const limit = unit === 'money' ? toMinor(threshold, currency) : threshold;
  const values = rows.map((row) => row.values[metric]).filter((value) => typeof value === 'number');
  return [
    {
      type: 'cell',
      stat: 'day_count',
      ...scope,
      unit,
      currency,
      value: values.filter((value) => meetsThreshold(value, op, limit)).length,
      condition: { op, threshold },
      isEmpty: false,
    },
  ];
}
