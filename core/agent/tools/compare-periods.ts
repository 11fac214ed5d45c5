import { Temporal } from 'temporal-polyfill';
import type { TenantContext } from '../../db/tenant-context.ts';
import { getCoverage } from '../../metrics/get-coverage.ts';
import type { MetricId } from '../../metrics/types.ts';
import { addDays, countDays, type Period, toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import type { ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { onlyAsked, withOrders } from './query-metrics.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const comparePeriodsTool = defineTool({
  name: 'compare_periods',
  description:
    'The same metrics in two periods: value, earlier value, percent change and direction. A period that still runs is compared until the same day and time.',
  run: async (turn, input) => {
    const { metrics, filters, period, compare_to: compareTo } = input;
    const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
    const received = (await getCoverage(turn.ctx)).covered?.to ?? today;
    const fair = toFairSpans(input, today, received);
    noteDefinitions(turn.results, metrics);
    if (fair && fair.period.to < today) turn.results.addAssumption('compared_with_same_days');
    return turn.results.record(await compareSpans(turn, metrics, filters, fair ?? { period, compareTo }));
  },
});

type Input = ToolInput<'compare_periods'>;

interface Spans {
  period: Period;
  compareTo: Period;
}

/**
 * A period that has ended is compared whole: null. One that still runs ends with the last day
 * received, and stands against the same number of days.
 */
function toFairSpans(input: Input, today: string, received: string): Spans | null {
  const { period, compare_to: compareTo } = input;
  const isRunning = period.from <= today && today <= period.to;
  const end = received < today ? received : today;
  if (!isRunning || end < period.from) return null;
  const current = { from: period.from, to: end };
  const days = countDays(current);
  if (countDays(compareTo) <= days) return { period: current, compareTo };
  return { period: current, compareTo: { from: compareTo.from, to: addDays(compareTo.from, days - 1) } };
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

/** A period that still runs stands against the other until the same time: its clock is set back. */
function findRunningDay(
  turn: ToolTurn,
  { period, compareTo }: Spans,
): { turn: ToolTurn; time: string } | null {
  const { timeZone } = turn.ctx.activeBusiness;
  const today = toBusinessDate(turn.ctx.now, timeZone);
  const isRunning = period.from <= today && period.to === today;
  if (!isRunning || compareTo.to >= today) return null;
  const isAligned = countDays(period) === countDays(compareTo);
  if (!isAligned) {
    turn.results.addAssumption('compared_with_same_days');
    return null;
  }
  const days = countDays({ from: compareTo.to, to: today }) - 1;
  const now = turn.ctx.now.toZonedDateTimeISO(timeZone).subtract({ days }).toInstant();
  turn.results.addAssumption('compared_until_same_time');
  const results = { ...turn.results, addFreshness: () => {} };
  return { turn: { ...turn, results, ctx: { ...turn.ctx, now } }, time: localTime(turn.ctx) };
}

function localTime(ctx: TenantContext): string {
  const local = ctx.now.toZonedDateTimeISO(ctx.activeBusiness.timeZone);
  return Temporal.PlainTime.from(local).toString({ smallestUnit: 'minute' });
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
