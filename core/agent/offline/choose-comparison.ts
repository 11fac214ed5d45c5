import { addDays, type Period } from '../../time.ts';
import type { Frame, Task } from './frame.ts';
import type { KnownPeriod, PeriodSlots } from './known-period.ts';
import {
  cutAtToday,
  monthOf,
  stepBack,
  toDate,
  unitOf,
  wholeUnit,
  type PeriodUnit,
} from './period/period-reading.ts';
import type { PlanAssumption, PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';

interface Surroundings {
  before: Frame | null;
  task: Task;
  input: PlannerInput;
}

/** The period that is looked at and the one it stands against; what is not said is the one before. */
export function chooseComparison(
  reading: Reading,
  known: readonly KnownPeriod[],
  { before, task, input }: Surroundings,
  assumptions: PlanAssumption[],
): PeriodSlots {
  const [first, second] = known;
  const kept = before?.periods[0];
  if (first === undefined && kept !== undefined && before?.compareTo != null)
    return pair(kept, before.compareTo, assumptions);
  const [older, newer] = before?.periods ?? [];
  if (first === undefined && older !== undefined && newer !== undefined)
    return pair(newer, older, assumptions);
  if (first === undefined) return withPrevious(fallbackPeriod(before, input), { task, input }, assumptions);
  if (second === undefined) return againstOne(reading, first, { before, task, input }, assumptions);
  const isFirstCurrent =
    saysFirstAgainstSecond(reading, first.at, second.at) || first.period.from >= second.period.from;
  const [current, base] = isFirstCurrent ? [first, second] : [second, first];
  return pair(current.period, sameWeekday(reading, current, base) ?? base.period, assumptions);
}

/** "kemarin dibanding minggu lalu hari yang sama": that weekday of the other week. */
function sameWeekday({ words }: Reading, current: KnownPeriod, base: KnownPeriod): Period | null {
  const text = words.map(({ norm }) => norm).join(' ');
  const isSaid = /\b(?:hari (?:yang )?sama|same (?:week)?day|same day of the week)\b/u.test(text);
  if (!isSaid || current.unit !== 'day' || base.unit !== 'week') return null;
  const day = addDays(base.period.from, toDate(current.period.from).dayOfWeek - 1);
  return { from: day, to: day };
}

/** Without a period: the turn before, else the month that runs. */
export function fallbackPeriod(
  before: Frame | null,
  input: PlannerInput,
): { period: Period; unit: PeriodUnit; assumptions: PlanAssumption[] } {
  const kept = before?.periods[0];
  if (kept !== undefined) return { period: kept, unit: unitOf(kept, input.today), assumptions: [] };
  const { covered } = input.lexicon;
  const last = covered === null || covered.to > input.today ? input.today : covered.to;
  const month = cutAtToday(monthOf(toDate(last)), input.today).period;
  const isThisMonth = month.to >= input.today || month.from.slice(0, 7) === input.today.slice(0, 7);
  const assumption = isThisMonth ? 'no_period_means_this_month' : 'no_period_means_latest_month';
  return { period: month, unit: 'month', assumptions: [assumption] };
}

/** "dibanding juli": July is the base and the conversation has the rest; "juli naik ga": July is the figure. */
function againstOne(
  reading: Reading,
  only: KnownPeriod,
  { before, task, input }: Surroundings,
  assumptions: PlanAssumption[],
): PeriodSlots {
  const versus = reading.cues.get('versus');
  const kept = before?.periods[0];
  const isKept = kept !== undefined && kept.from !== only.period.from;
  const isAgainstKept = isKept && (only.isLeaning === true || reading.cues.has('compare'));
  const isBase = isAgainstKept || isBaseWord(reading, only.at) || (versus !== undefined && versus < only.at);
  if (!isBase) return withPrevious({ ...only, assumptions: [] }, { task, input }, assumptions);
  const current = isKept ? kept : currentUnit(only, input);
  if (isAgainstKept && only.unit === 'week' && current.from === current.to) {
    return againstWeekBefore(current, assumptions);
  }
  return pair(current, only.period, assumptions);
}

function currentUnit({ period, unit }: KnownPeriod, { today }: PlannerInput): Period {
  const whole = wholeUnit({ from: today, to: today }, unit);
  return whole.from === period.from
    ? period
    : cutAtToday({ period: whole, unit, assumptions: [], isYearless: false, relative: null }, today).period;
}

function isBaseWord({ words, cues }: Reading, at: number): boolean {
  const before = words.slice(Math.max(0, at - 2), at).map(({ norm }) => norm);
  return (
    before.some((norm) => /^(?:dibanding|vs|versus|than|against|terhadap)$/u.test(norm)) ||
    (cues.has('change') && /^(?:dari|from|since|sejak)$/u.test(before.at(-1) ?? ''))
  );
}

/** "A dibanding B", "A compared to B", "A turun dari B": A is the figure. "bandingkan A dengan B" says no order. */
function saysFirstAgainstSecond({ words }: Reading, first: number, second: number): boolean {
  const between = words.slice(first, second).map(({ norm }) => norm);
  return between.some((norm) =>
    /^(?:dibanding|than|against|terhadap|compare|compared|relative|turun|naik|lawan)$/u.test(norm),
  );
}

/** The same span before; of one that still runs, as many days. A day is explained by the same weekday. */
function withPrevious(
  current: { period: Period; unit: PeriodUnit; assumptions: PlanAssumption[] },
  { task, input }: Pick<Surroundings, 'task' | 'input'>,
  assumptions: PlanAssumption[],
): PeriodSlots {
  const { period, unit } = current;
  const stated = [...assumptions, ...current.assumptions];
  if (task === 'explain' && period.from === period.to) return againstWeekBefore(period, stated);
  const previous = stepBack(period, unit);
  const whole = wholeUnit(period, unit);
  if (period.to !== input.today || whole.to <= period.to)
    return { periods: [period], compareTo: previous, assumptions: stated };
  const days = toDate(period.from).until(toDate(period.to), { largestUnit: 'days' }).days;
  const end = toDate(previous.from).add({ days }).toString();
  const compareTo = { from: previous.from, to: end < previous.to ? end : previous.to };
  return { periods: [period], compareTo, assumptions: stated };
}

/** A day stands against the same weekday: a whole week would be another size. */
function againstWeekBefore(day: Period, assumptions: readonly PlanAssumption[]): PeriodSlots {
  const before = addDays(day.from, -7);
  return pair(day, { from: before, to: before }, [...assumptions, 'day_explained_by_week_before']);
}

function pair(current: Period, base: Period, assumptions: PlanAssumption[]): PeriodSlots {
  return { periods: [current], compareTo: base, assumptions };
}
