import { compareWords } from './compare-words.ts';
import type { NameFacts } from './read-name.ts';

/** What about two names is alike; the first that fits. */
export type NameLikeness =
  | 'same_words'
  | 'spacing'
  | 'other_spelling'
  | 'word_order'
  | 'misspelling'
  | 'near_spelling'
  | 'abbreviation'
  | 'acronym'
  | 'trait_spelling'
  | 'sold_otherwise'
  | 'code_in_front'
  | 'one_word_replaced';

export interface ComparedNames {
  likeness: NameLikeness;
  /** The words that differ, each with its counterpart; empty where nothing was written wrongly. */
  slips: readonly (readonly [string, string])[];
}

const MOST_SLIPS = 3;

/**
 * Compares two names. Null: never one product, as where sizes, packs, numbers or traits (hot and
 * iced, large and small) differ, however near the spelling. Symmetric and pure.
 */
export function compareNames(a: NameFacts, b: NameFacts): ComparedNames | null {
  if (a.amount !== b.amount) return null;
  if (a.code !== null && b.code !== null && a.code !== b.code) return null;
  const compared = compareOrders(a, b) ?? compareAcronym(a.words, b.words) ?? compareRests(a, b);
  if (compared === null) return null;
  const isPlain = compared.slips.length === 0;
  if (a.code !== b.code) return isPlain ? { ...compared, likeness: 'code_in_front' } : null;
  if (a.tags !== b.tags) return isPlain ? { ...compared, likeness: 'sold_otherwise' } : null;
  return compared;
}

function isSameTraits(a: NameFacts, b: NameFacts): boolean {
  return (
    a.traits.size === b.traits.size && [...a.traits].every(([trait, value]) => b.traits.get(trait) === value)
  );
}

/** The same words, one after the other or in another order. */
function compareOrders(a: NameFacts, b: NameFacts): ComparedNames | null {
  if (a.letters === b.letters) return { likeness: a.text === b.text ? 'same_words' : 'spacing', slips: [] };
  if (a.text === b.text) return { likeness: 'other_spelling', slips: [] };
  if (!isSameTraits(a, b)) return null;
  // `2 nasi 1 ayam` is not `1 nasi 2 ayam`: beside numbers the order counts.
  if (a.sorted !== b.sorted || a.numbers.length > 1) return null;
  return { likeness: a.numbers.length === 1 ? 'near_spelling' : 'word_order', slips: [] };
}

/** What the names do not share, word against word. */
function compareRests(a: NameFacts, b: NameFacts): ComparedNames | null {
  if (!isSameTraits(a, b)) return null;
  if (a.kinds.join(' ') === b.kinds.join(' ')) return { likeness: 'trait_spelling', slips: [] };
  const [left, right] = [without(a.kinds, b.kinds), without(b.kinds, a.kinds)];
  if (left.length === 0 || right.length === 0) return null;
  if (left.length !== right.length) return compareAcronym(left, right);
  if (left.length > MOST_SLIPS) return null;
  const likenesses = left.map((word, index) => compareWords(word, right[index] ?? ''));
  const slips = left.map((word, index) => [word, right[index] ?? ''] as const);
  const isRestSame = without(a.words, b.words).length === slips.length;
  if (slips.length === 1 && likenesses[0] === 'typical_slip' && isRestSame) {
    return { likeness: 'misspelling', slips };
  }
  if (likenesses.every((likeness) => likeness !== null)) {
    return { likeness: likenesses.includes('abbreviation') ? 'abbreviation' : 'near_spelling', slips };
  }
  // A letter tells one from the next: `Paket A`, `Paket B`.
  const isName = slips.length === 1 && slips.every((slip) => slip.every((word) => word.length > 2));
  return isName && a.kinds.length > 1 && b.kinds.length > 1 ? { likeness: 'one_word_replaced', slips } : null;
}

/** `EKS` for es kopi susu, `nasgor` for nasi goreng. */
function compareAcronym(left: readonly string[], right: readonly string[]): ComparedNames | null {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const [short] = few;
  if (few.length !== 1 || many.length === 1 || !short) return null;
  const isInitials = short.length >= 2 && short === many.map((word) => word[0]).join('');
  if (!isInitials && !isMadeOfBeginnings(short, many)) return null;
  return { likeness: 'acronym', slips: [[short, many.join(' ')]] };
}

/** Two letters or more of each word. */
function isMadeOfBeginnings(short: string, words: readonly string[]): boolean {
  const [word, ...others] = words;
  if (word === undefined) return short === '';
  for (let length = Math.min(word.length, short.length); length >= 2; length -= 1) {
    if (word.startsWith(short.slice(0, length)) && isMadeOfBeginnings(short.slice(length), others))
      return true;
  }
  return false;
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
