import type { MetricId } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import type { ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { type Comparison, openComparison } from './open-comparison.ts';
import { onlyAsked, withOrders } from './only-asked.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const comparePeriodsTool = defineTool({
  name: 'compare_periods',
  description:
    'Metrics in two periods: values, percent change, direction. A running period is compared until the same time.',
  run: async (turn, input) => turn.results.record(await comparePeriods(turn, input)),
});

type Input = ToolInput<'compare_periods'>;

/** One cell per metric: a change where both periods have the figure; and what is missing. */
export async function comparePeriods(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  noteDefinitions(turn.results, input.metrics);
  const asked = { period: input.period, compareTo: input.compare_to, filters: input.filters };
  const fair = await openComparison(turn, asked);
  const question = { metrics: withOrders(input.metrics), filters: fair.filters };
  const current = await measure(fair.current.turn, { ...question, period: fair.current.period });
  const previous = await measure(fair.earlier.turn, { ...question, period: fair.earlier.period });
  return compare(input.metrics, fair, current, previous);
}

function compare(
  metrics: readonly MetricId[],
  fair: Comparison,
  current: Measurement,
  previous: Measurement,
): EntryDraft[] {
  const filters = current.result.query.filters;
  const cells = metrics.flatMap((metric): EntryDraft[] => {
    if (!current.available.includes(metric)) return [];
    const scope = { metric, period: fair.current.period, filters };
    const value = current.result.rows[0]?.values[metric] ?? null;
    if (value === null) return [{ type: 'notice', notice: 'empty', ...scope }];
    const unit = unitOf(metric);
    const cell = { type: 'cell' as const, ...scope, unit, currency: current.result.currency, value };
    const before = previous.result.rows[0]?.values[metric] ?? null;
    if (!previous.available.includes(metric) || before === null) {
      return [{ ...cell, stat: 'total', isEmpty: false }];
    }
    const changePct = before === 0 ? null : roundHalfAway(((value - before) / Math.abs(before)) * 100, 1);
    const comparison = {
      period: fair.earlier.period,
      previous: before,
      changePct,
      untilTime: fair.untilTime,
    };
    return [{ ...cell, stat: 'change', compare: comparison, isEmpty: false }];
  });
  return [...cells, ...mergeMissing(metrics, current, previous)];
}

/** What is missing in both periods is said once. */
function mergeMissing(
  metrics: readonly MetricId[],
  current: Measurement,
  previous: Measurement,
): EntryDraft[] {
  const missing = onlyAsked(current.missing, metrics);
  const seen = new Set(missing.map((draft) => JSON.stringify(draft)));
  const earlier = onlyAsked(previous.missing, metrics).filter((draft) => !seen.has(JSON.stringify(draft)));
  return current.available.length === 0 ? missing : [...missing, ...earlier];
}
