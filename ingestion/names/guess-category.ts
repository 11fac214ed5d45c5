import type { Locale } from '#core/text.ts';
import { findWordCategory } from './category-words.ts';
import { readName } from './read-name.ts';

interface CategorisedName {
  id: string;
  name: string;
  /** What a source tells; null: to be guessed. */
  category: string | null;
}

/** So many products of one head word teach its category, when so large a share has it. */
const FEWEST = 2;
const SURE_SHARE = 0.8;
/** A last word that a narrow receipt cut off. */
const CUT_SHORT = /\p{L}+(?:\.{2,}|…)\s*$/u;

/**
 * Guesses the categories of names without one: from the business's own products that begin alike or
 * share a word, else from what such words usually head. Null: nothing tells. A function of the
 * names and categories given, whatever came before. Pure.
 */
export function guessCategories(
  products: readonly CategorisedName[],
  language: Locale,
): Map<string, string | null> {
  const read = products.map((product) => ({
    ...product,
    words: readName(product.name.replace(CUT_SHORT, '')).words,
  }));
  const learned = learnHeads(read);
  const open = read.filter(({ category }) => category === null);
  return new Map(
    open.map(({ id, words }) => {
      const known = listHeads(words).flatMap((head) => learned.get(head) ?? []);
      const usual = known.length > 0 ? undefined : findUsual(words)?.[language];
      return [id, known[0] ?? usual ?? null];
    }),
  );
}

/** The most telling first: the first two words, the first, then each pair and word after them. */
function listHeads(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return words.flatMap((word, index) => [...pairs.slice(index, index + 1), word]);
}

function learnHeads(products: readonly { category: string | null; words: string[] }[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { category, words } of products) {
    if (category === null) continue;
    for (const head of new Set(listHeads(words))) {
      const seen = counts.get(head) ?? new Map<string, number>();
      seen.set(category, (seen.get(category) ?? 0) + 1);
      counts.set(head, seen);
    }
  }
  const learned = new Map<string, string>();
  for (const [head, seen] of counts) {
    const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...seen].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best && best[1] >= FEWEST && best[1] >= all * SURE_SHARE) learned.set(head, best[0]);
  }
  return learned;
}

function findUsual(words: readonly string[]): Readonly<Record<Locale, string>> | undefined {
  return listHeads(words)
    .map(findWordCategory)
    .find((category) => category !== undefined);
}
