import { rule, type PeriodRule } from './period-pattern.ts';
import { dayOf, reading, toDate, weekendOf, weekOf, type PeriodContext } from './period-reading.ts';

type Plain = ReturnType<typeof toDate>;
const now = (context: PeriodContext): Plain => toDate(context.today);
const mondayOf = (context: PeriodContext, weeksBack: number): Plain =>
  toDate(weekOf(now(context).subtract({ weeks: weeksBack })).period.from);

/** The weekend that belongs to a week; "weekend lalu" on a Sunday is not the one that still runs. */
const weekend: (back: number) => PeriodRule['resolve'] = (back) => (_caught, context) => {
  return weekendOf(mondayOf(context, back));
};

/** "weekend kemarin vs weekend sebelumnya": a week before the other; by itself the latest that is over. */
const weekendBefore: PeriodRule['resolve'] = (_caught, context) => ({
  ...weekendOf(mondayOf(context, 1)),
  relative: { unit: 'weekend', step: 1, isYearBack: false },
});
const weekendsAgo: PeriodRule['resolve'] = (caught, context) =>
  weekend(Math.min(caught.numbers[0] ?? 1, 60))(caught, context);

const latest = (weekday: number, context: PeriodContext): Plain => {
  const back = (now(context).dayOfWeek - weekday + 7) % 7;
  return now(context).subtract({ days: back === 0 ? 7 : back });
};

const latestDay: PeriodRule['resolve'] = ({ weekdays }, context) => dayOf(latest(weekdays[0] ?? 1, context));

/** "malam minggu kemarin" is the Saturday before; its hours are read apart. */
const latestEve: PeriodRule['resolve'] = ({ weekdays }, context) =>
  dayOf(latest((((weekdays[0] ?? 1) + 5) % 7) + 1, context));

const ofWeek =
  (weeksBack: number): PeriodRule['resolve'] =>
  (caught, context) =>
    dayOf(mondayOf(context, weeksBack).add({ days: (caught.weekdays[0] ?? 1) - 1 }));
const ofWeekAgo: PeriodRule['resolve'] = (caught, context) =>
  ofWeek(Math.min(caught.numbers[0] ?? 1, 60))(caught, context);
const eveOfWeek =
  (weeksBack: number): PeriodRule['resolve'] =>
  (caught, context) =>
    dayOf(mondayOf(context, weeksBack).add({ days: (caught.weekdays[0] ?? 1) - 2 }));

const since: PeriodRule['resolve'] = ({ weekdays, words }, context) => {
  const today = now(context);
  const isLast = words.some((word) => /^(?:lalu|last|kemarin)$/u.test(word));
  const back = (today.dayOfWeek - (weekdays[0] ?? 1) + 7) % 7;
  return reading(today.subtract({ days: back === 0 && isLast ? 7 : back }), today, 'range');
};

const span =
  (weeksBack: number): PeriodRule['resolve'] =>
  (caught, context) => {
    const [first = 1, last = 7] = caught.weekdays;
    const monday = mondayOf(context, weeksBack);
    if (first > last) return null;
    return reading(monday.add({ days: first - 1 }), monday.add({ days: last - 1 }), 'range');
  };

/** "jumat dan sabtu kemarin": the days from the first to the last, only these. */
const listed = (first: number, second: number, last: Plain): ReturnType<PeriodRule['resolve']> => {
  const days = (second - first + 7) % 7;
  const span = reading(last.subtract({ days }), last, 'range');
  return days === 1 ? span : { ...span, weekdays: [first, second] };
};
const latestTwo: PeriodRule['resolve'] = ({ weekdays: [first = 1, second = 2] }, context) =>
  listed(first, second, latest(second, context));
const twoOfWeek =
  (weeksBack: number): PeriodRule['resolve'] =>
  ({ weekdays: [first = 1, second = 2] }, context) =>
    first < second ? listed(first, second, mondayOf(context, weeksBack).add({ days: second - 1 })) : null;

