import { LEBARAN, RAMADAN } from './religious-days.ts';
import {
  dayOf,
  halfOf,
  monthOf,
  quarterOf,
  reading,
  toDate,
  yearOf,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';
import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import { dateOrNull, latestDay, latestDayOfMonth, latestMonth, latestOf } from './latest-date.ts';

const thisYear = (context: PeriodContext): number => toDate(context.today).year;
/** A quarter or half without a year: the latest that has begun, in the data when there is one. */
const latestStarted = (make: (year: number) => PeriodReading, context: PeriodContext): PeriodReading => {
  const options = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((back) => make(thisYear(context) - back));
  const begun = options.filter((one) => one.period.from <= context.today);
  const { covered } = context;
  const inData = begun.find(
    (one) => covered !== null && one.period.from <= covered.to && one.period.to >= covered.from,
  );
  return inData ?? begun[0] ?? make(thisYear(context));
};

const named = (caught: Caught, context: PeriodContext): PeriodReading | null => {
  const month = caught.months[0] ?? 1;
  const year = caught.years[0];
  if (year === undefined) return latestMonth(month, context);
  const first = dateOrNull(year, month, 1);
  return first === null ? null : monthOf(first);
};

const namedOfYear =
  (back: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const first = dateOrNull(thisYear(context) - back, caught.months[0] ?? 1, 1);
    return first === null ? null : monthOf(first);
  };

const dayOfMonth = (caught: Caught, context: PeriodContext): PeriodReading | null => {
  const day = caught.numbers[0] ?? 1;
  const month = caught.months[0];
  if (month === undefined) {
    const date = latestDayOfMonth(day, context);
    return date === null ? null : dayOf(date, { assumptions: ['date_without_month_is_latest'] });
  }
  const year = caught.years[0];
  const date = year === undefined ? latestDay(month, day, context) : dateOrNull(year, month, day);
  return date === null ? null : dayOf(date, { isYearless: year === undefined });
};

const dayOfRelativeMonth =
  (back: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const month = toDate(context.today).subtract({ months: back });
    const date = dateOrNull(month.year, month.month, caught.numbers[0] ?? 1);
    return date === null ? null : dayOf(date);
  };

const partWord = ({ words }: Caught): 'early' | 'mid' | 'late' => {
  if (words.some((word) => /^(?:awal|early|beginning|start|permulaan)$/u.test(word))) return 'early';
  return words.some((word) => /^(?:pertengahan|tengah|mid|middle)$/u.test(word)) ? 'mid' : 'late';
};

const part = (caught: Caught, base: PeriodReading | null): PeriodReading | null => {
  if (base === null) return null;
  const first = toDate(base.period.from);
  const place = partWord(caught);
  const [from, to] = place === 'early' ? [1, 10] : place === 'mid' ? [11, 20] : [21, first.daysInMonth];
  return reading(first.with({ day: from }), first.with({ day: to }), 'range');
};
const partOfMonth =
  (back: number): PeriodRule['resolve'] =>
  (caught, context) =>
    part(caught, monthOf(toDate(context.today).subtract({ months: back })));

/** Early and late are the first and last quarter, the middle is May to August. */
const partOfYear: PeriodRule['resolve'] = (caught, context) => {
  const year = caught.years[0] ?? thisYear(context);
  const place = partWord(caught);
  if (place === 'mid') return reading(toDate(`${year}-05-01`), toDate(`${year}-08-31`), 'range');
  return quarterOf(year, place === 'early' ? 1 : 4);
};

const weekOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const base = caught.months.length > 0 ? named(caught, context) : monthOf(toDate(context.today));
  if (base === null) return null;
  const first = toDate(base.period.from);
  const number = Math.min(caught.numbers[0] ?? 1, 5);
  const from = (number - 1) * 7 + 1;
  if (from > first.daysInMonth) return null;
  const to = number === 4 ? 28 : Math.min(from + 6, first.daysInMonth);
  return reading(first.with({ day: from }), first.with({ day: to }), 'range');
};

