import { Temporal } from 'temporal-polyfill';
import { addDays, countDays, type Period } from '#core/time.ts';
import type { CleanSale } from './clean-sale.ts';
import type { LoadBatch } from './load/contract.ts';

/**
 * The days that a file vouches for, per outlet: those of its data, and those of the period it names
 * as far as they are no longer than the shop's own longest pause. A cut export is not a closed shop.
 */
export function coverDays(
  sales: readonly CleanSale[],
  window: Period | null,
  clock: { timeZone: string; now: Temporal.Instant },
): LoadBatch['coverage'] {
  const dates = [
    ...new Set(sales.map((sale) => toLocalMoment(sale, clock.timeZone).slice(0, 10))),
  ].toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const pause = longestPause(dates);
  const today = clock.now.toZonedDateTimeISO(clock.timeZone).toPlainDate().toString();
  const isNear = (from: string, to: string): boolean => from <= to && countDays({ from, to }) - 1 <= pause;
  const fromDate = window && window.from < first && isNear(window.from, first) ? window.from : first;
  const end = window && window.to > last && window.to < today ? window.to : last;
  const throughDate = end > last && isNear(last, end) ? end : last;
  const throughAt = endOfDay(throughDate, clock.timeZone);
  const lastSale = sales.map((sale) => toLocalMoment(sale, clock.timeZone)).reduce((a, b) => (a > b ? a : b));
  const through =
    Temporal.Instant.compare(throughAt, clock.now) > 0 ? toInstant(lastSale, clock.timeZone) : throughAt;
  return [...new Set(sales.map((sale) => sale.outlet))].map((outlet) => ({
    outlet,
    fromDate,
    throughDate,
    throughAt: through.toString(),
  }));
}

function longestPause(dates: readonly string[]): number {
  return dates
    .slice(1)
    .map((date, index) => countDays({ from: dates[index] ?? date, to: date }) - 1)
    .reduce((a, b) => Math.max(a, b), 1);
}

function endOfDay(date: string, timeZone: string): Temporal.Instant {
  return toInstant(`${addDays(date, 1)}T00:00:00`, timeZone).subtract({ seconds: 1 });
}

function toInstant(wall: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).toInstant();
}

function toLocalMoment(sale: CleanSale, timeZone: string): string {
  if ('instant' in sale.soldAt) {
    const moment = Temporal.Instant.from(sale.soldAt.instant).toZonedDateTimeISO(timeZone);
    return moment.toPlainDateTime().toString({ smallestUnit: 'second' });
  }
  const { date, time } = sale.soldAt.local;
  return `${date}T${time ?? '00:00:00'}`;
}
