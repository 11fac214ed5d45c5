import { alignEntry, isStrong } from './align-entry.ts';
import { chooseEntries, type Candidate } from './choose-entries.ts';
import { isMeantAsName } from './grammar-names.ts';
import { isGrammar, type Word } from './normalise-words.ts';
import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import { matchPhrases, PHRASE_WORDS } from './phrase-book.ts';
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
    if (goesOn(tokens, from, size, index)) return null;
    return { from, to: from + size, entries, fit: 'exact' };
  }
  return null;
}

/** "vitamin c" is the beginning of "Vitamin C 1000 mg", not the category "Vitamin". */
function goesOn(
  tokens: readonly Pick<Token, 'kind' | 'text'>[],
  from: number,
  size: number,
  index: LexiconIndex,
): boolean {
  const next = tokens[from + size];
  if (next?.kind !== 'word' || next.text.length > 2 || isGrammar(next.text)) return false;
  return index.begins(
    tokens
      .slice(from, from + size + 1)
      .map(({ text }) => text)
      .join(' '),
  );
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
    if (done.has(at) || !isFree(at) || !(isStrong(words[at]) || isGroupWord(words, at, index))) continue;
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

const GROUP_WORDS = /^(?:obat|makanan|minuman|foods?|drinks?|medicines?|snacks?|cemilan|camilan)$/u;

/** "obat" where the categories are "Obat Bebas" and "Obat Resep", unless goods are being ranked. */
function isGroupWord(words: readonly Word[], at: number, index: LexiconIndex): boolean {
  const norm = words[at]?.norm ?? '';
  if (!GROUP_WORDS.test(norm) || !index.words.has(norm)) return false;
  const around = matchPhrases(words.map((word) => word.norm)).flatMap(({ concepts }) => concepts);
  const asks = /^(?:apa|mana|which|what|per|tiap)$/u;
  const isAsked = asks.test(words[at - 1]?.norm ?? '') || asks.test(words[at + 1]?.norm ?? '');
  return (
    !isAsked && around.every(({ kind, id }) => kind !== 'cue' || !/^(?:highest|lowest|list|names)$/u.test(id))
  );
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

function looseAt(
  words: readonly Word[],
  at: number,
  isFree: (index: number) => boolean,
  index: LexiconIndex,
): NameLink | null {
  const alias = index.exact.get(words[at]?.norm ?? '');
  if (alias !== undefined && !goesOn(words, at, 1, index))
    return { from: at, to: at + 1, entries: alias, fit: 'close' };
  const isPhraseWord = PHRASE_WORDS.has(words[at]?.norm ?? '');
  const hints = index
    .near(words[at]?.norm ?? '')
    .filter(({ word, distance }) => !index.isGeneric(word) && (distance === 0 || !isPhraseWord));
  const entries = new Set(hints.flatMap(({ word }) => index.byWord.get(word) ?? []));
  const whole = likeliest(entries, words, at, index).map((entry) =>
    alignEntry({ entry, words, at, isFree, index }),
  );
  const candidates = whole.length > 0 || isPhraseWord ? whole : blended(words, at, isFree, index);
  const fitting = candidates.filter(({ hasOtherNumber }) => !hasOtherNumber);
  const chosen = chooseEntries(fitting.length > 0 ? fitting : candidates);
  if (chosen === null) return null;
  const { best, ...link } = chosen;
  // "paracetamol 650" is none of the recorded ones: they are offered, never taken for it.
  if (fitting.length === 0) link.fit = 'ambiguous';
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
