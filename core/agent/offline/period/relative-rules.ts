import {
  dayOf,
  lastDays,
  monthOf,
  quarterOf,
  halfOf,
  reading,
  toDate,
  weekOf,
  yearOf,
  type PeriodContext,
  type PeriodUnit,
} from './period-reading.ts';
import { rule, type PeriodRule } from './period-pattern.ts';
import { latestYear } from './latest-date.ts';

const now = (context: PeriodContext): ReturnType<typeof toDate> => toDate(context.today);
const day =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    dayOf(now(context).subtract({ days: back }));
const week =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    weekOf(now(context).subtract({ weeks: back }));
const month =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    monthOf(now(context).subtract({ months: back }));
const year =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    yearOf(now(context).year - back);
const quarter =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) => {
    const date = now(context).subtract({ months: 3 * back });
    return quarterOf(date.year, Math.ceil(date.month / 3));
  };
const half =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) => {
    const date = now(context).subtract({ months: 6 * back });
    return halfOf(date.year, date.month <= 6 ? 1 : 2);
  };

const count = (numbers: readonly number[]): number =>
  Math.min(Math.max(Math.round(numbers[0] ?? 1), 1), 4000);

const rolling =
  (unit: 'days' | 'weeks' | 'months' | 'years', fixed?: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const today = now(context);
    const size = fixed ?? count(caught.numbers);
    if (unit === 'days') return lastDays(today, size);
    if (unit === 'weeks') return lastDays(today, size * 7);
    const from = today.subtract({ [unit]: size }).add({ days: 1 });
    return reading(from, today, 'range', { assumptions: ['last_days_include_today'] });
  };

/** A span that is only a length of time: it gives way to a period with a place in the calendar. */
const vague =
  (resolve: PeriodRule['resolve']): PeriodRule['resolve'] =>
  (caught, context) => {
    const found = resolve(caught, context);
    return found === null ? null : { ...found, isVague: true };
  };

const FARTHEST = { day: 400, week: 60, month: 36, year: 20 } as const;

const ago =
  (unit: 'day' | 'week' | 'month' | 'year'): PeriodRule['resolve'] =>
  (caught, context) =>
    count(caught.numbers) > FARTHEST[unit]
      ? null
      : { day, week, month, year }[unit](count(caught.numbers))(caught, context);

const leaning =
  (unit: PeriodUnit | 'same', isYearBack = false): PeriodRule['resolve'] =>
  (_caught, context) => {
    const fallback =
      unit === 'week' ? weekOf(now(context)) : unit === 'month' ? monthOf(now(context)) : dayOf(now(context));
    return { ...fallback, relative: { unit, step: 1, isYearBack } };
  };

/** The same weekday a week before the day that it leans on. */
const weekEarlier: PeriodRule['resolve'] = (_caught, context) =>
  dayOf(now(context), { relative: { unit: 'day', step: 7, isYearBack: false } });

const weekend: (back: number) => PeriodRule['resolve'] = (back) => (_caught, context) => {
  const today = now(context);
  const saturday = today.subtract({ days: today.dayOfWeek - 6 }).subtract({ weeks: back });
  return reading(saturday, saturday.add({ days: 1 }), 'range');
};
/** The last whole weekend: on a Sunday the running one is not over. */
const lastWeekend: PeriodRule['resolve'] = weekend(1);

const weekday =
  (weeksBack: number | 'latest'): PeriodRule['resolve'] =>
  (caught, context) => {
    const today = now(context);
    if (weeksBack !== 'latest') {
      const monday = toDate(weekOf(today.subtract({ weeks: weeksBack })).period.from);
      return dayOf(monday.add({ days: (caught.weekdays[0] ?? 1) - 1 }));
    }
    const back = (today.dayOfWeek - (caught.weekdays[0] ?? 1) + 7) % 7;
    return dayOf(today.subtract({ days: back === 0 ? 7 : back }));
  };

const sinceWeekday: PeriodRule['resolve'] = (caught, context) => {
  const today = now(context);
  return reading(
    today.subtract({ days: (today.dayOfWeek - (caught.weekdays[0] ?? 1) + 7) % 7 }),
    today,
    'range',
  );
};

const weekdaySpan =
  (weeksBack: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const [first = 1, last = 7] = caught.weekdays;
    const monday = toDate(weekOf(now(context).subtract({ weeks: weeksBack })).period.from);
    if (first > last) return null;
    return reading(monday.add({ days: first - 1 }), monday.add({ days: last - 1 }), 'range');
  };

/** "the month" is the running one; "di bulan" is only a beginning. */
const theRunning =
  (make: PeriodRule['resolve']): PeriodRule['resolve'] =>
  (caught, context) =>
    caught.words.includes('the') ? make(caught, context) : null;

