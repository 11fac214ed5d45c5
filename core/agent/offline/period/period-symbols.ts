import type { Word } from '../normalise-words.ts';
import { NUMBER_WORDS } from '../words/number-words.ts';
import { PERIOD_SYMBOLS } from '../words/period-words.ts';

/** The terminals that every word can stand for, and the word itself. */
export type Symbols = readonly (readonly string[])[];

export const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  kesatu: 1,
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

export const toSymbols = (words: readonly Word[]): Symbols => words.map((_word, at) => symbolsAt(words, at));

function symbolsAt(words: readonly Word[], at: number): readonly string[] {
  const word = words[at];
  if (word === undefined) return [];
  if (word.kind === 'date') return ['DATETOKEN'];
  if (word.kind === 'dash') return ['TO'];
  if (word.kind === 'number') return isCounted(words, at) ? numberSymbols(word) : [];
  if (word.norm === 'minggu') return sundaySymbols(words, at);
  const known: readonly string[] = PERIOD_SYMBOLS.get(word.norm) ?? [];
  if (ORDINALS[word.norm] !== undefined) return [...known, 'ORD', word.norm];
  const meaning = NUMBER_WORDS.get(word.norm);
  const isNumber = meaning !== undefined && meaning.role === 'unit';
  return isNumber ? [...known, 'NUM', word.norm] : [...known, word.norm];
}

/** "10 juta" and "5 persen" are amounts, "10.30" and "Rp 5" are no days. */
function isCounted(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.norm ?? '';
  return words[at]?.isMoney !== true && NUMBER_WORDS.get(next)?.role !== 'scale' && next !== 'persen';
}

function numberSymbols({ text }: Word): string[] {
  if (/^(?:19[9]\d|20\d\d)$/u.test(text)) return ['YNUM'];
  if (!/^\d{1,4}$/u.test(text)) return [];
  return /^(?:1[5-9]|2\d|3[0-5])$/u.test(text) ? ['NUM', 'YY'] : ['NUM'];
}

/** "minggu" is the week, and the Sunday after "hari" and beside other days. */
function sundaySymbols(words: readonly Word[], at: number): readonly string[] {
  const before = words[at - 1]?.norm ?? '';
  // "per hari minggu ini" is each day of this week, "hari minggu ini" this Sunday.
  if (before === 'hari' || before === 'sabtu') {
    return /^(?:per|tiap|setiap)$/u.test(words[at - 2]?.norm ?? '') ? ['WEEK'] : ['WDAY', 'WEEK'];
  }
  if (before === 'malam' && words[at - 2]?.norm !== 'makan') return ['WDAY'];
  const isListed =
    /^(?:senin|kamis)$/u.test(words[at + 1]?.norm ?? '') ||
    (/^(?:dan|sama)$/u.test(before) && words[at - 2]?.norm === 'sabtu');
  return isListed ? ['WDAY', 'WEEK'] : ['WEEK'];
}
