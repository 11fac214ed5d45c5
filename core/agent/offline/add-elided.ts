import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import type { NameLink } from './link-names.ts';
import type { Word } from './normalise-words.ts';

const JOINS = /^(?:sama|dan|atau|apa|and|or|versus|dengan|plus)$/u;
const SHORT = 2;

/**
 * "paket hemat a sama b": the second name leaves out what it shares with the first. Only a letter or
 * two, which no other layer reads; a number may be an amount.
 */
export function addElided(
  links: readonly NameLink[],
  words: readonly Word[],
  index: LexiconIndex,
): NameLink[] {
  return links.flatMap((link) => {
    const at = link.to + 1;
    const tail = words[at];
    if (!isElided(links, link.to, words, at) || tail === undefined) return [link];
    const entries = index.entries.filter((entry) => isSibling(entry, link, tail.norm));
    return entries.length === 1 ? [link, { from: at, to: at + 1, entries, fit: 'loose' as const }] : [link];
  });
}

/** The letter after "paket hemat a sama" ends another such name, recorded or not. */
export function isElided(
  links: readonly NameLink[],
  joinAt: number,
  words: readonly Word[],
  at: number,
): boolean {
  const [last, join, tail] = [words[joinAt - 1], words[joinAt], words[at]];
  if (at !== joinAt + 1 || last === undefined || join === undefined || tail === undefined) return false;
  const isLetter = (word: Word): boolean => word.kind === 'word' && word.text.length <= SHORT;
  return (
    JOINS.test(join.norm) &&
    isLetter(last) &&
    isLetter(tail) &&
    !tail.isKnown &&
    links.some(({ to }) => to === joinAt)
  );
}

function isSibling(entry: NameEntry, { entries }: NameLink, tail: string): boolean {
  return entries.some(
    ({ dimension, words }) =>
      entry.dimension === dimension && entry.words[0] === words[0] && entry.words.includes(tail),
  );
}
