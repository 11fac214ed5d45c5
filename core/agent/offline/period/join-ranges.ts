import type { Word } from '../normalise-words.ts';
import {
  cutAtToday,
  impossible,
  reading,
  toDate,
  type PeriodContext,
  type PeriodReading,
} from './period-reading.ts';
import type { Symbols } from './period-symbols.ts';
import type { PlacedPeriod } from './read-periods.ts';

/** "dari tgl 1 sampai 5 juli", "july to september", "sejak senin": two points and the words between. */
export function joinRanges(
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
