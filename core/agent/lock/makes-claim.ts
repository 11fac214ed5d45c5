import {
  ADVICE_WORDS,
  isMeasured,
  isSubject,
  NEGATIONS,
  STATE_WORDS,
  WISH_WORDS,
} from './words/claim-words.ts';
import { toWordPattern } from './words/word-list.ts';

const BETWEEN = toWordPattern(
  `ada punya terjadi yang pun sama sekali lagi`,
  `a an any there were was been has had have`,
);

/** A judged or counted subject ("the shop was busy"), or one that is said not to be there ("no sales"). */
export function makesClaim(words: readonly string[], isNamed: boolean): boolean {
  if (words.some((word, index) => NEGATIONS.test(word) && isMissing(words.slice(index + 1)))) return true;
  const state = words.findIndex((word) => STATE_WORDS.test(word));
  if (state < 0 || !(isNamed || words.some(isSubject))) return false;
  const isWish = words.slice(0, state).some((word) => WISH_WORDS.test(word));
  const isAdvice = words.slice(0, 2).some((word) => ADVICE_WORDS.test(word));
  return !isWish && !isAdvice;
}

/** What follows a negation: "ada satu pun transaksi", "a single order". */
function isMissing(following: readonly string[]): boolean {
  const first = following.find((word) => !BETWEEN.test(word));
  return first !== undefined && isMeasured(first);
}
