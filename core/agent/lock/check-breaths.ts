import type { Known, Violation } from './find-violations.ts';
import { makesClaim } from './makes-claim.ts';
import { foldLetters, joinMarks } from './read-letters.ts';
import { CAUSE_WORDS, isSubject, METRIC_WORDS, POINTING_WORDS } from './words/claim-words.ts';
import { HARMLESS } from './words/harmless-phrases.ts';
import { LIST_WORDS } from './words/list-words.ts';
import { PLAIN_WORDS } from './words/plain-words.ts';

/** So few words beside a figure are read as its label. */
const LABEL_LENGTH = 3;
const POINTING_LENGTH = 5;
const CLAUSES = /[,;:()–—]+|\b(?:dan|tapi|tetapi|namun|sedangkan|and|but|while)\b/i;

/**
 * What a text claims without a figure. A breath (a sentence, or what stands in one with a
 * reference) may hold plain words only beside a reference; elsewhere it may not judge, count or
 * explain the business, nor point back at a figure and name it.
 */
export function checkBreaths(prose: string, { names, dimensions }: Known, found: Set<Violation>): void {
  const hasReference = prose.includes('§');
  const [own, ...others] = [...new Set(dimensions)];
  const isPlain = (word: string): boolean =>
    PLAIN_WORDS.test(word) || (own !== undefined && others.length === 0 && LIST_WORDS[own].test(word));
  const known = names.map((name) => toLetters(name).trim()).filter((name) => name.length > 2);
  const breaths = splitBreaths(prose);
  for (const [index, breath] of breaths.entries()) {
    const words = toWords(breath);
    const named = countNames(breath, known);
    if (hasReference && (isBesideReference(breaths, index) || isLabelLike(words))) {
      if (named > 0 || !words.every(isPlain)) found.add('label');
      continue;
    }
    if (named > 1) found.add('rank');
    if (hasReference && isPointing(words) && (named > 0 || words.some((word) => METRIC_WORDS.test(word)))) {
      found.add('label');
    }
    if (namesCause(breath, words) && (named > 0 || words.some(isSubject))) found.add('claim');
    for (const clause of [...breath.split(CLAUSES), joinMarks(breath)]) {
      if (makesClaim(toWords(clause), countNames(clause, known) > 0)) found.add('claim');
    }
  }
}

/** Sentences; a reference ends one when a capital letter or a picture follows. */
function splitBreaths(prose: string): string[] {
  return prose
    .replace(/§\s*(?=\p{Lu}|\p{Extended_Pictographic})/gu, '§\n')
    .split(/\n+|(?<=[.!?…])\s+/)
    .map((breath) => breath.trim())
    .filter((breath) => /[\p{L}§]/u.test(breath));
}

/** With a reference, leading up to one ("Laba:"), or going on after one ("untuk Denpasar"). */
function isBesideReference(breaths: readonly string[], index: number): boolean {
  const breath = breaths[index] ?? '';
  if (breath.includes('§')) return true;
  const leadsUp = !/[.!?…]$/.test(breath) && (breaths[index + 1] ?? '').includes('§');
  const goesOn = (breaths[index - 1] ?? '').includes('§') && !/^[^\p{L}]*\p{Lu}/u.test(breath);
  return leadsUp || goesOn;
}

function isLabelLike(words: readonly string[]): boolean {
  return words.length <= LABEL_LENGTH || (isPointing(words) && words.length <= POINTING_LENGTH);
}

function isPointing(words: readonly string[]): boolean {
  return words.slice(0, 2).some((word) => POINTING_WORDS.test(word));
}

function namesCause(breath: string, words: readonly string[]): boolean {
  return words.some((word) => CAUSE_WORDS.test(word)) || /\bthanks to\b/i.test(breath);
}

/** How many of the names a text holds, as whole words. */
function countNames(text: string, known: readonly string[]): number {
  const letters = ` ${toLetters(text)} `;
  return known.filter((name) => letters.includes(` ${name} `)).length;
}

/** The words of a text, harmless phrases left out. */
function toWords(text: string): string[] {
  return toLetters(text)
    .replace(HARMLESS, ' ')
    .split(/[\s§]+/)
    .filter(Boolean);
}

function toLetters(text: string): string {
  return foldLetters(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}§]+/gu, ' ');
}
