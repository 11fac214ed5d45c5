import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import type { NameLink } from './link-names.ts';
import type { Word } from './normalise-words.ts';
import { KIND_OF_CATEGORY, KIND_WORDS, type Kind } from './words/kind-words.ts';

const KINDS: readonly Kind[] = ['drink', 'food', 'snack'];
/** "non kopi", "non coffee" are drinks too; other words of a category's name say nothing of its kind. */
const NEGATION = /^(?:non|bukan|no)$/u;

/**
 * "minuman" where the categories are called Kopi and Teh: the categories of that kind. A shop whose
 * categories tell no kinds apart means its products by such a word, and gets no link.
 */
export function linkKinds(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  { entries }: LexiconIndex,
): NameLink[] {
  const categories = entries.filter(({ dimension }) => dimension === 'category');
  const kindOf = new Map(categories.map((category) => [category, kindOfCategory(category)]));
  const told = new Set([...kindOf.values()].filter((kind) => kind !== null));
  if (told.size < 2) return [];
  return words.flatMap((word, from) => {
    const asked = isTaken(from) ? undefined : KINDS.find((kind) => KIND_WORDS[kind].has(word.norm));
    if (asked === undefined) return [];
    const found = categories.filter((category) => kindOf.get(category) === asked);
    return found.length === 0 ? [] : [{ from, to: from + 1, entries: found, fit: 'exact' as const }];
  });
}

function kindOfCategory({ words }: NameEntry): Kind | null {
  const said = words.filter((word) => !NEGATION.test(word));
  const kinds = KINDS.filter((kind) => said.some((word) => KIND_OF_CATEGORY[kind].has(word)));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
