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
    'The same metrics in two periods: value, earlier value, percent change and direction in one cell per metric. A period that still runs is compared with the same number of days unless `whole` is true.',
  run: async (turn, input) => {
    const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
    const metrics = withOrders(input.metrics);
    const first = await measure(turn, { metrics, period: input.period, filters: input.filters });
    const received = (await getCoverage(turn.ctx)).covered?.to ?? today;
    const spans = toComparable(input, today, received);
    const current =
      spans.period === input.period
        ? first
        : await measure(turn, { metrics, period: spans.period, filters: input.filters });
    const isSameDay = spans.period.from === today && spans.period.to === today && received === today;
    const earlier = isSameDay ? shiftClock(turn, spans, today) : turn;
    const previous = await measure(earlier, { metrics, period: spans.compareTo, filters: input.filters });
    if (spans.isCut) turn.results.addAssumption('compared_with_same_days');
    noteDefinitions(turn.results, input.metrics);
    const untilTime = isSameDay ? localTime(turn.ctx) : null;
    return turn.results.record(compare(input.metrics, { ...spans, untilTime }, current, previous));
  },
});

type Input = ToolInput<'compare_periods'>;

interface Spans {
  period: Period;
  compareTo: Period;
  isCut: boolean;
}

/**
 * A period that has ended is compared whole. One that still runs ends with the last day received,
 * and stands against the same number of days.
 */
export function toComparable(input: Input, today: string, received: string): Spans {
  const { period, compare_to: compareTo } = input;
  const isRunning = period.from <= today && today <= period.to;
  if (!isRunning || input.whole === true) return { period, compareTo, isCut: false };
  const end = received < today ? received : today;
  if (end < period.from) return { period, compareTo, isCut: false };
  const current = end === period.to ? period : { from: period.from, to: end };
  const days = countDays(current);
  if (countDays(compareTo) <= days) return { period: current, compareTo, isCut: current !== period };
  return {
    period: current,
    compareTo: { from: compareTo.from, to: addDays(compareTo.from, days - 1) },
    isCut: true,
  };
}

/** A day that still runs stands against the other day until the same time: its clock is set back. */
function shiftClock(turn: ToolTurn, spans: Spans, today: string): ToolTurn {
  const days = countDays({ from: spans.compareTo.to, to: today }) - 1;
  const zone = turn.ctx.activeBusiness.timeZone;
  const now = turn.ctx.now.toZonedDateTimeISO(zone).subtract({ days }).toInstant();
  turn.results.addAssumption('compared_until_same_time');
  const results = { ...turn.results, addFreshness: () => {} };
  return { ...turn, results, ctx: { ...turn.ctx, now } };
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
