import { Temporal } from 'temporal-polyfill';
import { addDays, countDays, type Period } from '#core/time.ts';
import type { CleanSale } from './clean-sale.ts';
import type { LoadBatch } from './load/contract.ts';

/** A weekday that came as often shows whether the shop is open on it. */
const OFTEN = 3;

interface Clock {
  timeZone: string;
  now: Temporal.Instant;
}

/**
 * The days that a file vouches for, per outlet: those of its data, and those of the period it names
 * as far as the shop's own rhythm explains that nothing was sold. A cut export is not a closed shop.
 */
export function coverDays(
  sales: readonly CleanSale[],
  window: Period | null,
  clock: Clock,
): LoadBatch['coverage'] {
  const days = createCoveredDays(clock);
  days.add(sales);
  return days.finish(window);
}

/** Notes the days of sales piece by piece, then says what they vouch for. */
export function createCoveredDays(clock: Clock): {
  add(sales: readonly CleanSale[]): void;
  finish(window: Period | null): LoadBatch['coverage'];
} {
  const days = new Set<string>();
  const outlets = new Set<string | null>();
  let lastSale = '';
  return {
    add: (sales) => {
      for (const sale of sales) {
        const moment = toLocalMoment(sale, clock.timeZone);
        days.add(moment.slice(0, 10));
        outlets.add(sale.outlet);
        if (moment > lastSale) lastSale = moment;
      }
    },
    finish: (window) => {
      const range = toRange([...days].toSorted(), lastSale, window, clock);
      return range === null ? [] : [...outlets].map((outlet) => ({ outlet, ...range }));
    },
  };
}

function toRange(
  dates: readonly string[],
  lastSale: string,
  window: Period | null,
  clock: Clock,
): Omit<LoadBatch['coverage'][number], 'outlet'> | null {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const explains = learnRhythm(dates);
  const today = clock.now.toZonedDateTimeISO(clock.timeZone).toPlainDate().toString();
  const fromDate = extend(first, window?.from ?? first, -1, explains);
  const end = window && window.to > last && window.to < today ? window.to : last;
  const throughDate = extend(last, end, 1, explains);
  const throughAt = endOfDay(throughDate, clock.timeZone);
  const through =
    Temporal.Instant.compare(throughAt, clock.now) > 0 ? toInstant(lastSale, clock.timeZone) : throughAt;
  return { fromDate, throughDate, throughAt: through.toString() };
}

/** Day by day from the data to the end of the period, as long as each day without sales is explained. */
function extend(
  known: string,
  end: string,
  step: 1 | -1,
  explains: (date: string, missing: number) => boolean,
): string {
  let through = known;
  for (let missing = 1; step * through.localeCompare(end) < 0; missing += 1) {
    const next = addDays(through, step);
    if (!explains(next, missing)) break;
    through = next;
  }
  return through;
}

/**
 * When a shop is closed: on weekdays on which it mostly sold nothing; where a weekday came too seldom
 * to tell, for as many days in a row as it paused before.
 */
function learnRhythm(dates: readonly string[]): (date: string, missing: number) => boolean {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const sold = Map.groupBy(dates, toWeekday);
  const days = Array.from({ length: countDays({ from: first, to: last }) }, (_, index) =>
    addDays(first, index),
  );
  const passed = Map.groupBy(days, toWeekday);
  const pause = dates
    .slice(1)
    .map((date, index) => countDays({ from: dates[index] ?? date, to: date }) - 2)
    .reduce((a, b) => Math.max(a, b), 0);
  return (date, missing) => {
    const came = passed.get(toWeekday(date))?.length ?? 0;
    const open = sold.get(toWeekday(date))?.length ?? 0;
    return came >= OFTEN ? open < came / 2 : missing <= pause;
  };
}

function toWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
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
