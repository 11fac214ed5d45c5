import { Temporal } from 'temporal-polyfill';
import { type BusinessDate, countDays, type Period, toBusinessDate } from '../time.ts';
import type { OutletClock } from './outlet-clocks.ts';

/** How far data reaches into a period: whole days through `date`, or on that day until `at`. */
export interface Reach {
  date: BusinessDate;
  at: Temporal.Instant | null;
}

/** Null: nothing of the period was received of the outlet. */
export function findReach(outlet: OutletClock, period: Period, now: Temporal.Instant): Reach | null {
  const spans = outlet.spans.filter((span) => span.from <= period.to && span.from <= outlet.today);
  const last = spans.toSorted((a, b) => (a.through < b.through ? -1 : 1)).at(-1);
  if (!last || last.through < period.from || outlet.today < period.from) return null;
  const date = last.through < outlet.today ? last.through : outlet.today;
  if (date > period.to) return { date: period.to, at: null };
  const at = Temporal.Instant.compare(last.at, now) < 0 ? last.at : now;
  return { date, at: isWholeDay(outlet, date, at, now) ? null : at };
}

/** Sources that vouch for a whole day end it with its last minute; a day that still runs is never whole. */
function isWholeDay(
  outlet: OutletClock,
  date: BusinessDate,
  at: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const reached = toBusinessDate(at, outlet.timeZone, outlet.dayStartMinutes);
  if (reached !== date) return reached > date;
  const local = at.toZonedDateTimeISO(outlet.timeZone);
  return Temporal.Instant.compare(at, now) < 0 && local.hour === 23 && local.minute === 59;
}

/** True when data that reaches so far holds everything up to `cut`. */
export function reaches(reach: Reach, cut: Reach): boolean {
  if (reach.date !== cut.date) return reach.date > cut.date;
  if (reach.at === null) return true;
  return cut.at !== null && Temporal.Instant.compare(reach.at, cut.at) >= 0;
}

/**
 * Where to cut a period so that every outlet counted is complete up to the same moment: of the
 * ends that occur, the one that keeps most data (outlets times days). Outlets that do not reach
 * it are left out; on a tie more outlets stay.
 */
export function chooseCut(found: readonly Reach[], period: Period, timeZone: string): Reach | null {
  const size = (cut: Reach): number =>
    found.filter((reach) => reaches(reach, cut)).length * daysUntil(cut, period, timeZone);
  const earliestFirst = found.toSorted((a, b) => (reaches(a, b) ? (reaches(b, a) ? 0 : 1) : -1));
  return earliestFirst.reduce<Reach | null>(
    (best, cut) => (best === null || size(cut) > size(best) ? cut : best),
    null,
  );
}

function daysUntil(cut: Reach, period: Period, timeZone: string): number {
  const days = countDays({ from: period.from, to: cut.date });
  if (cut.at === null) return days;
  const { hour, minute } = cut.at.toZonedDateTimeISO(timeZone);
  return days - 1 + (hour * 60 + minute) / 1440;
}
