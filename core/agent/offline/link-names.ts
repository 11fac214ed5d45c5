import { chooseEntries, type Candidate } from './choose-entries.ts';
import { isMeantAsName } from './grammar-names.ts';
import type { Word } from './normalise-words.ts';
import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import { PHRASE_WORDS } from './phrase-book.ts';
import type { Token } from './tokens.ts';

/** A span of the question that names something: one entry, or several that are equally likely. */
export interface NameLink {
  from: number;
  to: number;
  /** The same spelling in several dimensions is one choice per dimension. */
  entries: readonly NameEntry[];
  fit: 'exact' | 'close' | 'loose' | 'variants' | 'ambiguous';
}

const LONGEST_NAME = 8;

/**
 * Names that stand in the question as recorded, longest first. Positions are tokens. A name of one
 * word that the grammar also knows ("Promo", "Juli") counts only where it is meant as a name.
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

function exactAt(tokens: readonly Token[], from: number, index: LexiconIndex): NameLink | null {
  for (let size = Math.min(LONGEST_NAME, tokens.length - from); size >= 1; size -= 1) {
    const texts = tokens.slice(from, from + size).map(({ text }) => text);
    const entries = index.exact.get(texts.join(' ')) ?? index.exact.get(texts.join(''));
    if (entries === undefined) continue;
    if (!isMeantAsName(tokens, from, size)) continue;
    return { from, to: from + size, entries, fit: 'exact' };
  }
  return null;
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
  const whole = likeliest(entries, words, at, index).map((entry) =>
    alignEntry({ entry, words, at, isFree, index }),
  );
  const candidates = whole.length > 0 || isPhraseWord ? whole : blended(words, at, isFree, index);
  const chosen = chooseEntries(candidates);
  if (chosen === null) return null;
  const { best, ...link } = chosen;
  return { from: Math.min(...best.positions), to: Math.max(...best.positions) + 1, ...link };
}

/** "nasgor kampung": the blend stands for two words, the words beside it may go on. */
function blended(
  words: readonly Word[],
  at: number,
  isFree: (index: number) => boolean,
  index: LexiconIndex,
): Candidate[] {
  const word = words[at];
  if (word === undefined || word.norm.length < 4) return [];
  return index
    .blends(word.norm)
    .map(({ owner, words: blend }) => alignEntry({ entry: owner, words, at, isFree, index, blend }));
}

interface Alignment {
  entry: NameEntry;
  words: readonly Word[];
  at: number;
  isFree: (index: number) => boolean;
  index: LexiconIndex;
  /** The two words of the name that the word at `at` stands for. */
  blend?: readonly [string, string];
}

/** Which words around `at` belong to the name: neighbours only, one small word may stand between. */
function alignEntry({ entry, words, at, isFree, index, blend }: Alignment): Candidate {
  const left = new Set(entry.words);
  const positions: number[] = [];
  const said = new Map<number, readonly string[]>();
  let edits = 0;
  let strong = 0;
  const take = (position: number): boolean => {
    const word = words[position];
    if (word === undefined || !isFree(position)) return false;
    const hint = nearIn(word, left, index);
    if (hint === null) return false;
    left.delete(hint.word);
    positions.push(position);
    said.set(position, [hint.word]);
    edits += hint.distance;
    if (isStrong(word)) strong += 1;
    return true;
  };
  if (blend === undefined) take(at);
  else {
    for (const part of blend) left.delete(part);
    positions.push(at);
    said.set(at, blend);
    strong += 1;
  }
  for (const step of [1, -1]) {
    let position = at + step;
    while (take(position) || (!isJoiner(words[position]) && take(position + step)))
      position = positions.at(-1) === position ? position + step : position + 2 * step;
  }
  const total = entry.words.reduce((sum, word) => sum + index.weight(word), 0);
  const missing = [...left].reduce((sum, word) => sum + (index.isGeneric(word) ? 0 : index.weight(word)), 0);
  const inOrder = [...said].toSorted(([a], [b]) => a - b).flatMap(([, parts]) => parts);
  const coverage = total === 0 ? 0 : (total - missing) / total;
  return { entry, positions, said: inOrder, strong, edits, coverage };
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
