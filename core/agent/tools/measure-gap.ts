import { toMinor } from '../../money.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import type { MetricScope, ToolTurn } from './tool.ts';

/** The value, and how much is short of a target (major units or a count) or over it. */
export async function measureGap(turn: ToolTurn, asked: MetricScope, target: number): Promise<EntryDraft[]> {
  const { metric, ...where } = asked;
  const measured = await measure(turn, { metrics: [metric], ...where });
  if (!measured.available.includes(metric)) return measured.missing;
  const value = measured.result.rows[0]?.values[metric] ?? null;
  if (value === null) return [{ type: 'notice', notice: 'empty', ...asked }];
  const { currency } = measured.result;
  const unit = unitOf(metric);
  const goal = unit === 'money' ? toMinor(target, currency) : target;
  const scope = { type: 'cell', ...asked, unit, currency, isEmpty: false } as const;
  return [
    { ...scope, stat: 'total', value },
    { ...scope, stat: 'gap_to', value: goal - value, target },
  ];
}
