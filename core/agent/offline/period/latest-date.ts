import { Temporal } from 'temporal-polyfill';
import type { PeriodContext, PeriodReading } from './period-reading.ts';
import { monthOf, toDate, yearOf } from './period-reading.ts';

type Plain = Temporal.PlainDate;

const hasData = (from: Plain, to: Plain, { covered }: PeriodContext): boolean =>
  covered !== null && from.toString() <= covered.to && to.toString() >= covered.from;

/** A real date or null: people do write 31 September. */
export function dateOrNull(year: number, month: number, day: number): Plain | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const first = new Temporal.PlainDate(year, month, 1);
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

/** The latest such month in the data that has begun; without one, the latest that has begun. */
export function latestMonth(month: number, context: PeriodContext): PeriodReading {
  const today = toDate(context.today);
  const begun = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    .map((back) => new Temporal.PlainDate(today.year - back, month, 1))
    .filter((start) => Temporal.PlainDate.compare(start, today) <= 0);
  const start =
    begun.find((one) => hasData(one, one.with({ day: one.daysInMonth }), context)) ?? begun[0] ?? today;
  return monthOf(start, { isYearless: true, assumptions: ['month_without_year_is_latest'] });
}

/** The latest 5 August in the data that is not after today; 29 February may be years ago. */
export function latestDay(month: number, day: number, context: PeriodContext): Plain | null {
  const { year } = toDate(latestMonth(month, context).period.from);
  for (let back = 0; back <= 8; back += 1) {
    const date = dateOrNull(year - back, month, day);
    if (date !== null && date.toString() <= context.today) return date;
  }
  return null;
}

/** `tgl 5`: of this month, or of the latest month with data in which the fifth has come. */
export function latestDayOfMonth(day: number, context: PeriodContext): Plain | null {
  const today = toDate(context.today);
  const last =
    context.covered === null || context.covered.to > context.today ? today : toDate(context.covered.to);
  const isStale = last.until(today, { largestUnit: 'days' }).days > 45;
  const anchor = isStale ? last : today;
  for (let back = 0; back < 3; back += 1) {
    const month = anchor.with({ day: 1 }).subtract({ months: back });
    const date = dateOrNull(month.year, month.month, day);
    if (date !== null && Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}

/** "the whole year", "setahun": this year when it has data, otherwise the last year that has. */
export function latestYear(context: PeriodContext): PeriodReading {
  const today = toDate(context.today);
  const year = context.covered === null ? today.year : Math.min(today.year, toDate(context.covered.to).year);
  return { ...yearOf(year), assumptions: ['whole_year_is_latest'] };
}
