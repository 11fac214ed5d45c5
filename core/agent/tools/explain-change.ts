import { CATALOGUE } from '../../metrics/catalogue.ts';
import type { ChangeFactor } from '../../metrics/change-factors.ts';
import { type ChangeExplanation, explainChange } from '../../metrics/explain-change.ts';
import { PRICE_EFFECTS } from '../../metrics/split-prices.ts';
import type { ChangePart, ChangeSplit } from '../../metrics/split-values.ts';
import type { MetricId } from '../../metrics/types.ts';
import { countDays } from '../../time.ts';
import type { BreakdownFactor, BreakdownPart, BreakdownSplit } from '../ledger/breakdown.ts';
import type { Cell, EntryDraft } from '../ledger/entry.ts';
import { comparePeriods } from './compare-periods.ts';
import type { ToolInput } from './inputs.ts';
import { openComparison } from './open-comparison.ts';
import { defineTool } from './tool.ts';

export const explainChangeTool = defineTool({
  name: 'explain_change',
  description:
    'What made a metric change, in amounts that sum to the change: outlets, products, hours; receipts against their size; price, volume, mix.',
  run: async (turn, input) => {
    const { metric, period, filters } = input;
    const compared = await comparePeriods(turn, { ...input, metrics: [metric] });
    const change = compared.find(isChange);
    if (!change) return turn.results.record(compared);
    const fair = await openComparison(turn, { period, compareTo: input.compare_to, filters });
    if (countDays(fair.current.period) !== countDays(fair.earlier.period)) {
      turn.results.addAssumption('periods_differ_in_length');
    }
    const explanation = await explainChange({
      metric,
      filters: fair.filters,
      by: input.by,
      current: { ctx: fair.current.turn.ctx, period: fair.current.period },
      previous: { ctx: fair.earlier.turn.ctx, period: fair.earlier.period },
    });
    return turn.results.record([
      ...correctPremise(input, change),
      change,
      ...(explanation ? [...toBreakdown(change, explanation), ...refuseSplits(metric, explanation)] : []),
    ]);
  },
});

type ChangeCell = Omit<Cell, 'ref'> & { compare: NonNullable<Cell['compare']> };

function isChange(draft: EntryDraft): draft is ChangeCell {
  return draft.type === 'cell' && draft.stat === 'change' && draft.compare !== undefined;
}

/** "Why did it fall?" about something that rose is put right before anything else is said. */
function correctPremise({ metric, premise }: ToolInput<'explain_change'>, change: ChangeCell): EntryDraft[] {
  const difference = change.value - change.compare.previous;
  const real = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down';
  if (!premise || premise === real) return [];
  return [{ type: 'notice', notice: 'premise', metric, taken: premise, real }];
}

/** None where nothing moved at all. */
function toBreakdown(change: ChangeCell, explanation: ChangeExplanation): EntryDraft[] {
  const { metric, unit, currency, period, filters } = change;
  const { per, splits, factors, prices } = explanation;
  const toAmount = (whole: number): number => whole / per;
  const moved = splits.filter(
    (split) => split.unassigned !== 0 || split.parts.some((part) => part.change !== 0),
  );
  const breakdown = {
    type: 'breakdown' as const,
    metric,
    unit,
    currency,
    period,
    filters,
    comparePeriod: change.compare.period,
    change: toAmount(explanation.change),
    splits: moved.map((split) => toSplit(split, explanation.change, toAmount)),
    factors: factors.map((factor) => toFactor(factor, toAmount)),
    prices: PRICE_EFFECTS.flatMap((effect) => {
      const amount = prices?.[effect] ?? 0;
      return amount === 0 ? [] : [{ effect, amount: toAmount(amount) }];
    }),
  };
  return moved.length + factors.length + breakdown.prices.length === 0 ? [] : [breakdown];
}

const MOST_PUSHERS = 3;
const MOST_COUNTERWEIGHTS = 2;

/** The largest parts with the change and against it; a single one that is left over is named, too. */
function toSplit(
  { dimension, parts, unassigned }: ChangeSplit,
  change: number,
  toAmount: (whole: number) => number,
): BreakdownSplit {
  const direction = change < 0 ? -1 : 1;
  const moved = parts.filter((part) => part.change !== 0);
  const pushers = moved.filter((part) => part.change * direction > 0);
  const counterweights = moved.filter((part) => part.change * direction < 0);
  const most = [...pushers.slice(0, MOST_PUSHERS), ...counterweights.slice(0, MOST_COUNTERWEIGHTS)];
  const shown = moved.length - most.length > 1 ? most : [...pushers, ...counterweights];
  const others = moved.filter((part) => !shown.includes(part)).reduce((sum, part) => sum + part.change, 0);
  return {
    dimension,
    parts: shown.map((part) => toPart(part, toAmount)),
    others: toAmount(others),
    unassigned: toAmount(unassigned),
  };
}

function toPart(
  { key, previous, current, change }: ChangePart,
  toAmount: (whole: number) => number,
): BreakdownPart {
  return { key, change: toAmount(change), isNew: previous === null, isGone: current === null };
}

function toFactor(factor: ChangeFactor, toAmount: (whole: number) => number): BreakdownFactor {
  const { metric, values, effect } = factor;
  return { metric, unit: CATALOGUE[metric].unit, values, effect: toAmount(effect) };
}

/** A dimension that was asked for and cannot split the metric is said, not passed over. */
function refuseSplits(metric: MetricId, { unsplit }: ChangeExplanation): EntryDraft[] {
  return unsplit.map(({ dimension, reason }) =>
    reason === 'no_field'
      ? { type: 'notice', notice: 'unavailable', reason, metric, dimension }
      : { type: 'notice', notice: 'indivisible', metric, dimension },
  );
}
