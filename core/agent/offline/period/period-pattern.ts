import type { Word } from '../normalise-words.ts';
import { parseDigits } from '../read-number.ts';
import { MONTHS, PERIOD_SYMBOLS, WEEKDAYS, type PeriodSymbol } from '../words/period-words.ts';
import { NUMBER_WORDS } from '../words/number-words.ts';
import type { PeriodContext, PeriodReading } from './period-reading.ts';

/** What a pattern caught, in order. */
export interface Caught {
  numbers: number[];
  /** Months 1–12 in order. */
  months: number[];
  years: number[];
  weekdays: number[];
  dates: string[];
  /** The words between, for rules that look at one. */
  words: string[];
}

export interface PeriodRule {
  /** Alternative sequences of terminals, each as a list of terminal sets; `?` marks a loose one. */
  patterns: readonly (readonly { symbols: readonly string[]; isOptional: boolean }[])[];
  /** Null when the words fit but the dates cannot be ("31 februari"). */
  resolve: (caught: Caught, context: PeriodContext) => PeriodReading | null;
}

/** `MONTH LAST / LAST MONTH`: alternatives by ` / `, choices by `|`, a loose terminal ends in `?`. */
export function rule(pattern: string, resolve: PeriodRule['resolve']): PeriodRule {
  const patterns = pattern.split(' / ').map((sequence) =>
    sequence
      .trim()
      .split(/\s+/u)
      .map((part) => ({ symbols: part.replace('?', '').split('|'), isOptional: part.endsWith('?') })),
  );
  return { patterns, resolve };
}

const isYear = (text: string): boolean => /^(?:19[9]\d|20\d\d)$/u.test(text);
const SMALL_ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** The terminals that a word can stand for, `hari minggu` being the Sunday. */
function symbolsAt(words: readonly Word[], index: number): readonly (PeriodSymbol | string)[] {
  const word = words[index];
  if (word === undefined) return [];
  if (word.kind === 'date') return ['DATETOKEN'];
  if (word.kind === 'dash') return ['TO'];
  if (word.kind === 'number') return numberSymbols(word);
  if (word.norm === 'minggu' && /^(?:hari|sabtu)$/u.test(words[index - 1]?.norm ?? '')) {
    // "per hari minggu ini" is each day of this week, "hari minggu ini" this Sunday.
    return /^(?:per|tiap|setiap)$/u.test(words[index - 2]?.norm ?? '') ? ['WEEK'] : ['WDAY', 'WEEK'];
  }
  if (word.norm === 'minggu' && /^(?:senin|kamis)$/u.test(words[index + 1]?.norm ?? ''))
    return ['WDAY', 'WEEK'];
  if (word.norm === 'minggu' && words[index - 1]?.norm === 'malam') return [];
  const known = PERIOD_SYMBOLS.get(word.norm) ?? [];
  const meaning = NUMBER_WORDS.get(word.norm);
  const ordinal = SMALL_ORDINALS[word.norm];
  if (ordinal !== undefined) return [...known, 'ORD'];
  return meaning?.role === 'unit' ? [...known, 'NUM'] : known;
}

function numberSymbols(word: Word): string[] {
  if (word.isMoney || !/^\d{1,4}$/u.test(word.text)) return ['CLOCK'];
  return isYear(word.text) ? ['YNUM'] : ['NUM'];
}

/** The terminals of every word, worked out once for all rules. */
export type Symbols = readonly (readonly string[])[];

export const symbolsOf = (words: readonly Word[]): Symbols =>
  words.map((_word, index) => symbolsAt(words, index));

const NONE: readonly string[] = [];

/** The longest way in which a sequence fits at `from`, or null. */
export function matchPattern(
  words: readonly Word[],
  symbols: Symbols,
  from: number,
  sequence: PeriodRule['patterns'][number],
): { to: number; caught: Caught } | null {
  const opening = sequence[0];
  if (opening?.isOptional === false && !opening.symbols.some((one) => symbols[from]?.includes(one)))
    return null;
  const caught: Caught = { numbers: [], months: [], years: [], weekdays: [], dates: [], words: [] };
  let index = from;
  for (const [position, part] of sequence.entries()) {
    const here = symbols[index] ?? NONE;
    const symbol = part.symbols.find((candidate) => here.includes(candidate));
    const word = words[index];
    if (
      symbol !== undefined &&
      word !== undefined &&
      !isNeededLater(sequence, position, symbols, index, part)
    ) {
      capture(caught, symbol, word);
      index += 1;
    } else if (!part.isOptional) return null;
  }
  return index > from ? { to: index, caught } : null;
}

/** A loose terminal lets go of a word that the rest of the sequence cannot do without. */
function isNeededLater(
  sequence: PeriodRule['patterns'][number],
  position: number,
  symbols: Symbols,
  index: number,
  part: { isOptional: boolean },
): boolean {
  if (!part.isOptional) return false;
  const next = sequence.slice(position + 1).find((candidate) => !candidate.isOptional);
  if (next === undefined) return false;
  const here = symbols[index] ?? NONE;
  const after = symbols[index + 1] ?? NONE;
  return (
    next.symbols.some((symbol) => here.includes(symbol)) &&
    !next.symbols.some((symbol) => after.includes(symbol))
  );
}

function capture(caught: Caught, symbol: string, word: Word): void {
  caught.words.push(word.norm);
  if (symbol === 'NUM') caught.numbers.push(NUMBER_WORDS.get(word.norm)?.value ?? parseDigits(word.text));
  if (symbol === 'ORD') caught.numbers.push(SMALL_ORDINALS[word.norm] ?? 1);
  if (symbol === 'YNUM') caught.years.push(Number(word.text));
  if (symbol === 'NAME') caught.months.push(MONTHS.findIndex((names) => names.includes(word.norm)) + 1);
  if (symbol === 'WDAY') caught.weekdays.push(word.norm === 'minggu' ? 7 : (WEEKDAYS[word.norm] ?? 1));
  if (symbol === 'QNUM' || symbol === 'HNUM') caught.numbers.push(Number(word.norm.slice(1)));
  if (symbol === 'DATETOKEN') caught.dates.push(word.text);
}
