import type { Word } from '../normalise-words.ts';
import { joinRanges } from './join-ranges.ts';
import { withSharedMonth, withSharedSpan } from './pair-periods.ts';
import { BARE_SPAN_RULES, PERIOD_GROUPS, PERIOD_RULES } from './period-rules.ts';
import { findReadings, type Scene } from './period-pattern.ts';
import {
  cutAtToday,
  dayOf,
  impossible,
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
    isTaken(index) || isLatte(word, context) || isStep(words, index)
      ? { ...word, norm: '\u0000', kind: 'word' }
      : word,
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

/** "per kuartal", "which quarter": what the figure is split by, not when. */
function isStep(words: readonly Word[], at: number): boolean {
  if (!/^(?:kuartal|triwulan|kwartal|quarters?)$/u.test(words[at]?.norm ?? '')) return false;
  const [before, after] = [words[at - 1]?.norm ?? '', words[at + 1]?.norm ?? ''];
  return (
    /^(?:per|tiap|setiap|by|each|every|which|what|antar)$/u.test(before) ||
    /^(?:mana|apa|berapa)$/u.test(after)
  );
}

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
  return isWeek && words.slice(0, index).some((word) => /^(?:hari|day|days|kapan)$/u.test(word.norm));
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
