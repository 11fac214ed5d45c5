import { addDays, type Period } from '../../time.ts';
import { chooseComparison, fallbackPeriod } from './choose-comparison.ts';
import type { KnownPeriod, PeriodSlots } from './known-period.ts';
import { isSplitTask, type Frame, type Task } from './frame.ts';
import { moveHoliday } from './period/holiday-rules.ts';
import {
  dayOf,
  stepBack,
  toDate,
  unitOf,
  yearBack,
  cutAtToday,
  wholeUnit,
  monthOf,
  type PeriodReading,
  type PeriodUnit,
} from './period/period-reading.ts';
import type { PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';
import { usesWeekdayAsDate } from './weekday-as-date.ts';
import { WEEKDAY_NAMES } from './words/period-words.ts';

/** The days that the figures are for, and what they are compared with. */
export function choosePeriods(
  reading: Reading,
  before: Frame | null,
  task: Task,
  input: PlannerInput,
): PeriodSlots {
  const known = settle(reading, before, input);
  const assumptions = known.flatMap((one) => one.assumptions);
  const isSideBySide = task === 'chart' && (known.length > 1 || reading.cues.has('versus'));
  if (task === 'compare' || task === 'explain' || isSideBySide)
    return chooseComparison(reading, known, { before, task, input }, assumptions);
  // "target 60 juta kurang berapa lagi" is about what still runs.
  if (task === 'target' && known.length === 0 && before === null) {
    const { period, assumptions: stated } = fallbackPeriod(null, input);
    return { periods: [period], compareTo: null, assumptions: stated };
  }
  const whole = known.length > 0 ? null : withoutWords(before, input, reading.cues.has('together'));
  const periods = joinNeighbours(
    known.map(({ period }) => period),
    reading.cues.has('together'),
  );
  const unique = [...new Map(periods.map((one) => [`${one.from}/${one.to}`, one])).values()];
  const isSingle = task === 'count_days' || task === 'target' || (isSplitTask(task) && doOverlap(unique));
  const chosen = isSingle ? unique.slice(0, 1) : unique.slice(0, 4);
  if (whole === null) return { periods: chosen, compareTo: null, assumptions };
  return { ...whole, compareTo: task === 'chart' ? (before?.compareTo ?? null) : null };
}

/** "minggu mana paling ramai di bulan mei" names one span, "terlaris mei dan april" two. */
function doOverlap(periods: readonly Period[]): boolean {
  const sorted = periods.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.some((one, at) => at > 0 && one.from <= (sorted[at - 1]?.to ?? ''));
}

/** "juli dan agustus digabung": neighbouring periods are one. */
function joinNeighbours(periods: Period[], isTogether: boolean): Period[] {
  if (!isTogether || periods.length < 2) return periods;
  const sorted = periods.toSorted((a, b) => a.from.localeCompare(b.from));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isClosed = sorted.every(
    (one, at) => at === 0 || addDays(sorted[at - 1]?.to ?? one.to, 1) === one.from,
  );
  return first && last && isClosed ? [{ from: first.from, to: last.to }] : periods;
}

function withoutWords(
  before: Frame | null,
  { lexicon, today }: PlannerInput,
  isTogether: boolean,
): PeriodSlots {
  const kept = before?.periods[0];
  if (kept !== undefined) {
    const periods = joinNeighbours([...(before?.periods ?? [])], isTogether);
    return { periods, compareTo: null, assumptions: ['period_kept_from_previous'] };
  }
  const all = lexicon.covered ?? { from: today, to: today };
  return { periods: [all], compareTo: null, assumptions: ['no_period_means_all_data'] };
}

/** Gives leaning periods something to lean on and yearless months the year of their neighbour. */
function settle(reading: Reading, before: Frame | null, input: PlannerInput): KnownPeriod[] {
  const placed = withSpokenYear(reading.periods.map(({ from, reading: one }) => ({ at: from, ...one })));
  const fixed = placed.filter((one) => one.relative === null);
  const anchor = fixed.find((one) => !one.isYearless && one.unit !== 'all');
  const kept = before?.periods[0];
  const known = placed.map((one): KnownPeriod => {
    if (one.relative !== null) {
      const base =
        nearestBefore(fixed, one.at) ??
        (kept === undefined ? null : { period: kept, unit: unitOf(kept, input.today) });
      const feast = one.relative.isYearBack ? fixed.findLast(({ at }) => at < one.at) : undefined;
      const moved = feast === undefined ? null : moveHoliday(feast, -1);
      if (moved !== null)
        return { at: one.at, unit: moved.unit, assumptions: [], isLeaning: true, period: moved.period };
      return { at: one.at, assumptions: [], isLeaning: true, ...lean(one, base, input) };
    }
    const base = anchor?.period ?? (one.isYearless ? sameSpan(kept, input) : undefined);
    if (one.isYearless && base !== undefined)
      return { at: one.at, unit: one.unit, assumptions: [], period: nearYear(one, base, input) };
    return { at: one.at, unit: one.unit, assumptions: one.assumptions, period: one.period };
  });
  return known.length > 0 || !usesWeekdayAsDate(reading) ? known : [latestWeekday(reading, input)];
}

/** "natal … 2025": a year that stands apart belongs to the one month or day without a year. */
function withSpokenYear<One extends PeriodReading & { at: number }>(placed: One[]): One[] {
  const yearless = placed.find((one) => one.isYearless);
  const year = placed.find((one) => one.unit === 'year' && one.relative === null);
  if (placed.length !== 2 || yearless === undefined || year === undefined) return placed;
  const years = toDate(year.period.from).year - toDate(yearless.period.from).year;
  return [{ ...yearless, isYearless: false, assumptions: [], period: shiftYear(yearless, years) }];
}

function nearestBefore(
  fixed: readonly { at: number; period: Period; unit: PeriodUnit }[],
  at: number,
): { period: Period; unit: PeriodUnit } | null {
  return fixed.findLast((one) => one.at < at) ?? fixed[0] ?? null;
}

/** In a conversation about 2023 a bare "agustus" is August 2023. Long spans say nothing about a year. */
function sameSpan(kept: Period | undefined, { today }: PlannerInput): Period | undefined {
  if (kept === undefined) return undefined;
  const unit = unitOf(kept, today);
  return unit === 'day' || unit === 'month' || unit === 'week' || unit === 'quarter' ? kept : undefined;
}

function lean(
  { relative, period }: PeriodReading,
  base: { period: Period; unit: PeriodUnit } | null,
  { today }: PlannerInput,
): { period: Period; unit: PeriodUnit } {
  if (relative === null) return { period, unit: 'range' };
  const unit = relative.unit === 'same' ? (base?.unit ?? 'month') : relative.unit;
  const bare = unit === 'day' ? dayOf(toDate(today)) : cutAtToday(monthOf(toDate(today)), today);
  const from = base?.period ?? bare.period;
  if (unit === 'weekend' && base?.unit !== 'weekend') return { period, unit };
  if (relative.daysBefore !== undefined) {
    const to = addDays(from.from, -1);
    return { period: { from: addDays(to, 1 - relative.daysBefore), to }, unit: 'range' };
  }
  if (relative.isMonthBack) return { period: dayOf(toDate(from.from).subtract({ months: 1 })).period, unit };
  if (relative.isYearBack) return { period: yearBack(from, unit), unit };
  return {
    period: stepBack(unit === 'day' ? dayOf(toDate(from.from)).period : from, unit, relative.step),
    unit,
  };
}

/** The year that brings a yearless period nearest to the other period, not after today. */
function nearYear(one: PeriodReading, anchor: Period, { today }: PlannerInput): Period {
  const start = toDate(one.period.from);
  const options = [-1, 0, 1]
    .map((step) => toDate(anchor.from).year + step)
    .map((year) => shiftYear(one, year - start.year))
    .filter((period) => period.from <= today);
  const distance = (period: Period): number =>
    Math.abs(toDate(period.from).until(toDate(anchor.from), { largestUnit: 'days' }).days);
  const best = options.toSorted((a, b) => distance(a) - distance(b))[0];
  return best ?? one.period;
}

function shiftYear(one: PeriodReading, years: number): Period {
  const feast = moveHoliday(one, years);
  if (feast !== null) return feast.period;
  const from = toDate(one.period.from).add({ years });
  if (years === 0) return one.period;
  if (one.unit === 'month') return monthOf(from).period;
  if (one.unit === 'quarter' || one.unit === 'half') return wholeUnit(dayOf(from).period, one.unit);
  return { from: from.toString(), to: toDate(one.period.to).add({ years }).toString() };
}

/** The latest such day that the data reaches. */
function latestWeekday(reading: Reading, { today, lexicon }: PlannerInput): KnownPeriod {
  const wanted = WEEKDAY_NAMES.findIndex((name) => name === reading.weekdays[0]?.[0]) + 1;
  const { covered } = lexicon;
  const date = toDate(covered === null || covered.to > today ? today : covered.to);
  const latest = date.subtract({ days: (date.dayOfWeek - wanted + 7) % 7 });
  return { period: dayOf(latest).period, unit: 'day', at: 0, assumptions: ['weekday_is_latest'] };
}
