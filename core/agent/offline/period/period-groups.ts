import { Temporal } from 'temporal-polyfill';
import { dateOrNull, latestMonth } from './latest-date.ts';
import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import {
  halfOf,
  monthOf,
  quarterOf,
  toDate,
  yearOf,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';

const today = (context: PeriodContext): Temporal.PlainDate => toDate(context.today);
const FARTHEST_MONTHS = 36;
const FARTHEST_YEARS = 20;

const yearsBack =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    yearOf(today(context).year - back);
const monthsBack =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    monthOf(today(context).subtract({ months: back }));

const count = ({ numbers }: Caught): number => numbers[0] ?? 1;

/** A year however it is said. */
export const YEAR: readonly PeriodRule[] = [
  rule('YEAR? YNUM / THE YEAR YNUM / YEAR YY', ({ years }) => yearOf(years[0] ?? 2000)),
  rule('YEAR THIS / THIS YEAR / THIS YEAR SO FAR / YEAR TO DATE', yearsBack(0)),
  rule('YEAR YANG? LAST / LAST YEAR / ONEYEAR YANG? AGO / A YEAR AGO', yearsBack(1)),
  rule('THE? YEAR BEFORE LAST / YEAR YANG? LAST LAST', yearsBack(2)),
  rule('YEAR NEXT / NEXT YEAR', yearsBack(-1)),
  rule('NUM YEAR YANG? AGO', (caught, context) =>
    count(caught) > FARTHEST_YEARS ? null : yearOf(today(context).year - count(caught)),
  ),
];

/** A month of the year, with or without its year. */
const named = (caught: Caught, context: PeriodContext): PeriodReading | null => {
  const month = caught.months[0] ?? caught.numbers[0] ?? 0;
  if (month < 1 || month > 12) return null;
  const year = caught.years[0] ?? (caught.bases[0] && toDate(caught.bases[0].period.from).year);
  if (year === undefined) return latestMonth(month, context);
  const first = dateOrNull(year, month, 1);
  return first === null ? null : monthOf(first);
};

/** A month by its name, or by its number ("bulan 8"). */
export const NAMED_MONTH: readonly PeriodRule[] = [
  rule('MONTH? THE? NAME THE? <year>? / THE MONTH THE NAME <year>? / WHOLE NAME <year>?', named),
  rule('MONTH? NAME YESTERDAY|LAST / LAST NAME', named),
  rule('NAME THIS / THIS NAME', ({ months }, context) =>
    named({ ...EMPTY, months, years: [today(context).year] }, context),
  ),
  rule('NAME YY', (caught, context) => (context.isEnglish ? null : named(caught, context))),
  rule('MONTH NTH? NUM !DAY|WEEK|MONTH|YEAR|RECENT|LAST|TO', named),
  rule('MONTH NTH? NUM <year>', named),
];
const EMPTY: Caught = { numbers: [], months: [], years: [], weekdays: [], dates: [], bases: [], words: [] };

export const MONTH: readonly PeriodRule[] = [
  rule('MONTH THIS / THIS MONTH / MONTH TO DATE / THIS MONTH SO FAR', monthsBack(0)),
  rule('MONTH YANG? LAST / LAST MONTH / ONEMONTH YANG? AGO / A MONTH AGO', monthsBack(1)),
  rule('THE? MONTH BEFORE LAST / MONTH YANG? LAST LAST', monthsBack(2)),
  rule('MONTH NEXT / NEXT MONTH', monthsBack(-1)),
  rule('NUM MONTH YANG? AGO', (caught, context) =>
    count(caught) > FARTHEST_MONTHS ? null : monthsBack(count(caught))(caught, context),
  ),
  ...NAMED_MONTH,
];

/** A quarter or half without a year: the latest that has begun, in the data when there is one. */
const ofYear =
  (make: (year: number, part: number) => PeriodReading, most: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const part = count(caught);
    if (part < 1 || part > most) return null;
    const base = caught.bases[0];
    if (base !== undefined) return make(toDate(base.period.from).year, part);
    const options = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((back) =>
      make(today(context).year - back, part),
    );
    const begun = options.filter((one) => one.period.from <= context.today);
    const { covered } = context;
    const inData = begun.find(
      (one) => covered !== null && one.period.from <= covered.to && one.period.to >= covered.from,
    );
    const latest = inData ?? begun[0];
    return latest === undefined ? null : { ...latest, isYearless: true };
  };
const quartersBack =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) => {
    const date = today(context).subtract({ months: 3 * back });
    return quarterOf(date.year, Math.ceil(date.month / 3));
  };
const halvesBack =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) => {
    const date = today(context).subtract({ months: 6 * back });
    return halfOf(date.year, date.month <= 6 ? 1 : 2);
  };

export const QUARTER: readonly PeriodRule[] = [
  rule(
    'QNUM THE? <year>? / QUARTER NTH? NUM|ORD THE? <year>? / THE? ORD QUARTER THE? <year>? / QNUM YEAR / QNUM THE YEAR / THE? ORD QUARTER THE THE? YEAR',
    ofYear(quarterOf, 4),
  ),
  rule('QUARTER THIS / THIS QUARTER / QUARTER TO DATE', quartersBack(0)),
  rule('QUARTER YANG? LAST / LAST QUARTER', quartersBack(1)),
  rule('THE? QUARTER BEFORE LAST', quartersBack(2)),
  rule('NUM QUARTER YANG? AGO', (caught, context) =>
    count(caught) > 20 ? null : quartersBack(count(caught))(caught, context),
  ),
];

export const HALF: readonly PeriodRule[] = [
  rule(
    'HNUM THE? <year>? / HALF NTH? NUM|ORD THE? <year>? / THE? ORD HALF THE? <year>? / THE? ORD HALF THE THE? YEAR / HALF ORD YEAR',
    ofYear(halfOf, 2),
  ),
  rule('HALF THIS / THIS HALF', halvesBack(0)),
  rule('HALF YANG? LAST / LAST HALF', halvesBack(1)),
];
