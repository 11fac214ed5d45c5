import { roundHalfAway } from '../../metrics/format-value.ts';
import type { MetricFilter } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import type { MetricScope, ToolTurn } from './tool.ts';

/** The percent that the scope has in a whole, with both amounts, in one cell. */
export async function measureShare(
  turn: ToolTurn,
  scope: MetricScope,
  of: readonly MetricFilter[],
): Promise<EntryDraft[]> {
  const { metric, period, filters, receipts } = scope;
  const broad = new Set(of.map((filter) => JSON.stringify(filter)));
  const narrow = filters.filter((filter) => !broad.has(JSON.stringify(filter)));
  const part = await measure(turn, {
    metrics: [metric],
    period,
    filters: [...of, ...narrow],
    ...(receipts ? { receipts } : {}),
  });
  const whole = await measure(turn, { metrics: [metric], period, filters: [...of] });
  if (!part.available.includes(metric)) return part.missing;
  if (!whole.available.includes(metric)) return whole.missing;
  const amounts = {
    part: part.result.rows[0]?.values[metric] ?? 0,
    whole: whole.result.rows[0]?.values[metric] ?? 0,
  };
  if (amounts.whole === 0) return [{ type: 'notice', notice: 'empty', metric, period, filters: of }];
  return [
    {
      type: 'cell',
      stat: 'share_pct',
      ...scope,
      unit: unitOf(metric),
      currency: part.result.currency,
      value: roundHalfAway((amounts.part / amounts.whole) * 100, 1),
      share: { ...amounts, of },
      isEmpty: false,
    },
  ];
}
