import type { Concept, PhraseLine } from './concepts.ts';
import { SLANG } from './slang.ts';
import { CUE_WORDS } from './words/cue-words.ts';
import { DIMENSION_WORDS } from './words/dimension-words.ts';
import { GUARD_WORDS } from './words/guard-words.ts';
import { LESSON_WORDS } from './words/lesson-words.ts';
import { METRIC_WORDS } from './words/metric-words.ts';
import { REQUEST_WORDS } from './words/request-words.ts';
import { SMALLTALK_WORDS } from './words/smalltalk-words.ts';

/** A phrase found in a question: words `from` (inclusive) to `to` (exclusive) mean the concepts together. */
export interface PhraseMatch {
  from: number;
  to: number;
  text: string;
  concepts: readonly Concept[];
}

interface Node {
  next: Map<string, Node>;
  concepts: Concept[];
}

const TABLES: readonly PhraseLine[] = [
  ...METRIC_WORDS,
  ...DIMENSION_WORDS,
  ...CUE_WORDS,
  ...REQUEST_WORDS,
  ...GUARD_WORDS,
  ...SMALLTALK_WORDS,
];

const ROOT = compile(TABLES);
/** Lessons are read beside the rest: "produk tidak laku" is a ranking's words too. */
const LESSON_ROOT = compile(LESSON_WORDS);

/** Every word that some phrase holds. */
export const PHRASE_WORDS: ReadonlySet<string> = new Set(wordsOf(TABLES));

/** The words that say something alone; the others only inside a longer phrase. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  TABLES.flatMap(([, phrases]) => splitPhrases(phrases).filter(({ length }) => length === 1)).flat(),
);

/**
 * The words that typing slips are mended to. Short words of guards and small talk are left out:
 * an unknown dish must not become a subject that AIRA declines.
 */
export const MENDABLE_WORDS: ReadonlySet<string> = new Set([
  ...wordsOf([...METRIC_WORDS, ...DIMENSION_WORDS, ...CUE_WORDS]),
  ...wordsOf(REQUEST_WORDS).filter((word) => word.length >= 6),
  ...wordsOf(SMALLTALK_WORDS).filter((word) => word.length >= 6),
  ...wordsOf(GUARD_WORDS).filter((word) => word.length >= 8),
]);

/**
 * Reads phrases from left to right, always the longest that fits. `null` marks a word that
 * something else has read already: no phrase runs across it.
 */
export function matchPhrases(words: readonly (string | null)[]): PhraseMatch[] {
  return matchIn(ROOT, words);
}

export function matchLessons(words: readonly string[]): PhraseMatch[] {
  return matchIn(LESSON_ROOT, words);
}

function matchIn(root: Node, words: readonly (string | null)[]): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  let from = 0;
  while (from < words.length) {
    const match = longestAt(root, words, from);
    if (match === null) {
      from += 1;
    } else {
      matches.push(match);
      from = match.to;
    }
  }
  return matches;
}

function longestAt(root: Node, words: readonly (string | null)[], from: number): PhraseMatch | null {
  let node: Node | undefined = root;
  let found: PhraseMatch | null = null;
  for (let to = from; to < words.length && node !== undefined; to += 1) {
    const word = words[to];
    if (word === null || word === undefined) break;
    node = node.next.get(word);
    if (node !== undefined && node.concepts.length > 0) {
      found = { from, to: to + 1, text: words.slice(from, to + 1).join(' '), concepts: node.concepts };
    }
  }
  return found;
}

function compile(tables: readonly PhraseLine[]): Node {
  const root: Node = { next: new Map(), concepts: [] };
  for (const [concepts, phrases] of tables) {
    for (const words of splitPhrases(phrases)) {
      let node = root;
      for (const word of words) {
        const next: Node = node.next.get(word) ?? { next: new Map(), concepts: [] };
        node.next.set(word, next);
        node = next;
      }
      node.concepts = [...node.concepts, ...concepts.filter((concept) => !node.concepts.includes(concept))];
    }
  }
  return root;
}

function wordsOf(tables: readonly PhraseLine[]): string[] {
  return tables.flatMap(([, phrases]) => splitPhrases(phrases).flat());
}

/** Phrases go through the slang table as questions do, so that both meet in one spelling. */
function splitPhrases(phrases: string): string[][] {
  return phrases
    .split('|')
    .map((phrase) =>
      phrase
        .trim()
        .split(/\s+/u)
        .flatMap((word) => (SLANG.get(word) ?? word).split(' ')),
    )
    .filter((words) => words.length > 0 && words[0] !== '');
}
