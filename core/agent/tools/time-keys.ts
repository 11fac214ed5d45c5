import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS } from '../../metrics/dimensions.ts';
import type { DimensionId } from '../../metrics/types.ts';
import { addDays, countDays, type Period } from '../../time.ts';

type DateDimension = 'day' | 'week' | 'month';

/** Days, weeks and months follow each other along a period. */
export function isDated(dimension: DimensionId): dimension is DateDimension {
  return dimension === 'day' || dimension === 'week' || dimension === 'month';
}

/** The smallest of days, weeks and months, from the asked one up, that has at most `most` points. */
export function coarsen(dimension: DateDimension, period: Period, most: number): DateDimension {
  if (dimension === 'day') return countDays(period) <= most ? 'day' : coarsen('week', period, most);
  if (dimension === 'week') return countDays(period) / 7 <= most ? 'week' : 'month';
  return 'month';
}

/** Every key of a period in order: nothing is left out because nothing was sold. */
export function listDateKeys(dimension: DateDimension, period: Period): string[] {
  const keys: string[] = [];
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    const key = toDateKey(dimension, day);
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys;
}

function toDateKey(dimension: DateDimension, day: string): string {
  if (dimension === 'day') return day;
  if (dimension === 'month') return day.slice(0, 7);
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/** The part of a week or month that lies in the period; both ends inclusive. */
export function toSpan(dimension: DateDimension, key: string, period: Period): Period {
  const last = { day: () => key, week: () => addDays(key, 6), month: () => lastOfMonth(key) }[dimension]();
  const first = dimension === 'month' ? `${key}-01` : key;
  return { from: first > period.from ? first : period.from, to: last < period.to ? last : period.to };
}

/** Hours or weekdays from the first to the last of the given, none left out. */
export function fillCycle(dimension: 'hour' | 'weekday', given: readonly string[]): string[] {
  const all: readonly string[] =
    dimension === 'weekday'
      ? WEEKDAYS
      : Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  const places = given.map((key) => all.indexOf(key)).filter((place) => place >= 0);
  return places.length === 0 ? [] : all.slice(Math.min(...places), Math.max(...places) + 1);
}

function lastOfMonth(key: string): string {
  const month = Temporal.PlainYearMonth.from(key);
  return month.toPlainDate({ day: month.daysInMonth }).toString();
}
