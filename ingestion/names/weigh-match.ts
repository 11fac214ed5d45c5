import type { ComparedNames, NameLikeness } from './compare-names.ts';

/** How a product has sold so far. */
export interface ProductSales {
  /** Median price of one, in minor units; null: not recorded. */
  price: number | null;
  orders: number;
  /** Business days; null: never sold. */
  firstDay: string | null;
  lastDay: string | null;
  outlets: readonly string[];
  /** As a source tells it. */
  category: string | null;
}

/** What is known of two products beside their names. */
export interface PairFacts {
  product: ProductSales;
  other: ProductSales;
  /** Receipts that hold both. */
  together: number;
  /** True when the business writes each word of a slip in other products too, or it is a known word. */
  areWordsKnown: boolean;
  /** True when a word of a slip is near a third one too. */
  hasRival: boolean;
}

export type Evidence =
  | NameLikeness
  | 'same_price'
  | 'other_price'
  | 'same_category'
  | 'other_category'
  | 'rarely_written'
  | 'never_together'
  | 'sold_together'
  | 'other_outlets'
  | 'one_follows_the_other'
  | 'both_words_known'
  | 'near_a_third';

export interface WeighedMatch {
  verdict: 'certain' | 'doubtful';
  /** 0–1. */
  confidence: number;
  evidence: Evidence[];
}

/** How sure the names alone make us. */
const BASE: Readonly<Record<NameLikeness, number>> = {
  same_words: 0.98,
  spacing: 0.97,
  other_spelling: 0.9,
  word_order: 0.9,
  trait_spelling: 0.8,
  misspelling: 0.8,
  code_in_front: 0.7,
  near_spelling: 0.6,
  abbreviation: 0.6,
  sold_otherwise: 0.6,
  acronym: 0.5,
  one_word_replaced: 0.2,
};

const WEIGHTS: Readonly<Partial<Record<Evidence, number>>> = {
  same_price: 0.15,
  other_price: -0.25,
  same_category: 0.05,
  other_category: -0.25,
  rarely_written: 0.05,
  never_together: 0.05,
  sold_together: -0.3,
  one_follows_the_other: 0.3,
  both_words_known: -0.25,
};

const PROPOSED_FROM = 0.6;
const SURE = 0.99;
const ALIKE = 0.02;
/** A slip is written far less often than the name. */
const RARE_SHARE = 0.25;
/** Fewer receipts say nothing about what is bought together. */
const ENOUGH_ORDERS = 10;
const DAY_MS = 86_400_000;
const LONGEST_PAUSE_DAYS = 21;
/** What hardly sold has stopped by itself. */
const FEWEST_TO_FOLLOW = 5;

/** Sets the names and the sales of two products against each other. Null: not worth a question. Pure. */
export function weighMatch({ likeness }: ComparedNames, facts: PairFacts): WeighedMatch | null {
  const evidence: Evidence[] = [likeness, ...listEvidence(likeness, facts)];
  const has = (code: Evidence): boolean => evidence.includes(code);
  if (isCertain(likeness, has)) return { verdict: 'certain', confidence: SURE, evidence };
  // What is on promotion costs less.
  const counted =
    likeness === 'sold_otherwise' ? evidence.filter((code) => code !== 'other_price') : evidence;
  const sum = counted.reduce((total, code) => total + (WEIGHTS[code] ?? 0), BASE[likeness]);
  const confidence = Math.round(Math.min(0.95, Math.max(0, sum)) * 100) / 100;
  if (confidence < PROPOSED_FROM) return null;
  if (likeness === 'one_word_replaced' && !(has('one_follows_the_other') && has('same_price'))) return null;
  return { verdict: 'doubtful', confidence, evidence };
}

/**
 * Merged without asking: the same words written otherwise, or a long word with one typical slip in it,
 * at the same price, written rarely and never on one receipt with the other.
 */
function isCertain(likeness: NameLikeness, has: (code: Evidence) => boolean): boolean {
  if (has('other_price') || has('other_category') || has('sold_together')) return false;
  if (likeness === 'same_words' || likeness === 'spacing') return true;
  if (!has('same_price')) return false;
  if (likeness === 'other_spelling' || likeness === 'word_order') return true;
  return (
    likeness === 'misspelling' && has('rarely_written') && !has('both_words_known') && !has('near_a_third')
  );
}

function listEvidence(
  likeness: NameLikeness,
  { product, other, together, areWordsKnown, hasRival }: PairFacts,
): Evidence[] {
  const found: Evidence[] = [];
  if (product.price !== null && other.price !== null) {
    found.push(isNear(product.price, other.price) ? 'same_price' : 'other_price');
  }
  if (product.category !== null && other.category !== null) {
    found.push(product.category === other.category ? 'same_category' : 'other_category');
  }
  const [fewer, more] = [product.orders, other.orders].toSorted((a, b) => a - b);
  if (fewer !== undefined && more !== undefined && fewer <= more * RARE_SHARE) found.push('rarely_written');
  if (together > 0) found.push('sold_together');
  else if (product.orders >= ENOUGH_ORDERS && other.orders >= ENOUGH_ORDERS) found.push('never_together');
  if (!product.outlets.some((outlet) => other.outlets.includes(outlet))) found.push('other_outlets');
  if (isSuccession(product, other) || isSuccession(other, product)) found.push('one_follows_the_other');
  if (hasRival) found.push('near_a_third');
  if (areWordsKnown && likeness !== 'one_word_replaced') found.push('both_words_known');
  return found;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * ALIKE;
}

/** A renamed menu: the new name begins where the old one stops. */
function isSuccession(before: ProductSales, after: ProductSales): boolean {
  if (Math.min(before.orders, after.orders) < FEWEST_TO_FOLLOW) return false;
  if (before.lastDay === null || after.firstDay === null || before.firstDay === null) return false;
  const days = (Date.parse(after.firstDay) - Date.parse(before.lastDay)) / DAY_MS;
  return before.firstDay < after.firstDay && days >= 0 && days <= LONGEST_PAUSE_DAYS;
}
