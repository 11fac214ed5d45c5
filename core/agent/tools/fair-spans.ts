import { Temporal } from 'temporal-polyfill';
import type { TenantContext } from '../../db/tenant-context.ts';
import { addDays, countDays, type Period, toBusinessDate } from '../../time.ts';
import type { ToolTurn } from './tool.ts';

/** A period and the one that it is held against. */
export interface Spans {
  period: Period;
  compareTo: Period;
}

/**
 * A period that has ended is compared whole: null. One that still runs ends with the last day
 * received, and stands against the same number of days.
 */
export function toFairSpans({ period, compareTo }: Spans, today: string, received: string): Spans | null {
  const isRunning = period.from <= today && today <= period.to;
  const end = received < today ? received : today;
  if (!isRunning || end < period.from) return null;
  const current = { from: period.from, to: end };
  const days = countDays(current);
  if (countDays(compareTo) <= days) return { period: current, compareTo };
  return { period: current, compareTo: { from: compareTo.from, to: addDays(compareTo.from, days - 1) } };
}

/** A period that still runs stands against the other until the same time: its clock is set back. */
export function findRunningDay(
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
