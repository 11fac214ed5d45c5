import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import {
  dayOf,
  monthOf,
  quarterOf,
  reading,
  toDate,
  weekOf,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';

type Place = 'early' | 'mid' | 'late';

const placeOf = ({ words }: Caught): Place => {
  if (words.some((word) => /^(?:awal|early|beginning|start|permulaan)$/u.test(word))) return 'early';
  return words.some((word) => /^(?:pertengahan|tengah|mid|middle)$/u.test(word)) ? 'mid' : 'late';
};

const baseOf = (caught: Caught, context: PeriodContext): PeriodReading =>
  caught.bases[0] ?? monthOf(toDate(context.today));

/** Ten days, ten days, and the rest. */
const partOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const { from, to } = baseOf(caught, context).period;
  const first = toDate(from);
  const place = placeOf(caught);
  if (place === 'early') return reading(first, first.add({ days: 9 }), 'range');
  return place === 'mid'
    ? reading(first.add({ days: 10 }), first.add({ days: 19 }), 'range')
    : reading(first.add({ days: 20 }), toDate(to), 'range');
};

/** One of the three months. */
const partOfQuarter: PeriodRule['resolve'] = (caught, context) => {
  const first = toDate(baseOf(caught, context).period.from);
  return monthOf(first.add({ months: { early: 0, mid: 1, late: 2 }[placeOf(caught)] }));
};

/** Early and late are the first and last quarter, the middle is May to August. */
const partOfYear: PeriodRule['resolve'] = (caught, context) => {
  const { year } = toDate(caught.bases[0]?.period.from ?? context.today);
  const place = placeOf(caught);
  if (place === 'mid') return reading(toDate(`${year}-05-01`), toDate(`${year}-08-31`), 'range');
  return quarterOf(year, place === 'early' ? 1 : 4);
};

/** The first week of a month is its first seven days. */
const weekOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const { from: start, to: end } = baseOf(caught, context).period;
  const number = caught.numbers[0] ?? 1;
  const from = toDate(start).add({ days: (number - 1) * 7 });
  if (number < 1 || from.toString() > end) return null;
  const to = from.add({ days: 6 });
  return reading(from, to.toString() > end ? toDate(end) : to, 'range');
};

/** "the week of 1 June": Monday to Sunday; "the week starting 1 June": from that day. */
const weekOfDate: PeriodRule['resolve'] = ({ bases, words }) => {
  const date = bases[0]?.unit === 'day' ? toDate(bases[0].period.from) : null;
  if (date === null) return null;
  const isFrom = words.some((word) => /^(?:start|starting|mulai|beginning|commencing)$/u.test(word));
  return isFrom ? reading(date, date.add({ days: 6 }), 'range') : weekOf(date);
};

const isLast = ({ words }: Caught): boolean => words.some((word) => /^(?:terakhir|last|final)$/u.test(word));

/** "10 hari pertama agustus", "the last 2 weeks of july", "3 bulan pertama 2025". */
const edge =
  (unit: 'days' | 'weeks' | 'months'): PeriodRule['resolve'] =>
  (caught, context) => {
    const { from, to } = baseOf(caught, context).period;
    const [first, last] = [toDate(from), toDate(to)];
    const size = Math.max(...caught.numbers.filter((number) => number > 0), 1);
    const isOrdinal = caught.words.some((word) =>
      /^(?:kedua|ketiga|keempat|kelima|second|third|fourth|fifth)$/u.test(word),
    );
    if (isOrdinal) return null;
    const found = isLast(caught)
      ? reading(last.add({ days: 1 }).subtract({ [unit]: size }), last, 'range')
      : reading(first, first.add({ [unit]: size }).subtract({ days: 1 }), 'range');
    return found.period.from < from || found.period.to > to ? null : found;
  };

const nthDay: PeriodRule['resolve'] = (caught, context) => {
  const { from, to } = baseOf(caught, context).period;
  const date = isLast(caught) ? toDate(to) : toDate(from).add({ days: (caught.numbers[0] ?? 1) - 1 });
  return date.toString() > to ? null : dayOf(date);
};