/** "3 senin terakhir": the weeks that hold them; the weekday itself is the filter. */
const severalWeeks: PeriodRule['resolve'] = ({ weekdays, numbers }, context) => {
  const last = now(context).dayOfWeek === weekdays[0] ? now(context) : latest(weekdays[0] ?? 1, context);
  const weeks = Math.min(Math.max(numbers[0] ?? 1, 1), 104) - 1;
  return reading(last.subtract({ weeks }), last, 'range', { weekdays: [...weekdays] });
};
const severalWeekends: PeriodRule['resolve'] = ({ numbers }, context) => {
  const weeks = Math.min(Math.max(numbers[0] ?? 1, 1), 104);
  const sunday = mondayOf(context, 0).subtract({ days: 1 });
  return reading(sunday.subtract({ days: weeks * 7 - 6 }), sunday, 'range', { weekdays: [6, 7] });
};

/** The working days of a week, as one span. */
const workdays =
  (weeksBack: number): PeriodRule['resolve'] =>
  (_caught, context) => {
    const monday = mondayOf(context, weeksBack);
    return reading(monday, monday.add({ days: 4 }), 'range');
  };

/** "senin sampai rabu" with no week said: the latest of them that has begun. */
const latestSpan: PeriodRule['resolve'] = (caught, context) => {
  const [first = 1] = caught.weekdays;
  const found = span(first <= now(context).dayOfWeek ? 0 : 1)(caught, context);
  return found === null ? null : { ...found, assumptions: ['weekday_is_latest'] };
};

/** Only where the question has no other period and asks for no habit. */
export const BARE_SPAN: readonly PeriodRule[] = [rule('DAY? WDAY TO DAY? WDAY', latestSpan)];

/** Days of the week that stand in a certain week. */
export const WEEKDAY_RULES: readonly PeriodRule[] = [
  rule(
    'WEEKEND YANG? LAST / LAST WEEKEND / LATE WEEK YANG? LAST / WEEKEND WEEK YANG? LAST / WEEKEND LAST WEEK',
    weekend(1),
  ),
  rule('WEEKEND YANG? LAST LAST / THE? WEEKEND BEFORE LAST', weekend(2)),
  rule('THE? WEEKEND PRIOR / THE? WEEKEND BEFORE / THE? PRIOR WEEKEND / WEEKEND YANG BEFORE', weekendBefore),
  rule('WEEKEND THIS / THIS WEEKEND / LATE WEEK THIS / WEEKEND WEEK THIS', weekend(0)),
  rule('WEEKEND NUM WEEK YANG? AGO / NUM WEEKEND YANG? AGO', weekendsAgo),
  rule('NUM WEEKEND RECENT / RECENT|LAST|PRIOR NUM WEEKEND', severalWeekends),
  rule('NUM WDAY RECENT / RECENT|LAST|PRIOR NUM WDAY / NUM DAY WDAY RECENT', severalWeeks),
  rule('DAY kerja WEEK YANG? LAST / WEEKDAYS LAST WEEK / LAST WEEK WEEKDAYS', workdays(1)),
  rule('DAY kerja WEEK THIS / WEEKDAYS THIS WEEK', workdays(0)),
  rule('DAY? WDAY TO DAY? WDAY WEEK YANG? LAST / WDAY TO WDAY LAST WEEK / LAST WEEK WDAY TO WDAY', span(1)),
  rule('DAY? WDAY TO DAY? WDAY WEEK? THIS / WDAY TO WDAY THIS WEEK', span(0)),
  rule('DAY? WDAY AND|SAME DAY? WDAY YANG? LAST / LAST WDAY AND WDAY', latestTwo),
  rule('DAY? WDAY AND|SAME DAY? WDAY WEEK YANG? LAST / WDAY AND WDAY THE? LAST WEEK', twoOfWeek(1)),
  rule('DAY? WDAY AND|SAME DAY? WDAY WEEK? THIS / WDAY AND WDAY THIS WEEK', twoOfWeek(0)),
  rule('SINCE|FROM DAY? WDAY LAST? / SINCE|FROM LAST WDAY', since),
  rule('DAY? WDAY YANG? LAST / LAST WDAY', latestDay),
  rule('DAY? WDAY WEEK YANG? LAST / WDAY THE? LAST WEEK / LAST WEEK WDAY', ofWeek(1)),
  rule('DAY? WDAY WEEK? THIS / THIS WDAY / WDAY THIS WEEK', ofWeek(0)),
  rule('DAY? WDAY NUM WEEK YANG? AGO / WDAY NUM WEEK AGO', ofWeekAgo),
  rule('malam WDAY YANG? LAST', latestEve),
  rule('malam WDAY THIS', eveOfWeek(0)),
  rule('malam WDAY WEEK YANG? LAST', eveOfWeek(1)),
];
