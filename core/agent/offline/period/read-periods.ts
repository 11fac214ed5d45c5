import type { Word } from '../normalise-words.ts';
import { withSharedMonth, withSharedSpan } from './pair-periods.ts';
import { BARE_SPAN_RULES, PERIOD_GROUPS, PERIOD_RULES } from './period-rules.ts';
import { findReadings, type Scene } from './period-pattern.ts';
import {
  cutAtToday,
  dayOf,
  impossible,
  reading,
  toDate,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';
import { toSymbols, type Symbols } from './period-symbols.ts';

/** A period in its place: words `from` (inclusive) to `to` (exclusive). */
export interface PlacedPeriod {
  from: number;
  to: number;
  reading: PeriodReading;
}

/** Every period that the words name, from left to right. `isTaken` words belong to names. */
export function readPeriods(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  context: PeriodContext,
): PlacedPeriod[] {
  const free = words.map((word, index): Word =>
    isTaken(index) || isLatte(word, context) ? { ...word, norm: '\u0000', kind: 'word' } : word,
  );
  const symbols = toSymbols(free);
  const scene: Scene = { words: free, symbols, context, groups: PERIOD_GROUPS, seen: new Map() };
  const points: PlacedPeriod[] = [];
  let index = 0;
  while (index < free.length) {
    const isOther = isThreshold(free, index) || isDayOfWeek(free, index) || isHabit(free, symbols, index);
    const point = isOther ? null : longestPoint(scene, index);
    if (point === null) index += 1;
    else {
      points.push(point);
      index = point.to;
    }
  }
  if (points.length === 0) points.push(...bareSpan(scene));
  const ranges = [
    ...joinRanges(free, symbols, withSharedMonth(points), context),
    ...unread(symbols, points),
  ].toSorted((a, b) => a.from - b.from);
  return withSharedSpan(free, withToday(dropVague(ranges), context)).map((placed) => ({
    ...placed,
    reading: cutAtToday(placed.reading, context.today),
  }));
}

/** "caffe late mei" sells Latte: only English ends its months so. */
const isLatte = ({ norm }: Word, { isEnglish }: PeriodContext): boolean => norm === 'late' && !isEnglish;

/** Words that make days of the week a habit, which looks at all of them. */
const HABIT =
  /^(?:tiap|setiap|saban|every|each|jam|hour|hours|rata|average|biasanya|usually|paling|per|ter\p{L}+|best|peak|busiest|most|least|vs|versus|dibanding|weekend|weekends)$/u;

function bareSpan(scene: Scene): PlacedPeriod[] {
  if (scene.words.some(({ norm }) => HABIT.test(norm) || norm.endsWith('days'))) return [];
  for (const from of scene.words.keys()) {
    const [found] = findReadings(scene, from, BARE_SPAN_RULES);
    if (found !== undefined) return [{ from, ...found }];
  }
  return [];
}

const TELLING = ['QUARTER', 'FEAST', 'HMINUS', 'HPLUS', 'PAYDAY', 'QNUM', 'DATETOKEN'];

/** A word that is nothing but a time and fits no rule: reading on without it would answer for other days. */
function unread(symbols: Symbols, points: readonly PlacedPeriod[]): PlacedPeriod[] {
  return symbols.flatMap((here, at) => {
    const isRead = points.some(({ from, to }) => at >= from && at < to);
    if (isRead || !TELLING.some((symbol) => here.includes(symbol))) return [];
    return [{ from: at, to: at + 1, reading: impossible() }];
  });
}

/** "jam yang sama kemarin" is asked of a running today. */
function withToday(points: PlacedPeriod[], { today }: PeriodContext): PlacedPeriod[] {
  const [only] = points;
  if (points.length !== 1 || only?.reading.isUntilNow !== true) return points;
  return [{ ...only, reading: dayOf(toDate(today)) }, only];
}

/** Two readings never compete: what is said outright is the period. */
function dropVague(points: PlacedPeriod[]): PlacedPeriod[] {
  const outright = points.filter((one) => one.reading.isVague !== true);
  return outright.length > 0 ? outright : points;
}

/** "hari apa dalam seminggu", "day of the week": the week says which kind of day, not when. */
function isDayOfWeek(words: readonly Word[], index: number): boolean {
  const norm = words[index]?.norm ?? '';
  const before = words[index - 1]?.norm ?? '';
  const isWeek = /^(?:seminggu|sepekan)$/u.test(norm) && /^(?:dalam|per|di)$/u.test(before);
  return isWeek && words.slice(0, index).some((word) => /^(?:hari|day|days)$/u.test(word.norm));
}

/** "lebih dari 100 bulan lalu": the number belongs to what stands before it. */
function isThreshold(words: readonly Word[], index: number): boolean {
  if (words[index]?.kind !== 'number') return false;
  const [second, first] = [words[index - 1]?.norm ?? '', words[index - 2]?.norm ?? ''];
  if (/^(?:atas|bawah|than|over|above|below|under|minimal|melebihi)$/u.test(second)) return true;
  // "tertinggi ke 2 bulan juli" counts places; only "dari 2 ke 5 juli" counts days.
  if (second === 'ke') return !words.slice(0, index).some(({ norm }) => /^(?:dari|from)$/u.test(norm));
  return second === 'dari' && /^(?:lebih|kurang|besar|kecil)$/u.test(first);
}

/** "tiap tanggal 25" is a day of every month, not one day. */
function isHabit(words: readonly Word[], symbols: Symbols, index: number): boolean {
  const isEach = /^(?:tiap|setiap|saban|every|each)$/u.test(words[index - 1]?.norm ?? '');
  return isEach && symbols[index]?.includes('DATE') === true;
}

function longestPoint(scene: Scene, from: number): PlacedPeriod | null {
  if (scene.symbols[from]?.length === 0) return null;
  const [best] = findReadings(scene, from, PERIOD_RULES);
  return best === undefined ? null : { from, ...best };
}

/** "dari tgl 1 sampai 5 juli", "july to september", "sejak senin": two points and the words between. */
function joinRanges(
  words: readonly Word[],
  symbols: Symbols,
  points: PlacedPeriod[],
  context: PeriodContext,
): PlacedPeriod[] {
  const joined: PlacedPeriod[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const first = points[index];
    const second = points[index + 1];
    if (first === undefined) continue;
    const range = second === undefined ? null : rangeBetween(words, symbols, first, second, context);
    if (range !== null) {
      joined.push(range);
      index += 1;
    } else if (!isNow(symbols, first)) joined.push(openEnded(words, symbols, first, context) ?? first);
  }
  // "lagi rame ga sekarang": with no other day named, now is today.
  return joined.length > 0 ? joined : points;
}

/** "sekarang" ends a range; alone it is only a way of speaking. */
function isNow(symbols: Symbols, { from, to }: PlacedPeriod): boolean {
  return to === from + 1 && symbols[from]?.includes('NOW') === true;
}

/** "the difference between june and july" is about two periods, not about a span. */
const COMPARED =
  /^(?:difference|gap|comparison|compare|compared|change|growth|perbandingan|perbedaan|beda|bedanya|selisih|bandingkan)$/u;

function rangeBetween(
  words: readonly Word[],
  symbols: Symbols,
  first: PlacedPeriod,
  second: PlacedPeriod,
  context: PeriodContext,
): PlacedPeriod | null {
  if (second.from !== first.to + 1 || first.reading.isImpossible || second.reading.isImpossible) return null;
  const link = symbols[first.to] ?? [];
  const opening = symbols[first.from - 1] ?? [];
  const word = words[first.to]?.norm;
  const isTo = link.includes('TO') && (word !== 'ke' || opening.includes('FROM'));
  const isCompared = words.slice(0, first.from).some(({ norm }) => COMPARED.test(norm));
  const isBetween =
    link.includes('AND') && !isCompared && /^(?:antara|between)$/u.test(words[first.from - 1]?.norm ?? '');
  if (!isTo && !isBetween) return null;
  if (isTo && isBackwards(first.reading, second.reading))
    return { from: first.from, to: second.to, reading: impossible() };
  const start = first.reading.isYearless ? alignYear(first.reading, second.reading) : first.reading;
  if (start.period.from > second.reading.period.to)
    return isTo ? { from: first.from, to: second.to, reading: impossible() } : null;
  const from = opening.includes('FROM') ? first.from - 1 : first.from;
  const assumptions = second.reading.isYearless ? second.reading.assumptions : [];
  const whole = reading(toDate(start.period.from), toDate(second.reading.period.to), 'range', {
    assumptions,
  });
  return { from, to: second.to, reading: cutAtToday(whole, context.today) };
}

/** "10 juni sampai 5 juni": two days of one month the wrong way round. */
function isBackwards(first: PeriodReading, second: PeriodReading): boolean {
  if (first.unit !== 'day' || second.unit !== 'day') return false;
  const [start, end] = [toDate(first.period.from), toDate(second.period.to)];
  return start.month === end.month && start.day > end.day && (first.isYearless || start.year === end.year);
}

/** "juli sampai september 2024": the first month takes the year of the second. */
function alignYear(first: PeriodReading, second: PeriodReading): PeriodReading {
  const end = toDate(second.period.to);
  let start = toDate(first.period.from).with({ year: end.year });
  if (start.toString() > second.period.to) start = start.subtract({ years: 1 });
  return { ...first, period: { from: start.toString(), to: start.toString() } };
}

/** "turun dari 1 juli" compares with that day. */
function isChange(words: readonly Word[], { from }: PlacedPeriod): boolean {
  return words.some(
    ({ norm }, at) => at < from && /^(?:naik|turun|up|down|persen|beda|selisih)$/u.test(norm),
  );
}

function openEnded(
  words: readonly Word[],
  symbols: Symbols,
  point: PlacedPeriod,
  context: PeriodContext,
): PlacedPeriod | null {
  const first = symbols[point.from] ?? [];
  const isDated = point.reading.unit === 'day' && (first.includes('NUM') || first.includes('DATE'));
  const opening = symbols[point.from - 1] ?? [];
  const isOpen =
    opening.includes('SINCE') ||
    ((isDated || first.includes('EARLY')) && opening.includes('FROM') && !isChange(words, point));
  if (!isOpen || point.reading.isImpossible || point.reading.period.from > context.today) return null;
  const since = reading(toDate(point.reading.period.from), toDate(context.today), 'range');
  return { from: point.from - 1, to: point.to, reading: since };
}
