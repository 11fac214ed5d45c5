import { roundHalfAway } from '../../metrics/format-value.ts';
import type { MetricId } from '../../metrics/types.ts';
import { toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { onlyAsked, withOrders } from './only-asked.ts';
import type { MetricScope, ToolTurn } from './tool.ts';

type Input = ToolInput<'query_metrics'>;
type AverageStat = 'daily_average' | 'order_average';

/** Averages already: divided by days or orders once more they would mean nothing. */
const RATIOS: ReadonlySet<MetricId> = new Set(['average_order_value', 'gross_margin']);

export function isRatio(metric: MetricId): boolean {
  return RATIOS.has(metric);
}

/** Each metric over the days that had sales, or over the orders. Ratios are left out. */
export async function measureAverages(
  turn: ToolTurn,
  input: Input,
  stat: AverageStat,
): Promise<EntryDraft[]> {
  const { period, filters, receipts } = input;
  const scope = { period, filters, ...(receipts ? { receipts } : {}) };
  const metrics = input.metrics.filter((metric) => !isRatio(metric));
  if (metrics.length === 0) return [];
  const totals = await measure(turn, { metrics: withOrders(metrics), ...scope });
  const count =
    stat === 'order_average' ? (totals.result.rows[0]?.values.orders ?? 0) : await countOpenDays(turn, scope);
  noteDefinitions(turn.results, metrics);
  const averages = metrics.flatMap((metric) => toAverage({ metric, ...scope }, stat, totals, count));
  return [...averages, ...onlyAsked(totals.missing, metrics)];
}

async function countOpenDays(turn: ToolTurn, scope: Omit<MetricScope, 'metric'>): Promise<number> {
  const days = await measure(turn, { metrics: ['orders'], dimensions: ['day'], ...scope });
  const open = days.result.rows.filter((row) => (row.values.orders ?? 0) > 0).map((row) => row.keys.day);
  turn.results.addAssumption('average_over_days_with_sales');
  const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
  if (open.length > 1 && open.includes(today)) turn.results.addAssumption('running_day_included');
  return open.length;
}

function toAverage(
  scope: MetricScope,
  stat: AverageStat,
  { available, result }: Measurement,
  count: number,
): EntryDraft[] {
  const { metric } = scope;
  if (!available.includes(metric)) return [];
  const total = result.rows[0]?.values[metric] ?? null;
  const { currency } = result;
  if (total === null || count === 0) return [{ type: 'notice', notice: 'empty', ...scope, currency }];
  const unit = unitOf(metric);
  const digits = stat === 'order_average' ? 2 : 1;
  const value = roundHalfAway(total / count, unit === 'money' ? 0 : digits);
  return [{ type: 'cell', stat, ...scope, unit, currency, value, isEmpty: false }];
}
