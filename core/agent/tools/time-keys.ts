import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS } from '../../metrics/dimensions.ts';
import type { DimensionId } from '../../metrics/types.ts';
import { addDays, countDays, type Period } from '../../time.ts';

const DATED = ['day', 'week', 'month', 'quarter', 'year'] as const;
type DateDimension = (typeof DATED)[number];

/** Days, weeks, months, quarters and years follow each other along a period. */
export function isDated(dimension: DimensionId): dimension is DateDimension {
  return DATED.some((one) => one === dimension);
}

/** The smallest of days, weeks and months, from the asked one up, that has at most `most` points. */
export function coarsen(dimension: DateDimension, period: Period, most: number): DateDimension {
  if (dimension === 'day') return countDays(period) <= most ? 'day' : coarsen('week', period, most);
  if (dimension === 'week') return countDays(period) / 7 <= most ? 'week' : 'month';
  return dimension;
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
  const date = Temporal.PlainDate.from(day);
  switch (dimension) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 1 - date.dayOfWeek);
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${date.year}-Q${Math.ceil(date.month / 3)}`;
    case 'year':
      return day.slice(0, 4);
  }
}

/** The part of a week, month, quarter or year that lies in the period; both ends inclusive. */
export function toSpan(dimension: DateDimension, key: string, period: Period): Period {
  const whole = toWholeSpan(dimension, key);
  return {
    from: whole.from > period.from ? whole.from : period.from,
    to: whole.to < period.to ? whole.to : period.to,
  };
}

/** The days that a key of a dated dimension stands for. */
export function toWholeSpan(dimension: DateDimension, key: string): Period {
  switch (dimension) {
    case 'day':
      return { from: key, to: key };
    case 'week':
      return { from: key, to: addDays(key, 6) };
    case 'month':
      return { from: `${key}-01`, to: lastOfMonth(key) };
    case 'quarter': {
      const last = Number(key.slice(-1)) * 3;
      const month = (number: number): string => `${key.slice(0, 4)}-${String(number).padStart(2, '0')}`;
      return { from: `${month(last - 2)}-01`, to: lastOfMonth(month(last)) };
    }
    case 'year':
      return { from: `${key}-01-01`, to: `${key}-12-31` };
  }
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
