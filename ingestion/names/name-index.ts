import { type ComparedNames, compareNames } from './compare-names.ts';
import { isOneSlipApart, soundOf } from './compare-words.ts';
import { type NameFacts, readName } from './read-name.ts';

export interface NamedProduct {
  id: string;
  name: string;
}

export interface Candidate extends ComparedNames {
  productId: string;
  otherId: string;
}

/** Names that so many share tell nothing, and comparing them all would cost the square. */
const MOST_ALIKE = 60;
const LONG_WORD = 5;

export interface NameIndex {
  /** The products that may be the given one, however near. */
  findAlike(id: string): Candidate[];
  /** How many products write a word. */
  countUses(word: string): number;
  /** True where the word written may as well be a slip of a third one, not only of the one meant. */
  hasRival(written: string, meant: string): boolean;
}

/**
 * Puts names under keys that two ways of writing one share: the same letters, the same words, the
 * same initials, all words but one, a word with any letter left out. Only such pairs are compared.
 */
export function createNameIndex(products: readonly NamedProduct[]): NameIndex {
  const facts = new Map<string, NameFacts>();
  const byKey = new Map<string, string[]>();
  const uses = new Map<string, number>();
  for (const { id, name } of products) {
    const own = readName(name);
    facts.set(id, own);
    for (const word of new Set(own.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const key of listKeys(own)) {
      const ids = byKey.get(key);
      if (ids) ids.push(id);
      else byKey.set(key, [id]);
    }
  }
  return {
    findAlike: (id) => {
      const own = facts.get(id);
      if (!own) return [];
      const lists = listKeys(own).map((key) => byKey.get(key) ?? []);
      const near = new Set(lists.filter((ids) => ids.length <= MOST_ALIKE).flat());
      near.delete(id);
      return [...near].flatMap((otherId) => {
        const other = facts.get(otherId);
        const compared = other && compareNames(own, other);
        return compared ? [{ productId: id, otherId, ...compared }] : [];
      });
    },
    countUses: (word) => uses.get(word) ?? 0,
    hasRival: (written, meant) => [...uses.keys()].some((word) => isRival(word, written, meant)),
  };
}

/** One slip from the one, and no way of writing the other. */
function isRival(word: string, near: string, other: string): boolean {
  return word !== near && word !== other && isOneSlipApart(word, near) && !isOneSlipApart(word, other);
}

/** Numbers and measures must be equal, so they stand in every key. */
function listKeys({ words, kinds, amount, letters, sorted: inOrder }: NameFacts): string[] {
  if (words.length === 0) return [];
  const sorted = kinds.toSorted();
  const keys = [`letters ${letters}`, `letters ${words.join('')}`, `words ${inOrder}`];
  keys.push(`initials ${words.map((word) => word[0]).join('')}`);
  const [only] = words;
  if (words.length === 1 && only) keys.push(`initials ${only}`);
  if (sorted.length > 1) {
    keys.push(`firsts ${sorted.map((word) => word[0]).join('')}`);
    for (const index of sorted.keys()) keys.push(`but one ${sorted.toSpliced(index, 1).join(' ')}`);
  }
  if (sorted.length === 1) keys.push(...listLeavingOut(sorted[0] ?? ''), ...listHalves(sorted[0] ?? ''));
  if (kinds.length === 2) keys.push(`halves ${kinds.map((word) => word.slice(0, 2)).join(' ')}`);
  return [...new Set(keys)].map((key) => `${key}|${amount}`);
}

/** A single word and the same with any one letter left out: two that are one slip apart share one. */
function listLeavingOut(word: string): string[] {
  if (word.length < LONG_WORD - 1) return [`slip ${word}`];
  return [
    `slip ${word}`,
    `slip ${soundOf(word)}`,
    ...[...word].map((_, at) => `slip ${word.slice(0, at)}${word.slice(at + 1)}`),
  ];
}

/** `nasgor` may be `na… go…`. */
function listHalves(word: string): string[] {
  if (word.length < LONG_WORD || word.length > 8) return [];
  const cuts = Array.from({ length: word.length - 3 }, (_, index) => index + 2);
  return cuts.map((cut) => `halves ${word.slice(0, 2)} ${word.slice(cut, cut + 2)}`);
}
