import { isGrammar, type Word } from './normalise-words.ts';
import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import { PHRASE_WORDS } from './phrase-book.ts';
import { STEM_DISTANCE } from './word-stems.ts';
import type { Token } from './tokens.ts';

/** A span of the question that names something: one entry, or several that are equally likely. */
export interface NameLink {
  from: number;
  to: number;
  /** The same spelling in several dimensions is one choice per dimension. */
  entries: readonly NameEntry[];
  fit: 'exact' | 'close' | 'loose' | 'ambiguous';
}

const LONGEST_NAME = 8;

/**
 * Names that stand in the question as recorded, longest first. Positions are tokens. A name of one
 * word that the grammar also knows ("Promo", "Juli") counts only beside a word that introduces a name.
 */
export function linkExactNames(tokens: readonly Token[], index: LexiconIndex): NameLink[] {
  const links: NameLink[] = [];
  let from = 0;
  while (from < tokens.length) {
    const link = exactAt(tokens, from, index);
    if (link === null) from += 1;
    else {
      links.push(link);
      from = link.to;
    }
  }
  return links;
}

const INTRODUCTIONS =
  /^(?:produk|menu|barang|item|kategori|category|kasir|cashier|operator|outlet|cabang|branch|channel|kanal|metode|pakai|pake|lewat|lwt|via|bayar|product|jenis|named|called|bernama|di|store|toko|oleh)$/u;

function exactAt(tokens: readonly Token[], from: number, index: LexiconIndex): NameLink | null {
  for (let size = Math.min(LONGEST_NAME, tokens.length - from); size >= 1; size -= 1) {
    const texts = tokens.slice(from, from + size).map(({ text }) => text);
    const entries = index.exact.get(texts.join(' ')) ?? index.exact.get(texts.join(''));
    if (entries === undefined) continue;
    const isPlain = texts.every((text) => isGrammar(text) || /^\d+$/u.test(text));
    const isIntroduced = INTRODUCTIONS.test(tokens[from - 1]?.text ?? '');
    if (isPlain && !isIntroduced && (size === 1 || texts.some((text) => /^\d+$/u.test(text)))) continue;
    return { from, to: from + size, entries, fit: 'exact' };
  }
  return null;
}

interface Candidate {
  entry: NameEntry;
  positions: number[];
  strong: number;
  edits: number;
  coverage: number;
}

/** A short exact name inside a longer one that was found loosely ("kopi" of "kopi susu") gives way. */
export function dropCovered(exact: readonly NameLink[], loose: readonly NameLink[]): NameLink[] {
  return exact.filter(({ from, to }) => !loose.some((one) => one.from <= from && one.to >= to));
}

/** Names that the unknown words hint at, after slips and with words left out. Positions are words. */
export function linkLooseNames(
  words: readonly Word[],
  isFree: (index: number) => boolean,
  isExact: (index: number) => boolean,
  index: LexiconIndex,
): NameLink[] {
  const quick = remember(index);
  const links: NameLink[] = [];
  const done = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    if (done.has(at) || !isFree(at) || !isStrong(words[at])) continue;
    const link = looseAt(
      words,
      at,
      (position) => (isFree(position) || isExact(position)) && !done.has(position),
      quick,
    );
    if (link === null) continue;
    links.push(link);
    for (let position = link.from; position < link.to; position += 1) done.add(position);
  }
  return links;
}

/** Each spelling is looked up once per question. */
function remember(index: LexiconIndex): LexiconIndex {
  const seen = new Map<string, ReturnType<LexiconIndex['near']>>();
  const near: LexiconIndex['near'] = (word) => {
    const known = seen.get(word) ?? index.near(word);
    seen.set(word, known);
    return known;
  };
  return { ...index, near };
}

const MOST_CANDIDATES = 120;

/** Of very many names that share a word, those that share most with the words around it. */
function likeliest(
  entries: ReadonlySet<NameEntry>,
  words: readonly Word[],
  at: number,
  index: LexiconIndex,
): NameEntry[] {
  if (entries.size <= MOST_CANDIDATES) return [...entries];
  const around = new Set(
    words.slice(Math.max(0, at - 4), at + 5).flatMap(({ norm }) => index.near(norm).map(({ word }) => word)),
  );
  return [...entries]
    .map((entry) => ({ entry, shared: entry.words.filter((word) => around.has(word)).length }))
    .toSorted((a, b) => b.shared - a.shared || a.entry.words.length - b.entry.words.length)
    .slice(0, MOST_CANDIDATES)
    .map(({ entry }) => entry);
}

