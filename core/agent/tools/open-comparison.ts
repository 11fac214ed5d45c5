import { planComparison } from '../../metrics/plan-comparison.ts';
import type { MetricFilter } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { ToolTurn } from './tool.ts';

/** One side of a comparison: what to ask, and the turn with the clock under which to ask it. */
interface Side {
  turn: ToolTurn;
  period: Period;
}

export interface Comparison {
  current: Side;
  earlier: Side;
  filters: MetricFilter[];
  /** Local time until which the last day of both sides counts; null for whole days. */
  untilTime: string | null;
}

const CUTS = {
  same_time: 'compared_until_same_time',
  same_days: 'compared_with_same_days',
  until_received: 'compared_until_received',
} as const;

/** Two periods made comparable; how that was done, and up to when the data goes, is noted in the turn. */
export async function openComparison(
  turn: ToolTurn,
  asked: { period: Period; compareTo: Period; filters: readonly MetricFilter[] },
): Promise<Comparison> {
  const plan = await planComparison(turn.ctx, asked);
  if (plan.cut) turn.results.addAssumption(CUTS[plan.cut]);
  if (plan.leftOut.length > 0) turn.results.addAssumption('outlets_left_out');
  for (const state of plan.freshness) if (!state.isOutside) turn.results.addFreshness(state);
  // Each side is asked under a clock of its own; the freshness of both was noted above.
  const results = { ...turn.results, addFreshness: () => {} };
  const toSide = ({ period, now }: typeof plan.current): Side => ({
    turn: { ...turn, results, ctx: { ...turn.ctx, now } },
    period,
  });
  const { filters, untilTime } = plan;
  return { current: toSide(plan.current), earlier: toSide(plan.earlier), filters, untilTime };
}
