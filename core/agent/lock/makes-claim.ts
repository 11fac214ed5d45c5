import {
  ADVICE_WORDS,
  isMeasured,
  isSubject,
  NEGATIONS,
  STATE_WORDS,
  WISH_WORDS,
} from './words/claim-words.ts';

/** A judged or counted subject ("the shop was busy"), or one that is said not to be there ("no sales"). */
export function makesClaim(words: readonly string[], isNamed: boolean): boolean {
  const isMissing = words.some(
    (word, index) => NEGATIONS.test(word) && words.slice(index + 1, index + 3).some(isMeasured),
  );
  if (isMissing) return true;
  const state = words.findIndex((word) => STATE_WORDS.test(word));
  if (state < 0 || !(isNamed || words.some(isSubject))) return false;
  const isWish = words.slice(0, state).some((word) => WISH_WORDS.test(word));
  const isAdvice = words.slice(0, 2).some((word) => ADVICE_WORDS.test(word));
  return !isWish && !isAdvice;
}