/** "10 hari pertama agustus", "the last 5 days of july". */
const daysOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const base = named(caught, context);
  const count = caught.numbers.at(-1) ?? 1;
  if (base === null) return null;
  const [first, last] = [toDate(base.period.from), toDate(base.period.to)];
  if (count < 1 || count > first.daysInMonth) return null;
  const isLast = caught.words.some((word) => /^(?:terakhir|last)$/u.test(word));
  return isLast
    ? reading(last.subtract({ days: count - 1 }), last, 'range')
    : reading(first, first.add({ days: count - 1 }), 'range');
};

/** The first fifteen days, and the others. */
const halfOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const base = named(caught, context);
  if (base === null) return null;
  const first = toDate(base.period.from);
  return (caught.numbers[0] ?? 1) < 2
    ? reading(first, first.with({ day: 15 }), 'range')
    : reading(first.with({ day: 16 }), toDate(base.period.to), 'range');
};

const lastWeekOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const base = named(caught, context);
  if (base === null) return null;
  const last = toDate(base.period.to);
  return reading(last.subtract({ days: 6 }), last, 'range');
};

const span = (caught: Caught, context: PeriodContext, back: number | null): PeriodReading | null => {
  const [a = 1, b = 1] = caught.numbers;
  const month = caught.months[0];
  const today = toDate(context.today).subtract({ months: back ?? 0 });
  const year =
    caught.years[0] ??
    (month === undefined ? today.year : toDate(latestMonth(month, context).period.from).year);
  const from = dateOrNull(year, month ?? today.month, a);
  const to = dateOrNull(year, month ?? today.month, b);
  if (from === null || to === null || a > b) return null;
  const isAhead = back === null && month === undefined && from.toString() > context.today;
  const shift = isAhead ? 1 : 0;
  return reading(from.subtract({ months: shift }), to.subtract({ months: shift }), 'range');
};

const written: PeriodRule['resolve'] = (caught, context) => {
  const text = caught.dates[0] ?? '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso !== null) {
    const date = dateOrNull(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null ? null : dayOf(date);
  }
  const [first = 0, second = 0, year] = text.split(/[-/]/u).map(Number);
  const isMonthFirst = (context.isMonthFirst && first <= 12) || second > 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  if (month < 1 || month > 12) return null;
  const full = year === undefined ? null : year < 100 ? 2000 + year : year;
  const date = full === null ? latestDay(month, day, context) : dateOrNull(full, month, day);
  return date === null ? null : dayOf(date, { isYearless: full === null });
};

const yearly =
  (table: typeof RAMADAN): PeriodRule['resolve'] =>
  (caught, context) => {
    const year =
      caught.years[0] ??
      (caught.words.includes('tahun') || caught.words.includes('year')
        ? thisYear(context) - (caught.words.includes('ini') || caught.words.includes('this') ? 0 : 1)
        : undefined);
    const period = year === undefined ? latestOf(table, context) : (table[year] ?? null);
    return period === null ? null : reading(toDate(period.from), toDate(period.to), 'range');
  };

const fixedDay =
  (month: number, day: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const year = caught.years[0];
    const date = year === undefined ? latestDay(month, day, context) : dateOrNull(year, month, day);
    return date === null ? null : dayOf(date, { isYearless: year === undefined });
  };

const everything: PeriodRule['resolve'] = (_caught, { covered, today }) =>
  reading(toDate(covered?.from ?? today), toDate(covered?.to ?? today), 'all');

