import type { Word } from './normalise-words.ts';
import { NUMBER_WORDS, type NumberWord } from './words/number-words.ts';

export interface NumberReading {
  value: number;
  /** Index after the last word of the number. */
  to: number;
  /** A currency sign or a scale ("juta", "k") makes it an amount, not a count. */
  isAmount: boolean;
}

/**
 * Digits of either convention: three digits after every mark group thousands (`1.500`, `1,000`),
 * the last of two different marks is the decimal mark, and so is a single one otherwise (`1,5`).
 */
export function parseDigits(text: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(text) && new Set(text.replace(/\d/gu, '')).size === 1) {
    return Number(text.replace(/[.,]/gu, ''));
  }
  const decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (decimal < 0) return Number(text.replace(/\D/gu, ''));
  const mark = text[decimal] ?? '.';
  if (text.indexOf(mark) !== decimal) return Number(text.replace(/\D/gu, ''));
  return Number(`${text.slice(0, decimal).replace(/\D/gu, '')}.${text.slice(decimal + 1)}`);
}

/** What has been read so far: `total` is closed by a scale, `hundreds` and `rest` wait for theirs. */
interface State {
  total: number;
  hundreds: number;
  rest: number;
  /** Something stands in `hundreds` or `rest`. */
  isOpen: boolean;
  /** `rest` came as digits: no more words can be added to it. */
  isDigits: boolean;
  /** The scale that closed last: "sejuta setengah" is half of it more. */
  scale: number;
  isAmount: boolean;
}

const START: State = {
  total: 0,
  hundreds: 0,
  rest: 0,
  isOpen: false,
  isDigits: false,
  scale: Infinity,
  isAmount: false,
};

/** Reads the number that starts at `from`: `1,5 juta`, `250jt`, `dua setengah juta`, `half a million`, `$1,000`. */
export function readNumber(words: readonly Word[], from: number, currency: string): NumberReading | null {
  let state = START;
  let index = from;
  for (; index < words.length; index += 1) {
    const next = step(state, words, index, index === from, currency);
    if (next === null) break;
    state = next;
  }
  const { total, hundreds, rest, isOpen, isAmount } = state;
  if (total === 0 && !isOpen) return null;
  return { value: total + hundreds + rest, to: index, isAmount };
}

function step(
  state: State,
  words: readonly Word[],
  index: number,
  isFirst: boolean,
  currency: string,
): State | null {
  const word = words[index];
  if (word === undefined || word.kind === 'date' || word.kind === 'dash') return null;
  const next = NUMBER_WORDS.get(words[index + 1]?.norm ?? '');
  if (word.kind === 'number') return isFirst || !word.isMoney ? withDigits(state, word, next) : null;
  if (/^(?:a|an)$/u.test(word.norm)) return withArticle(state, next);
  if (word.norm === 'and') return isFirst || !joins(words, index) ? null : state;
  const meaning = NUMBER_WORDS.get(word.norm);
  if (meaning === undefined) return null;
  const { role, value } = meaning;
  if (role === 'half') return withHalf(state, value, isScaled(words, index + 1));
  if (role === 'scale') return withScale(state, value === 0 ? (currency === 'IDR' ? 1e9 : 1e6) : value);
  if (state.isDigits) return null;
  if (role === 'unit') return withUnit(state, value);
  if (role === 'whole') return withWhole(state, value);
  if (!isUnit(state.rest)) return null;
  return { ...state, rest: role === 'teen' ? state.rest + 10 : state.rest * 10 };
}

const isUnit = (value: number): boolean => value > 0 && value < 10;

/** "two AND a half million", "five hundred AND fifty". */
function joins(words: readonly Word[], index: number): boolean {
  const [before, after, last] = [-1, 1, 2].map((move) => words[index + move]?.norm ?? '');
  const isHalf = after === 'half' || (after === 'a' && last === 'half');
  return isHalf || (before === 'hundred' && NUMBER_WORDS.get(after ?? '')?.role === 'unit');
}

/** A scale follows, maybe after an article: "half a million". */
function isScaled(words: readonly Word[], at: number): boolean {
  const isArticle = words[at]?.norm === 'a';
  return NUMBER_WORDS.get(words[isArticle ? at + 1 : at]?.norm ?? '')?.role === 'scale';
}

/** "1 juta 200 ribu" goes on, "1 juta 5 produk" does not. */
function withDigits(state: State, word: Word, next: NumberWord | undefined): State | null {
  const goesOn = state.total > 0 && next?.role === 'scale' && next.value > 0 && next.value < state.scale;
  if (state.isOpen || (state.total > 0 && !goesOn) || word.text.includes(':')) return null;
  const isAmount = state.isAmount || word.isMoney;
  return { ...state, rest: parseDigits(word.text), isOpen: true, isDigits: true, isAmount };
}

/** "a million" is one, "half a million" and "two and a half" only pass over it. */
function withArticle(state: State, next: NumberWord | undefined): State | null {
  if (next?.role !== 'scale' && next?.role !== 'half') return null;
  return state.isOpen || next.role === 'half' ? state : { ...state, rest: 1, isOpen: true, isDigits: true };
}

function withUnit(state: State, value: number): State | null {
  const isFree = state.rest === 0 || (state.rest >= 20 && state.rest % 10 === 0 && value < 10);
  return isFree ? { ...state, rest: state.rest + value, isOpen: true } : null;
}

/** "setengah juta", "dua setengah juta", "sejuta setengah"; "setengah" alone is half of nothing known. */
function withHalf(state: State, value: number, scales: boolean): State | null {
  if (scales) return { ...state, rest: state.rest + value, isOpen: true, isDigits: true };
  if (state.isOpen || !Number.isFinite(state.scale)) return null;
  return { ...state, total: state.total + value * state.scale, scale: 0 };
}

function withWhole(state: State, value: number): State | null {
  if (state.isOpen || value >= state.scale) return null;
  if (value < 1000) return { ...state, hundreds: value, isOpen: true };
  return { ...state, total: state.total + value, scale: value, isAmount: true };
}

function withScale(state: State, scale: number): State | null {
  if (!state.isOpen || scale >= state.scale) return null;
  if (scale > 100) {
    const total = state.total + (state.hundreds + state.rest) * scale;
    return { ...START, total, scale, isAmount: true };
  }
  const isFree = state.hundreds === 0 && state.rest > 0;
  return isFree ? { ...state, hundreds: state.rest * 100, rest: 0, isDigits: false } : null;
}
