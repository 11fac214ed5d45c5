import { latestYear } from './latest-date.ts';
import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import {
  dayOf,
  lastDays,
  monthOf,
  reading,
  toDate,
  weekOf,
  type PeriodContext,
  type PeriodUnit,
} from './period-reading.ts';

const now = (context: PeriodContext): ReturnType<typeof toDate> => toDate(context.today);
const day =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    dayOf(now(context).subtract({ days: back }));
const week =
  (back: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    weekOf(now(context).subtract({ weeks: back }));
const thisMonth: PeriodRule['resolve'] = (_caught, context) => monthOf(now(context));

const count = ({ numbers }: Caught): number => Math.min(Math.max(Math.round(numbers[0] ?? 1), 1), 4000);

const rolling =
  (unit: 'days' | 'weeks' | 'months' | 'years', fixed?: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const today = now(context);
    const size = fixed ?? count(caught);
    if (unit === 'days') return lastDays(today, size);
    if (unit === 'weeks') return lastDays(today, size * 7);
    const from = today.subtract({ [unit]: size }).add({ days: 1 });
    return reading(from, today, 'range', { assumptions: ['last_days_include_today'] });
  };

/** "belakangan ini", "the last few days" say no number: a week. */
const lately: PeriodRule['resolve'] = (_caught, context) => ({
  ...lastDays(now(context), 7),
  assumptions: ['lately_means_a_week'],
});

/** A span that is only a length of time: it gives way to a period with a place in the calendar. */
const vague =
  (resolve: PeriodRule['resolve']): PeriodRule['resolve'] =>
  (caught, context) => {
    const found = resolve(caught, context);
    return found === null ? null : { ...found, isVague: true };
  };

const FARTHEST = { day: 400, week: 60 } as const;
const ago =
  (unit: 'day' | 'week'): PeriodRule['resolve'] =>
  (caught, context) =>
    count(caught) > FARTHEST[unit] ? null : { day, week }[unit](count(caught))(caught, context);

const leaning =
  (unit: PeriodUnit | 'same', isYearBack = false): PeriodRule['resolve'] =>
  (_caught, context) => {
    const fallback =
      unit === 'week' ? weekOf(now(context)) : unit === 'month' ? monthOf(now(context)) : dayOf(now(context));
    return { ...fallback, relative: { unit, step: 1, isYearBack } };
  };

/** The same weekday a week before the day that it leans on, or the day before it. */
const daysEarlier =
  (step: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    dayOf(now(context), { relative: { unit: 'day', step, isYearBack: false } });
/** "3 hari sebelumnya": the days that end before the one that it leans on. */
const severalDaysEarlier: PeriodRule['resolve'] = (caught, context) => {
  const days = count(caught);
  if (days > FARTHEST.day) return null;
  const relative = { unit: 'day' as const, step: 0, isYearBack: false, daysBefore: days };
  return dayOf(now(context), { relative });
};
const monthEarlier: PeriodRule['resolve'] = (_caught, context) =>
  dayOf(now(context), { relative: { unit: 'day', step: 0, isYearBack: false, isMonthBack: true } });

/** "kemarin jam segini": that day until this hour, which only a comparison with today can cut. */
const untilNow =
  (step: number): PeriodRule['resolve'] =>
  (_caught, context) =>
    dayOf(now(context), { relative: { unit: 'day', step, isYearBack: false }, isUntilNow: true });

/** "the month" is the running one; "di bulan" is only a beginning. */
const theRunning =
  (make: PeriodRule['resolve']): PeriodRule['resolve'] =>
  (caught, context) =>
    caught.words.includes('the') ? make(caught, context) : null;

const isNight = ({ words }: Caught): boolean => /^(?:malam|night)$/u.test(words.at(-1) ?? '');

/** The parts of a week: its first three days, the middle two; its end is the weekend. */
const partOfWeek =
  (back: number): PeriodRule['resolve'] =>
  ({ words }, context) => {
    const monday = toDate(weekOf(now(context).subtract({ weeks: back })).period.from);
    const isMiddle = words.some((word) => /^(?:pertengahan|tengah|mid|middle)$/u.test(word));
    return isMiddle
      ? reading(monday.add({ days: 2 }), monday.add({ days: 3 }), 'range')
      : reading(monday, monday.add({ days: 2 }), 'range');
  };

const everything: PeriodRule['resolve'] = (_caught, { covered, today }) =>
  reading(toDate(covered?.from ?? today), toDate(covered?.to ?? today), 'all');

/** Periods that lean on today. */
export const RELATIVE_RULES: readonly PeriodRule[] = [
  rule('DAY THIS / TODAY DAY THIS / TODAY / DAY THIS TODAY', day(0)),
  rule('YESTERDAY / DAY YESTERDAY', day(1)),
  rule('NOW', day(0)),
  rule(
    'YESTERDAY LUSA|dulu / THE? DAY BEFORE YESTERDAY / YESTERDAY YANG? BEFORE|PRIOR / DAY YESTERDAY LUSA / YESTERDAY YESTERDAY LUSA',
    day(2),
  ),
  rule('TOMORROW / DAY TOMORROW', day(-1)),
  rule('LUSA / DAY LUSA / THE? DAY after TOMORROW', day(-2)),
  rule('NUM DAY YANG? AGO', ago('day')),
  rule('NUM WEEK YANG? AGO', ago('week')),
  rule('ONEWEEK YANG? AGO / A WEEK AGO', week(1)),
  rule('FORTNIGHT YANG? AGO', week(2)),
  rule(
    'NUM DAY RECENT|THIS / RECENT|LAST|PRIOR NUM DAY / NUM DAY YESTERDAY / NUM DAY ke BEHIND',
    rolling('days'),
  ),
  rule('NUM WEEK RECENT|THIS / RECENT|LAST|PRIOR NUM WEEK / NUM WEEK ke BEHIND', rolling('weeks')),
  rule('NUM MONTH RECENT|THIS / RECENT|LAST|PRIOR NUM MONTH / NUM MONTH ke BEHIND', rolling('months')),
  rule('NUM YEAR RECENT / RECENT|LAST|PRIOR NUM YEAR / NUM YEAR ke BEHIND', rolling('years')),
  rule('ONEWEEK RECENT|THIS|YESTERDAY / ONEWEEK ke BEHIND', rolling('weeks', 1)),
  rule('ONEMONTH RECENT|THIS|YESTERDAY / ONEMONTH ke BEHIND', rolling('months', 1)),
  rule('FORTNIGHT RECENT|THIS / RECENT|LAST|PRIOR FORTNIGHT / THE? FORTNIGHT', rolling('weeks', 2)),
  rule('ONEWEEK', vague(rolling('weeks', 1))),
  rule('ONEMONTH', vague(rolling('months', 1))),
  rule('ONEYEAR RECENT|THIS', rolling('years', 1)),
  rule(
    'FEW DAY RECENT|THIS|YESTERDAY / RECENT|LAST|PRIOR FEW DAY / belakangan THIS? / akhir akhir THIS / lately / recently',
    lately,
  ),
  rule('WEEK THIS / THIS WEEK / WEEK TO DATE / THIS WEEK SO FAR', week(0)),
  rule('WEEK YANG? LAST / LAST WEEK / WEEK RECENT', week(1)),
  rule('THE? WEEK BEFORE LAST / WEEK YANG? LAST LAST / WEEK YANG? LAST BEFORE|PRIOR', week(2)),
  rule('WEEK NEXT / NEXT WEEK', week(-1)),
  rule('EARLY|MID WEEK THIS / THE? EARLY|MID THE? THIS WEEK', partOfWeek(0)),
  rule('EARLY|MID WEEK YANG? LAST / THE? EARLY|MID THE? LAST WEEK', partOfWeek(1)),
  rule('MONTH RECENT', (_caught, context) => monthOf(now(context).subtract({ months: 1 }))),
  rule('THE MONTH', theRunning(thisMonth)),
  rule('PART THIS / THIS PART / TONIGHT', day(0)),
  rule('TODAY PART / PART TODAY', (caught, context) =>
    day(isNight(caught) || isNight({ ...caught, words: caught.words.slice(0, 1) }) ? 1 : 0)(caught, context),
  ),
  rule('LASTNIGHT / LAST NIGHT / YESTERDAY PART / PART YESTERDAY', day(1)),
  rule(
    'ONEYEAR / WHOLE ONEYEAR|YEAR / ONEYEAR WHOLE / THE YEAR / THE WHOLE YEAR / ONEYEAR TO',
    vague((_caught, context) => latestYear(context)),
  ),
  rule(
    'DAY YANG? SAME THE? WEEK YANG? LAST / THE? SAME DAY THE? LAST WEEK / WEEK YANG? LAST THE? DAY YANG? SAME / LAST WEEK THE? SAME DAY / THE? SAME DAY THE? WEEK BEFORE',
    daysEarlier(7),
  ),
  rule(
    'DATE|DAY YANG? SAME THE? MONTH YANG? LAST / THE? SAME DATE|DAY THE? LAST MONTH / MONTH YANG? LAST THE? DATE|DAY YANG? SAME / LAST MONTH THE? SAME DATE|DAY',
    monthEarlier,
  ),
  rule(
    'THE? CLOCK YANG? SAME|segini THE? DAY? YESTERDAY / DAY? YESTERDAY THE? CLOCK YANG? SAME|segini / THE? SAME|THIS CLOCK YESTERDAY / YESTERDAY THE? SAME|THIS CLOCK',
    untilNow(1),
  ),
  rule(
    'THE? CLOCK YANG? SAME|segini THE? WEEK YANG? LAST / WEEK YANG? LAST THE? CLOCK YANG? SAME|segini / THE? SAME|THIS CLOCK LAST WEEK / LAST WEEK THE? SAME|THIS CLOCK',
    untilNow(7),
  ),
  rule(
    'DAY PRIOR / THE? DAY BEFORE / THE? PRIOR DAY / THE DAY BEFORE THIS / sehari PRIOR|BEFORE / A DAY EARLIER|BEFORE',
    leaning('day'),
  ),
  rule('NUM DAY PRIOR|BEFORE|EARLIER', severalDaysEarlier),
  rule('WEEK PRIOR / THE? WEEK BEFORE / THE? PRIOR WEEK / WEEK YANG BEFORE', leaning('week')),
  rule('MONTH PRIOR / THE? MONTH BEFORE / THE? PRIOR MONTH / MONTH YANG BEFORE', leaning('month')),
  rule('QUARTER PRIOR / THE? QUARTER BEFORE / THE? PRIOR QUARTER', leaning('quarter')),
  rule('YEAR PRIOR / THE? YEAR BEFORE / THE? PRIOR YEAR', leaning('same', true)),
  rule('PERIOD PRIOR / THE? PRIOR PERIOD / THE? PRIOR one', leaning('same')),
  rule(
    'PERIOD|MONTH|WEEK|DAY YANG? SAME THE? YEAR YANG? LAST / THE? SAME PERIOD|MONTH|WEEK|DAY THE? LAST YEAR / LAST YEAR THE? SAME PERIOD|MONTH|WEEK|DAY / YEAR LAST PERIOD|MONTH|WEEK|DAY YANG? SAME / YANG SAME YEAR LAST / THE? SAME PERIOD|MONTH|WEEK|DAY A YEAR AGO|EARLIER / THIS PERIOD LAST YEAR',
    leaning('same', true),
  ),
  rule('WHOLE DATA / WHOLE THE? DATA / EVER / FROM EARLY DATA / FROM WHOLE DATA / WHOLE THIS', everything),
];