function isStrong(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && !word.isKnown && word.norm.length >= 2;
}

function looseAt(
  words: readonly Word[],
  at: number,
  isFree: (index: number) => boolean,
  index: LexiconIndex,
): NameLink | null {
  const alias = index.exact.get(words[at]?.norm ?? '');
  if (alias !== undefined) return { from: at, to: at + 1, entries: alias, fit: 'close' };
  const isPhraseWord = PHRASE_WORDS.has(words[at]?.norm ?? '');
  const hints = index
    .near(words[at]?.norm ?? '')
    .filter(({ word, distance }) => !index.isGeneric(word) && (distance === 0 || !isPhraseWord));
  const entries = new Set(hints.flatMap(({ word }) => index.byWord.get(word) ?? []));
  const candidates = likeliest(entries, words, at, index).map((entry) =>
    alignEntry(entry, words, at, isFree, index),
  );
  const best = candidates.toSorted(
    (a, b) =>
      b.strong - a.strong ||
      b.positions.length - a.positions.length ||
      a.edits - b.edits ||
      b.coverage - a.coverage,
  )[0];
  if (best === undefined) return null;
  const rivals = candidates.filter(
    (one) =>
      one.strong === best.strong &&
      one.positions.length === best.positions.length &&
      one.edits === best.edits,
  );
  const from = Math.min(...best.positions);
  const to = Math.max(...best.positions) + 1;
  return { from, to, ...choose(best, rivals) };
}

function choose(best: Candidate, rivals: readonly Candidate[]): Pick<NameLink, 'entries' | 'fit'> {
  const close = rivals.filter((one) => one.coverage >= best.coverage - 0.001);
  const names = new Set(close.map(({ entry }) => entry.words.join(' ')));
  if (best.coverage >= 0.8 && names.size === 1 && best.edits < STEM_DISTANCE)
    return { entries: close.map(({ entry }) => entry), fit: 'close' };
  if (rivals.length === 1) return { entries: [best.entry], fit: 'loose' };
  return { entries: rivals.map(({ entry }) => entry), fit: 'ambiguous' };
}

/** Which words around `at` belong to the name: neighbours only, one small word may stand between. */
function alignEntry(
  entry: NameEntry,
  words: readonly Word[],
  at: number,
  isFree: (index: number) => boolean,
  index: LexiconIndex,
): Candidate {
  const left = new Set(entry.words);
  const positions: number[] = [];
  let edits = 0;
  let strong = 0;
  const take = (position: number): boolean => {
    const word = words[position];
    if (word === undefined || !isFree(position)) return false;
    const hint = nearIn(word, left, index);
    if (hint === null) return false;
    left.delete(hint.word);
    positions.push(position);
    edits += hint.distance;
    if (isStrong(word)) strong += 1;
    return true;
  };
  take(at);
  for (const step of [1, -1]) {
    let position = at + step;
    while (take(position) || (!isJoiner(words[position]) && take(position + step)))
      position = positions.at(-1) === position ? position + step : position + 2 * step;
  }
  const total = entry.words.reduce((sum, word) => sum + index.weight(word), 0);
  const missing = [...left].reduce((sum, word) => sum + (index.isGeneric(word) ? 0 : index.weight(word)), 0);
  return { entry, positions, strong, edits, coverage: total === 0 ? 0 : (total - missing) / total };
}

/** "four cheese and five cheese": no name goes on beyond the word that joins two. */
function isJoiner(word: Word | undefined): boolean {
  return /^(?:dan|and|sama|atau|or|vs|versus|dengan|dibanding|than)$/u.test(word?.norm ?? '');
}

function nearIn(
  word: Word,
  left: ReadonlySet<string>,
  index: LexiconIndex,
): { word: string; distance: number } | null {
  if (left.has(word.text)) return { word: word.text, distance: 0 };
  if (left.has(word.norm)) return { word: word.norm, distance: 0 };
  if (word.isKnown || word.norm !== word.text || PHRASE_WORDS.has(word.norm)) return null;
  return index.near(word.text).find((hint) => left.has(hint.word)) ?? null;
}