/** Periods that lean on today. */
export const RELATIVE_RULES: readonly PeriodRule[] = [
  rule('DAY THIS / TODAY DAY THIS / TODAY', day(0)),
  rule('YESTERDAY / DAY YESTERDAY', day(1)),
  rule('NOW', day(0)),
  rule('YESTERDAY LUSA / THE? DAY BEFORE YESTERDAY / YESTERDAY YANG? BEFORE|PRIOR', day(2)),
  rule('TOMORROW / DAY TOMORROW', day(-1)),
  rule('LUSA', day(-2)),
  rule('NUM DAY YANG? AGO', ago('day')),
  rule('NUM WEEK YANG? AGO', ago('week')),
  rule('NUM MONTH YANG? AGO', ago('month')),
  rule('NUM YEAR YANG? AGO', ago('year')),
  rule('ONEWEEK YANG? AGO', week(1)),
  rule('ONEMONTH YANG? AGO', month(1)),
  rule('ONEYEAR YANG? AGO', year(1)),
  rule('NUM DAY RECENT|THIS / RECENT|LAST|PRIOR NUM DAY / NUM DAY YESTERDAY', rolling('days')),
  rule('NUM WEEK RECENT|THIS / RECENT|LAST|PRIOR NUM WEEK', rolling('weeks')),
  rule('NUM MONTH RECENT|THIS / RECENT|LAST|PRIOR NUM MONTH', rolling('months')),
  rule('NUM YEAR RECENT / RECENT|LAST|PRIOR NUM YEAR', rolling('years')),
  rule('ONEWEEK RECENT|THIS', rolling('weeks', 1)),
  rule('ONEMONTH RECENT|THIS', rolling('months', 1)),
  rule('ONEWEEK YESTERDAY', rolling('weeks', 1)),
  rule('ONEMONTH YESTERDAY', rolling('months', 1)),
  rule('ONEYEAR YESTERDAY', year(1)),
  rule('ONEWEEK', vague(rolling('weeks', 1))),
  rule('ONEMONTH', vague(rolling('months', 1))),
  rule('ONEYEAR RECENT|THIS', rolling('years', 1)),
  rule('WEEK THIS / THIS WEEK', week(0)),
  rule('WEEK YANG? LAST / LAST WEEK / WEEK RECENT', week(1)),
  rule('THE? WEEK BEFORE LAST / WEEK LAST LAST / WEEK YANG? LAST BEFORE|PRIOR', week(2)),
  rule('WEEK NEXT / NEXT WEEK', week(-1)),
  rule('THE MONTH', theRunning(month(0))),
  rule('PART THIS / THIS PART / TONIGHT', day(0)),
  rule('TODAY PART', (caught, context) =>
    day(/^(?:malam|night)$/u.test(caught.words.at(-1) ?? '') ? 1 : 0)(caught, context),
  ),
  rule('LASTNIGHT / LAST NIGHT / YESTERDAY PART', day(1)),
  rule('MONTH THIS / THIS MONTH / MONTH TO DATE', month(0)),
  rule('MONTH YANG? LAST / LAST MONTH / MONTH RECENT', month(1)),
  rule('THE? MONTH BEFORE LAST', month(2)),
  rule('MONTH NEXT / NEXT MONTH', month(-1)),
  rule('YEAR THIS / THIS YEAR / YEAR TO DATE', year(0)),
  rule('YEAR YANG? LAST / LAST YEAR', year(1)),
  rule('THE? YEAR BEFORE LAST', year(2)),
  rule('YEAR NEXT / NEXT YEAR', year(-1)),
  rule('QUARTER THIS / THIS QUARTER', quarter(0)),
  rule('QUARTER YANG? LAST / LAST QUARTER', quarter(1)),
  rule('HALF THIS / THIS HALF', half(0)),
  rule('HALF YANG? LAST / LAST HALF', half(1)),
  rule(
    'ONEYEAR / WHOLE ONEYEAR|YEAR / ONEYEAR WHOLE / THE YEAR / THE WHOLE YEAR / ONEYEAR TO',
    vague((_caught, context) => latestYear(context)),
  ),
  rule('WEEKEND YANG? LAST / LAST WEEKEND / LATE WEEK YANG? LAST', lastWeekend),
  rule('WEEKEND THIS / THIS WEEKEND / LATE WEEK THIS', weekend(0)),
  rule('DAY? WDAY TO DAY? WDAY WEEK YANG? LAST / WDAY TO WDAY LAST WEEK', weekdaySpan(1)),
  rule('DAY? WDAY TO DAY? WDAY WEEK? THIS / WDAY TO WDAY THIS WEEK', weekdaySpan(0)),
  rule('SINCE DAY? WDAY', sinceWeekday),
  rule('DAY? WDAY YANG? LAST / LAST WDAY', weekday('latest')),
  rule('DAY? WDAY WEEK YANG? LAST / WDAY LAST WEEK / LAST WEEK WDAY', weekday(1)),
  rule('DAY? WDAY WEEK? THIS / THIS WDAY / WDAY THIS WEEK', weekday(0)),
  rule('DAY YANG? SAME WEEK YANG? LAST / THE? SAME DAY LAST WEEK / DAY YANG? SAME LAST WEEK', weekEarlier),
  rule('DAY PRIOR / THE? DAY BEFORE / THE? PRIOR DAY / THE DAY BEFORE THIS', leaning('day')),
  rule('WEEK PRIOR / THE? WEEK BEFORE / THE? PRIOR WEEK / WEEK YANG BEFORE', leaning('week')),
  rule('MONTH PRIOR / THE? MONTH BEFORE / THE? PRIOR MONTH / MONTH YANG BEFORE', leaning('month')),
  rule('QUARTER PRIOR / THE? QUARTER BEFORE / THE? PRIOR QUARTER', leaning('quarter')),
  rule('YEAR PRIOR / THE? YEAR BEFORE / THE? PRIOR YEAR', leaning('same', true)),
  rule('PERIOD PRIOR / THE? PRIOR PERIOD', leaning('same')),
  rule(
    'PERIOD|MONTH|WEEK|DAY YANG? SAME YEAR YANG? LAST / THE? SAME PERIOD|MONTH|WEEK|DAY|TIME YEAR? LAST YEAR? / LAST YEAR THE? SAME PERIOD|MONTH|WEEK|DAY|TIME / YEAR LAST PERIOD|MONTH|WEEK|DAY YANG? SAME / SAME PERIOD LAST YEAR / YANG SAME YEAR LAST / SAME MONTH LAST YEAR',
    leaning('same', true),
  ),
];
