import { getCoverage } from '../../metrics/get-coverage.ts';
import type { MetricId } from '../../metrics/types.ts';
import { toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import { findRunningDay, type Spans, toFairSpans } from './fair-spans.ts';
import type { ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { onlyAsked, withOrders } from './query-metrics.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const comparePeriodsTool = defineTool({
  name: 'compare_periods',
  description:
    'The same metrics in two periods: value, earlier value, percent change and direction. A period that still runs is compared until the same day and time.',
  run: async (turn, input) => turn.results.record(await comparePeriods(turn, input)),
});

type Input = ToolInput<'compare_periods'>;

/** One cell per metric: a change where both periods have the figure; and what is missing. */
export async function comparePeriods(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  const { metrics, filters, period, compare_to: compareTo } = input;
  const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
  const received = (await getCoverage(turn.ctx)).covered?.to ?? today;
  const fair = toFairSpans({ period, compareTo }, today, received);
  noteDefinitions(turn.results, metrics);
  if (fair && fair.period.to < today) turn.results.addAssumption('compared_with_same_days');
  return compareSpans(turn, metrics, filters, fair ?? { period, compareTo });
}

async function compareSpans(
  turn: ToolTurn,
  asked: readonly MetricId[],
  filters: Input['filters'],
  spans: Spans,
): Promise<EntryDraft[]> {
  const metrics = withOrders(asked);
  const current = await measure(turn, { metrics, period: spans.period, filters });
  const clock = findRunningDay(turn, spans);
  const earlier = clock ? clock.turn : turn;
  const previous = await measure(earlier, { metrics, period: spans.compareTo, filters });
  return compare(asked, { ...spans, untilTime: clock?.time ?? null }, current, previous);
}

function compare(
  metrics: readonly MetricId[],
  spans: Spans & { untilTime: string | null },
  current: Measurement,
  previous: Measurement,
): EntryDraft[] {
  const filters = current.result.query.filters;
  const cells = metrics.flatMap((metric): EntryDraft[] => {
    if (!current.available.includes(metric)) return [];
    const scope = { metric, period: spans.period, filters };
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
      period: spans.compareTo,
      previous: before,
      changePct,
      untilTime: spans.untilTime,
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
