import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import type { NameLink } from './link-names.ts';
import type { Word } from './normalise-words.ts';

/**
 * "es teh" where no product is called so, but one begins with "es" and a category is "Teh": taken
 * apart they would ask for a product of another group, of which nothing is ever sold. Such a pair is
 * one name, with the products that hold the group's word to choose from; without any, only the group
 * was understood.
 */
export function joinNeighbours(
  links: readonly NameLink[],
  words: readonly Word[],
  index: LexiconIndex,
): NameLink[] {
  const joined: NameLink[] = [];
  for (const link of links) {
    const before = joined.at(-1);
    const pair = before && before.to === link.from ? pairOf(before, link) : null;
    if (!pair) joined.push(link);
    else joined.splice(-1, 1, toOne(pair, words, index));
  }
  return joined;
}

interface Pair {
  thing: NameLink;
  group: NameLink;
}

function pairOf(a: NameLink, b: NameLink): Pair | null {
  if (isGuess(a) && isGroup(b)) return { thing: a, group: b };
  return isGuess(b) && isGroup(a) ? { thing: b, group: a } : null;
}

const isGuess = ({ fit, entries }: NameLink): boolean =>
  fit === 'loose' && entries.every(({ dimension }) => dimension === 'product');

const isGroup = ({ fit, entries }: NameLink): boolean =>
  (fit === 'exact' || fit === 'close') && entries.every(({ dimension }) => dimension === 'category');

function toOne({ thing, group }: Pair, words: readonly Word[], index: LexiconIndex): NameLink {
  const said = words.slice(group.from, group.to).map(({ norm }) => norm);
  const holds = (entry: NameEntry): boolean => said.every((word) => entry.words.includes(word));
  if (thing.entries.every(holds)) return thing;
  const entries = (index.byWord.get(said[0] ?? '') ?? []).filter(
    (entry) => entry.dimension === 'product' && holds(entry),
  );
  if (entries.length === 0) return group;
  const [from, to] = [Math.min(thing.from, group.from), Math.max(thing.to, group.to)];
  return { from, to, entries, fit: entries.length === 1 ? 'loose' : 'ambiguous' };
}
