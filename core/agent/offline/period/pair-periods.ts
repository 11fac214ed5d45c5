import type { Word } from '../normalise-words.ts';
import { moveHoliday } from './holiday-rules.ts';
import { reading, toDate, weekOf, yearBack, type PeriodReading } from './period-reading.ts';
import type { PlacedPeriod } from './read-periods.ts';

/** "tgl 10 dan 20 agustus": the first day is in the month of the second. */
export function withSharedMonth(points: readonly PlacedPeriod[]): PlacedPeriod[] {
  return points.map((point, index) => {
    const next = points[index + 1];
    const isBare = point.reading.assumptions.includes('date_without_month_is_latest');
    if (!isBare || next?.reading.unit !== 'day' || next.from > point.to + 1) return point;
    if (next.reading.assumptions.includes('date_without_month_is_latest')) return point;
    const { year, month } = toDate(next.reading.period.from);
    const { day } = toDate(point.reading.period.from);
    const date = toDate(next.reading.period.from).with({ year, month, day });
    const { isYearless } = next.reading;
    return { ...point, reading: reading(date, date, 'day', { isYearless }) };
  });
}

const VERSUS =
  /^(?:vs|versus|dibanding|than|against|terhadap|compare|compared|lawan|sama|dengan|dan|and|with|to|or|atau|bandingkan)$/u;
const AGAINST = /^(?:vs|versus|dibanding|than|against|terhadap|compared|lawan)$/u;
const LINKS = /^(?:sama|dengan|with|to|di|in|pada|yang|the)$/u;

/**
 * The second of two periods takes the span of the first: "oktober 2025 vs 2024" are two Octobers,
 * "hari ini dibanding minggu lalu" are two Wednesdays.
 */
export function withSharedSpan(words: readonly Word[], points: readonly PlacedPeriod[]): PlacedPeriod[] {
  const [first, second] = points;
  if (first === undefined || second === undefined || points.length > 2) return [...points];
  const leading = AGAINST.test(words[first.from - 1]?.norm ?? '') ? inLeadingYear(first, second) : null;
  if (leading !== null) return leading;
  const between = words.slice(first.to, second.from).map(({ norm }) => norm);
  if (between.length > 4 || !between.some((norm) => VERSUS.test(norm))) return [...points];
  const isLinked = between.every((norm) => VERSUS.test(norm) || LINKS.test(norm));
  const isAgainst = between.some((norm) => AGAINST.test(norm));
  if (isLinked && isSameSpan(first.reading, second.reading)) return [settled(first), second];
  const shared = isLinked ? inSpanOf(first.reading, second.reading, isAgainst) : null;
  return shared === null ? [...points] : [settled(first), { ...second, reading: shared }];
}

/** "dibanding tahun lalu, omzet oktober gimana": the year that opens the question is the base of its month. */
function inLeadingYear(first: PlacedPeriod, second: PlacedPeriod): PlacedPeriod[] | null {
  const { unit, relative, isYearless } = second.reading;
  if (first.reading.unit !== 'year' || unit === 'year' || relative !== null || !isYearless) return null;
  const years = toDate(second.reading.period.from).year - toDate(first.reading.period.from).year;
  const base = inYear(second.reading, years);
  return base === null ? null : [{ ...first, reading: base }, settled(second)];
}

/** "oktober dibanding oktober tahun lalu": the first is the latest, not the year beside it. */
function isSameSpan(first: PeriodReading, second: PeriodReading): boolean {
  if (!first.isYearless || second.isYearless || first.unit !== second.unit) return false;
  if (first.holiday !== undefined) return first.holiday === second.holiday;
  return first.period.from.slice(4) === second.period.from.slice(4);
}

/** The first period keeps the year that it was read in. */
function settled(placed: PlacedPeriod): PlacedPeriod {
  return { ...placed, reading: { ...placed.reading, isYearless: false } };
}

function inSpanOf(first: PeriodReading, second: PeriodReading, isAgainst: boolean): PeriodReading | null {
  if (second.relative !== null || first.unit === 'year' || first.unit === 'all') return null;
  const start = toDate(first.period.from);
  if (second.unit === 'year' && (isAgainst || !first.isYearless)) {
    const { year } = toDate(second.period.from);
    if (first.holiday !== undefined) return moveHoliday(first, year - start.year);
    return inYear(first, start.year - year);
  }
  if (second.unit === 'week' && first.unit === 'day' && isAgainst) {
    const date = toDate(weekOf(toDate(second.period.from)).period.from).add({ days: start.dayOfWeek - 1 });
    return reading(date, date, 'day');
  }
  return null;
}

function inYear(one: PeriodReading, yearsBack: number): PeriodReading | null {
  if (yearsBack < 1 || yearsBack > 20) return null;
  let { period } = one;
  for (let step = 0; step < yearsBack; step += 1) period = yearBack(period, one.unit);
  return { ...one, period, isYearless: false, assumptions: [] };
}
