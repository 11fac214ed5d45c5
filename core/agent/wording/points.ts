import { Temporal } from 'temporal-polyfill';
import type { DimensionId } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import type { Period } from '../../time.ts';
import { isDated, listDateKeys, toSpan } from '../tools/time-keys.ts';
import { wordKey } from './names.ts';
import { wordDate, wordDays, wordMonth, wordPeriod, wordWeekday } from './periods.ts';

/** A point of a chart or row of a table in full; weeks and longer as far as the period reaches. */
export function wordPoint(dimension: DimensionId, key: string, period: Period, locale: Locale): string {
  if (isDated(dimension) && dimension !== 'day') return wordPeriod(toSpan(dimension, key, period), locale);
  if (key === '') return locale === 'id' ? '(tidak dicatat)' : '(not recorded)';
  return wordKey(dimension, key, locale);
}

/** The same below an axis: `9 Agu`, `08`, `Sen`, `Agu`; a part of a month with its days. */
export function wordPointTick(dimension: DimensionId, key: string, period: Period, locale: Locale): string {
  if (dimension === 'hour') return key;
  if (dimension === 'weekday') return wordWeekday(key, locale).slice(0, 3);
  if (!isDated(dimension)) return wordPoint(dimension, key, period, locale);
  const span = toSpan(dimension, key, period);
  if (dimension === 'quarter' || dimension === 'year') return wordPoint(dimension, key, period, locale);
  if (dimension !== 'month') return wordDate(span.from, locale).replace(/ \d{4}$/, '');
  return isWholeMonth(span)
    ? wordShortMonth(key, period, locale)
    : wordDays(listDateKeys('day', span), locale);
}

function isWholeMonth({ from, to }: Period): boolean {
  const { daysInMonth } = Temporal.PlainDate.from(from);
  return from.endsWith('-01') && Number(to.slice(8)) === daysInMonth;
}

/** The year stands where it changes, and at the start of a span of several years. */
function wordShortMonth(key: string, period: Period, locale: Locale): string {
  const { month, year } = Temporal.PlainYearMonth.from(key);
  const name = wordMonth(key, locale).slice(0, 3);
  const isSeveralYears = period.from.slice(0, 4) !== period.to.slice(0, 4);
  const isMarked = isSeveralYears && (month === 1 || key === period.from.slice(0, 7));
  return isMarked ? `${name} ${String(year).slice(2)}` : name;
}
