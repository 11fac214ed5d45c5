import type { Period } from '../../../time.ts';
import { dateOrNull, latestDay, latestDayOfMonth } from './latest-date.ts';
import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import {
  dayOf,
  impossible,
  monthOf,
  reading,
  toDate,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';

/** A day of the month that was read, or of the latest month. */
const dayOfMonth = (caught: Caught, context: PeriodContext): PeriodReading | null => {
  const day = caught.numbers[0] ?? 1;
  const month = caught.bases[0];
  if (month === undefined) {
    const date = latestDayOfMonth(day, context);
    return date === null ? cannotBe(caught) : dayOf(date, { assumptions: ['date_without_month_is_latest'] });
  }
  const start = toDate(month.period.from);
  const year = caught.years[0] ?? start.year;
  const isYearless = month.isYearless && caught.years.length === 0;
  const date = isYearless ? latestDay(start.month, day, context) : dateOrNull(year, start.month, day);
  return date === null ? cannotBe(caught) : dayOf(date, { isYearless });
};

/** "top 50 januari" is no date at all; "31 juni" and "tanggal 35" are meant as one. */
function cannotBe({ numbers, words, bases }: Caught): PeriodReading | null {
  const isMeant = (numbers[0] ?? 1) <= 31 || words.some((word) => /^(?:tanggal|date)$/u.test(word));
  return isMeant ? impossible(monthAndItsEnd(bases[0])) : null;
}

/** "31 juni": the last day of June, or all of it. */
function monthAndItsEnd(month: PeriodReading | undefined): Period[] {
  return month === undefined ? [] : [{ from: month.period.to, to: month.period.to }, month.period];
}

const inEnglish =
  (resolve: PeriodRule['resolve']): PeriodRule['resolve'] =>
  (caught, context) =>
    context.isEnglish ? resolve(caught, context) : null;

/** "5 sampai 10 juli", and "28 sampai 3 maret", which begins in February; "10 sampai 5" is a slip. */
const span = (caught: Caught, context: PeriodContext): PeriodReading | null => {
  const [a = 1, b = 1] = caught.numbers;
  const base = caught.bases[0];
  const month = base === undefined ? latestDayOfMonth(a, context) : toDate(base.period.from);
  if (month === null) return null;
  const year = caught.years[0] ?? month.year;
  const first = month.with({ year, day: 1 });
  if (a > b && (a < 20 || b > 15)) return impossible();
  const before = first.subtract({ months: 1 });
  const from = a > b ? dateOrNull(before.year, before.month, a) : dateOrNull(year, first.month, a);
  const to = dateOrNull(year, first.month, b);
  return from === null || to === null ? cannotBe(caught) : reading(from, to, 'range');
};

/** ISO, `26/8/2025`, `8.2025`: the day first, unless the shop counts in dollars or it cannot be. */
const written: PeriodRule['resolve'] = (caught, context) => {
  const text = caught.dates[0] ?? '';
  const parts = text.split(/[-/.]/u).map(Number);
  if (/^\d{4}/u.test(text)) return ofParts(parts[0] ?? 0, parts[1] ?? 0, parts[2]);
  if (parts.length === 2 && (parts[1] ?? 0) > 31) return ofParts(parts[1] ?? 0, parts[0] ?? 0, undefined);
  const [first = 0, second = 0, year] = parts;
  const isMonthFirst = (context.isMonthFirst && first <= 12) || second > 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  if (month < 1 || month > 12) return impossible();
  if (year !== undefined) return ofParts(year < 100 ? 2000 + year : year, month, day);
  const date = latestDay(month, day, context);
  return date === null ? impossible() : dayOf(date, { isYearless: true });
};

function ofParts(year: number, month: number, day: number | undefined): PeriodReading {
  const date = dateOrNull(year, month, day ?? 1);
  if (date === null) return impossible();
  return day === undefined ? monthOf(date) : dayOf(date);
}

/** Days and spans of days that are written down. */
export const DATE_RULES: readonly PeriodRule[] = [
  rule('DAY? WDAY? DATE NUM / DATE NUM YESTERDAY / THE NUM THE? THE MONTH', dayOfMonth),
  rule('DAY? WDAY? DATE? NUM <named> / WDAY? THE? NUM THE <named>', dayOfMonth),
  rule('DAY? WDAY? DATE NUM THE? <month> / THE NUM THE <month>', dayOfMonth),
  rule('DAY? WDAY? DATE? DATETOKEN', written),
  rule('WDAY? <named> THE? NUM / WDAY? <named> THE? NUM YNUM', inEnglish(dayOfMonth)),
  rule(
    'DATE NUM TO DATE? NUM / BETWEEN DATE NUM AND|TO DATE? NUM / NUM TO NUM MONTH THIS / DATE NUM TO DATE? NUM THE? EARLY|MID|LATE <named>',
    span,
  ),
  rule(
    'FROM? DATE? THE? NUM TO DATE? THE? NUM THE? <named> / FROM|DATE DATE? THE? NUM TO DATE? THE? NUM THE? <month> / BETWEEN DATE? THE? NUM AND|TO DATE? THE? NUM THE? <month>',
    span,
  ),
  rule(
    'FROM? <named> THE? NUM TO THE? NUM / BETWEEN <named> THE? NUM AND|TO THE? NUM / FROM? <named> THE? NUM TO THE? NUM YNUM',
    inEnglish(span),
  ),
];
