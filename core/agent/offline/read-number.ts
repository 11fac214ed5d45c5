import type { Word } from './normalise-words.ts';
import { NUMBER_WORDS } from './words/number-words.ts';

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

/** Reads the number that starts at `from`: `1,5 juta`, `250jt`, `setengah juta`, `dua puluh lima ribu`, `$1,000`. */
export function readNumber(words: readonly Word[], from: number, currency: string): NumberReading | null {
  const first = words[from];
  if (first === undefined || first.kind === 'date' || first.kind === 'dash') return null;
  let total = 0;
  let current: number | null = null;
  let isAmount = false;
  let index = from;
  for (; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || (index > from && word.isMoney)) break;
    if (word.kind === 'number') {
      if (current !== null || total > 0 || word.text.includes(':')) break;
      current = parseDigits(word.text);
      isAmount ||= word.isMoney;
      continue;
    }
    const meaning = NUMBER_WORDS.get(word.norm);
    if (meaning === undefined) break;
    const next = apply(current, meaning, currency);
    if (next === null) break;
    isAmount ||= next.isLarge;
    if (next.closes) {
      total += next.value;
      current = null;
    } else current = next.value;
  }
  if (index === from || (current === null && total === 0)) return null;
  return { value: total + (current ?? 0), to: index, isAmount };
}

function apply(
  current: number | null,
  meaning: { value: number; role: string },
  currency: string,
): { value: number; closes: boolean; isLarge: boolean } | null {
  const { role } = meaning;
  const scale = meaning.value === 0 ? (currency === 'IDR' ? 1e9 : 1e6) : meaning.value;
  if (role === 'unit') {
    if (current !== null && (current < 20 || current % 10 !== 0)) return null;
    return { value: (current ?? 0) + scale, closes: false, isLarge: false };
  }
  if (role === 'half') return current === null ? { value: 0.5, closes: false, isLarge: false } : null;
  if (role === 'whole')
    return current === null ? { value: scale, closes: false, isLarge: scale >= 1000 } : null;
  if (current === null) return null;
  if (role === 'teen') return { value: current + 10, closes: false, isLarge: false };
  if (role === 'ten') return { value: current * 10, closes: false, isLarge: false };
  return { value: current * scale, closes: scale >= 1000, isLarge: scale >= 1000 };
}