/** "senin pertama bulan ini", "the last friday of october". */
const nthWeekday: PeriodRule['resolve'] = (caught, context) => {
  const { from, to } = baseOf(caught, context).period;
  const weekday = caught.weekdays[0] ?? 1;
  if (isLast(caught)) {
    const last = toDate(to);
    return dayOf(last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 }));
  }
  const first = toDate(from);
  const date = first.add({
    days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * ((caught.numbers[0] ?? 1) - 1),
  });
  return date.toString() > to ? null : dayOf(date);
};

/** The first fifteen days, and the others. */
const halfOfMonth: PeriodRule['resolve'] = (caught, context) => {
  const { from, to } = baseOf(caught, context).period;
  const number = caught.numbers[0] ?? 1;
  if (number > 2) return null;
  const middle = toDate(from).add({ days: 14 });
  return number < 2
    ? reading(toDate(from), middle, 'range')
    : reading(middle.add({ days: 1 }), toDate(to), 'range');
};

/** Wages come from the 25th on; "gajian" in the middle of a month is the one before. */
const payday: PeriodRule['resolve'] = (caught, context) => {
  const base = toDate(baseOf(caught, context).period.from);
  const isAhead = caught.bases.length === 0 && base.with({ day: 25 }).toString() > context.today;
  const month = isAhead ? base.subtract({ months: 1 }) : base;
  return reading(month.with({ day: 25 }), month.with({ day: month.daysInMonth }), 'range', {
    assumptions: ['payday_is_end_of_month'],
  });
};

/** Pieces of a month, a quarter, a year. */
export const PART_RULES: readonly PeriodRule[] = [
  rule(
    'THE? EARLY|MID|LATE THE? <span> / <named> EARLY|MID|LATE / EARLY|MID|LATE THE? THE? MONTH',
    partOfMonth,
  ),
  rule('THE? EARLY|MID|LATE THE? <quarter>', partOfQuarter),
  rule('THE? EARLY|MID|LATE THE? <year> / EARLY|MID|LATE THE? THE? YEAR', partOfYear),
  rule(
    'WEEK NTH? ORD THE? <span> / WEEK NTH NUM THE? <span> / WEEK NUM <named> / THE? ORD WEEK THE? <span> / <span> WEEK NTH? ORD|NUM',
    weekOfMonth,
  ),
  rule(
    'THE? week of THE? <date> / THE? week starting|beginning|commencing THE? <date> / pekan DATE? <date> / week YANG? mulai DATE? <date>',
    weekOfDate,
  ),
  rule('NUM DAY NTH|RECENT THE? <whole> / THE? ORD|LAST NUM DAY THE? <whole>', edge('days')),
  rule('NUM WEEK NTH|RECENT THE? <whole> / THE? ORD|LAST NUM WEEK THE? <whole>', edge('weeks')),
  rule('NUM MONTH NTH|RECENT THE? <whole> / THE? ORD|LAST NUM MONTH THE? <whole>', edge('months')),
  rule('WEEK RECENT THE? <span> / THE? LAST WEEK THE <span>', edge('weeks')),
  rule(
    'DAY|DATE NTH? ORD|RECENT THE? <span> / DAY NTH NUM THE? <span> / THE? ORD|LAST DAY THE <span>',
    nthDay,
  ),
  rule(
    'DAY? WDAY NTH? ORD|RECENT THE? <span> / DAY? WDAY NTH NUM THE? <span> / THE? ORD|LAST WDAY THE? <span>',
    nthWeekday,
  ),
  rule('HALF NTH? NUM|ORD THE? <span> / THE? ORD HALF THE? <span>', halfOfMonth),
  rule(
    'PAYDAY YANG? LAST? / PAYDAY THE? <month> / DATE|MONTH|DAY|PERIOD PAYDAY YANG? LAST? / DATE|DAY|PERIOD PAYDAY THE? <month> / LAST PAYDAY',
    payday,
  ),
];