/** Periods with a name or a date of their own. */
export const CALENDAR_RULES: readonly PeriodRule[] = [
  rule('MONTH? NAME THE? YEAR? YNUM? / WHOLE NAME YNUM?', named),
  rule('MONTH? NAME YESTERDAY|LAST / LAST NAME', (caught, context) => named(caught, context)),
  rule('MONTH? NAME YEAR YANG? LAST / NAME LAST YEAR / NAME THE LAST YEAR', namedOfYear(1)),
  rule('MONTH? NAME YEAR THIS / NAME THIS YEAR / THIS NAME / NAME THIS', namedOfYear(0)),
  rule('YEAR? YNUM / WHOLE YEAR? YNUM / THE YEAR YNUM', (caught) => yearOf(caught.years[0] ?? 2000)),
  rule('DATE NUM / DAY? DATE NUM / DATE NUM YESTERDAY', dayOfMonth),
  rule('DATE? NUM MONTH? NAME YEAR? YNUM? / THE? NUM THE NAME YNUM?', dayOfMonth),
  rule('DATE NUM MONTH YANG? LAST', dayOfRelativeMonth(1)),
  rule('DATE NUM MONTH THIS', dayOfRelativeMonth(0)),
  rule('NAME NUM / NAME NUM YNUM / NAME THE NUM YNUM?', (caught, context) =>
    context.isEnglish ? dayOfMonth(caught, context) : null,
  ),
  rule(
    'DATE NUM TO NUM / FROM? DATE? NUM TO DATE? THE? NUM MONTH? THE? NAME YEAR? YNUM? / DATE NUM TO DATE NUM',
    (caught, context) => span(caught, context, null),
  ),
  rule(
    'BETWEEN DATE? THE? NUM AND|TO DATE? THE? NUM MONTH? THE? NAME YEAR? YNUM? / BETWEEN DATE NUM AND|TO DATE? NUM',
    (caught, context) => span(caught, context, null),
  ),
  rule('FROM? NAME NUM TO NUM YNUM? / BETWEEN NAME NUM AND|TO NUM YNUM?', (caught, context) =>
    context.isEnglish ? span(caught, context, null) : null,
  ),
  rule(
    'DATE NUM TO DATE? NUM MONTH YANG? LAST / BETWEEN DATE NUM AND DATE? NUM MONTH YANG? LAST',
    (caught, context) => span(caught, context, 1),
  ),
  rule('DATE NUM TO DATE? NUM MONTH THIS / BETWEEN DATE NUM AND DATE? NUM MONTH THIS', (caught, context) =>
    span(caught, context, 0),
  ),
  rule('EARLY|MID|LATE MONTH? NAME YEAR? YNUM? / THE? EARLY|MID|LATE THE NAME YNUM?', (caught, context) =>
    part(caught, named(caught, context)),
  ),
  rule('EARLY|MID|LATE MONTH THIS? / THE? EARLY|MID|LATE THE? THIS? MONTH', partOfMonth(0)),
  rule('EARLY|MID|LATE MONTH YANG? LAST / THE? EARLY|MID|LATE THE? LAST MONTH', partOfMonth(1)),
  rule(
    'WEEK NTH? ORD|NUM MONTH? NAME YNUM? / THE? ORD WEEK THE NAME YNUM? / WEEK NTH NUM MONTH THIS / WEEK ORD MONTH THIS',
    weekOfMonth,
  ),
  rule(
    'NUM DAY NTH MONTH? NAME YNUM? / THE? ORD NUM DAY THE NAME YNUM? / NUM DAY RECENT MONTH? NAME YNUM? / THE? LAST NUM DAY THE NAME YNUM?',
    daysOfMonth,
  ),
  rule('HALF NTH? NUM|ORD MONTH? NAME YNUM? / THE? ORD HALF THE NAME YNUM?', halfOfMonth),
  rule('WEEK RECENT MONTH? NAME YNUM? / THE? LAST WEEK THE NAME YNUM?', lastWeekOfMonth),
  rule(
    'QNUM THE? YEAR? / QUARTER NTH? NUM|ORD / THE? ORD QUARTER / THE? ORD QUARTER THE THE YEAR / THE? ORD QUARTER THE YEAR',
    (caught, context) =>
      latestStarted((year) => quarterOf(year, Math.min(caught.numbers[0] ?? 1, 4)), context),
  ),
  rule(
    'QNUM YEAR YANG? LAST / QNUM THE? LAST YEAR / QUARTER NTH? NUM|ORD YEAR YANG? LAST / THE? ORD QUARTER THE? LAST YEAR',
    (caught, context) => quarterOf(thisYear(context) - 1, Math.min(caught.numbers[0] ?? 1, 4)),
  ),
  rule(
    'QNUM YEAR THIS / QNUM THE? THIS YEAR / QUARTER NTH? NUM|ORD YEAR THIS / THE? ORD QUARTER THE? THIS YEAR',
    (caught, context) => quarterOf(thisYear(context), Math.min(caught.numbers[0] ?? 1, 4)),
  ),
  rule('QNUM THE? YEAR? YNUM / QUARTER NTH? NUM|ORD THE? YEAR? YNUM / THE? ORD QUARTER THE? YNUM', (caught) =>
    quarterOf(caught.years[0] ?? 2000, Math.min(caught.numbers[0] ?? 1, 4)),
  ),
  rule(
    'HNUM / HALF NTH? NUM|ORD / THE? ORD HALF / THE? ORD HALF THE YEAR / THE? ORD HALF THE THE YEAR / HALF ORD YEAR',
    (caught, context) => latestStarted((year) => halfOf(year, Math.min(caught.numbers[0] ?? 1, 2)), context),
  ),
  rule(
    'HNUM YEAR YANG? LAST / HNUM THE? LAST YEAR / HALF NTH? NUM|ORD YEAR YANG? LAST / THE? ORD HALF THE? LAST YEAR',
    (caught, context) => halfOf(thisYear(context) - 1, Math.min(caught.numbers[0] ?? 1, 2)),
  ),
  rule(
    'HNUM YEAR THIS / HNUM THE? THIS YEAR / HALF NTH? NUM|ORD YEAR THIS / THE? ORD HALF THE? THIS YEAR',
    (caught, context) => halfOf(thisYear(context), Math.min(caught.numbers[0] ?? 1, 2)),
  ),
  rule('HNUM YNUM / HALF NTH? NUM|ORD THE? YEAR? YNUM / THE? ORD HALF THE? YNUM', (caught) =>
    halfOf(caught.years[0] ?? 2000, Math.min(caught.numbers[0] ?? 1, 2)),
  ),
  rule(
    'EARLY|MID|LATE YEAR YNUM? / EARLY|MID|LATE YEAR THIS / THE? EARLY|MID|LATE THE? THIS? YEAR / EARLY|MID|LATE YNUM',
    partOfYear,
  ),
  rule('DATE? DATETOKEN', written),
  rule(
    'RAMADAN YEAR? YNUM? / RAMADAN YEAR? YANG? LAST|THIS|YESTERDAY / MONTH RAMADAN YNUM? / LAST RAMADAN',
    yearly(RAMADAN),
  ),
  rule(
    'LEBARAN YEAR? YNUM? / LEBARAN YEAR? YANG? LAST|THIS|YESTERDAY / DAY LEBARAN YNUM? / LAST LEBARAN',
    yearly(LEBARAN),
  ),
  rule('YEAR NEW YNUM? / NEW YEAR DAY? YNUM?', fixedDay(1, 1)),
  rule('NEW YEAR EVE YNUM? / PART YEAR NEW YNUM?', fixedDay(12, 31)),
  rule('NATAL EVE YNUM? / PART NATAL YNUM?', fixedDay(12, 24)),
  rule('NATAL YNUM? / DAY NATAL YNUM? / NATAL YANG? LAST', fixedDay(12, 25)),
  rule('WHOLE DATA / WHOLE THE? DATA / EVER / FROM EARLY DATA / FROM WHOLE DATA / WHOLE THIS', everything),
];
