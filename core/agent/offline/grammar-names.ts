import { isFunctionWord } from './detect-locale.ts';
import { isGrammar } from './normalise-words.ts';
import { matchPhrases } from './phrase-book.ts';
import { SLANG } from './slang.ts';
import type { Token } from './tokens.ts';
import { NUMBER_WORDS } from './words/number-words.ts';
import { MONTHS, PERIOD_SYMBOLS } from './words/period-words.ts';

const INTRODUCTIONS =
  /^(?:produk|menu|barang|item|kategori|category|kasir|cashier|operator|outlet|cabang|branch|channel|kanal|metode|pakai|pake|lewat|lwt|via|bayar|product|jenis|named|called|bernama|di|store|toko|oleh)$/u;
const NAMING = /^(?:kategori|category|named|called|bernama)$/u;

/**
 * Whether a recorded name of words that the grammar knows too ("Promo", "Makanan", "Agus") is meant
 * as the name where it stands. Names with a word of their own always are.
 */
export function isMeantAsName(tokens: readonly Token[], from: number, size: number): boolean {
  const texts = tokens.slice(from, from + size).map(({ text }) => text);
  const isPlain = texts.every((text) => isGrammar(text) || /^\d+$/u.test(text));
  if (!isPlain) return true;
  const before = tokens[from - 1]?.text ?? '';
  if (isAsking(texts)) return NAMING.test(before);
  if (INTRODUCTIONS.test(before)) return true;
  if (size > 1)
    return texts.every((text) => !/^\d+$/u.test(text)) && !texts.every((text) => PERIOD_SYMBOLS.has(text));
  return isWordMeantAsName(tokens, from);
}

/** "best seller" and "terlaris" ask for something, also where a category is called so. */
function isAsking(texts: readonly string[]): boolean {
  const [match] = matchPhrases(texts.flatMap(normsOf));
  return (
    match?.concepts.some(({ kind, id }) => kind === 'cue' && (id === 'highest' || id === 'lowest')) ?? false
  );
}

const normsOf = (text: string): string[] => (SLANG.get(text) ?? text).split(' ');

function isWordMeantAsName(tokens: readonly Token[], from: number): boolean {
  const text = tokens[from]?.text ?? '';
  const norm = SLANG.get(text) ?? text;
  if (isMonth(norm)) return norm !== text && !isDated(tokens, from);
  if (PERIOD_SYMBOLS.has(norm) || NUMBER_WORDS.has(norm) || isFunctionWord(text)) return false;
  const concepts = matchPhrases([norm]).flatMap((match) => match.concepts);
  const before = tokens[from - 1]?.text ?? '';
  if (concepts.every(({ kind }) => kind === 'dimension')) return !isVerbOrSplit(tokens, from);
  if (concepts.every(({ kind }) => kind !== 'metric')) return false;
  if (/^(?:of|for|from)$/u.test(before)) return isMetricWord(tokens[from - 2]?.text ?? '');
  return isMetricWord(before) && !isPhrase(before, norm);
}

const isMonth = (norm: string): boolean => MONTHS.some((names) => names.includes(norm));

/** "5 agus", "bulan agus", "agus 2025": the month that people shorten so. */
function isDated(tokens: readonly Token[], from: number): boolean {
  return [tokens[from - 1], tokens[from + 1]].some(
    (token) =>
      token?.kind === 'number' ||
      token?.kind === 'dash' ||
      /^(?:bulan|bln|bl|awal|akhir|sampai)$/u.test(token?.text ?? ''),
  );
}

/** "grab me the sales", "per makanan". */
function isVerbOrSplit(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[from + 1]?.text ?? '';
  return /^(?:per|tiap|by|each|setiap|to)$/u.test(before) || /^(?:me|us|the|my|our|all)$/u.test(after);
}

function isMetricWord(text: string): boolean {
  return normsOf(text).some((norm) =>
    matchPhrases([norm]).some(({ concepts }) => concepts.some(({ kind }) => kind === 'metric')),
  );
}

function isPhrase(before: string, norm: string): boolean {
  return matchPhrases([...normsOf(before), norm]).length < 2;
}
