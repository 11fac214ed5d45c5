import type { Candidate } from './choose-entries.ts';
import type { LexiconIndex, NameEntry } from './lexicon-index.ts';
import { FILLERS, type Word } from './normalise-words.ts';
import { PHRASE_WORDS } from './phrase-book.ts';

/** A word that may open a name: nothing else explains it. */
export function isStrong(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && !word.isKnown && word.norm.length >= 2;
}

interface Alignment {
  entry: NameEntry;
  words: readonly Word[];
  at: number;
  isFree: (index: number) => boolean;
  index: LexiconIndex;
  /** The two words of the name that the word at `at` stands for. */
  blend?: readonly [string, string];
}

/** Which words around `at` belong to the name: neighbours only, one word that says nothing may stand between. */
export function alignEntry({ entry, words, at, isFree, index, blend }: Alignment): Candidate {
  const left = new Set(entry.words);
  const positions: number[] = [];
  const said = new Map<number, readonly string[]>();
  let edits = 0;
  let strong = 0;
  const take = (position: number): boolean => {
    const word = words[position];
    if (word === undefined || !isFree(position)) return false;
    const hint = nearIn(word, left, index);
    if (hint === null) return false;
    left.delete(hint.word);
    positions.push(position);
    said.set(position, [hint.word]);
    edits += hint.distance;
    if (isStrong(word)) strong += 1;
    return true;
  };
  if (blend === undefined) take(at);
  else {
    for (const part of blend) left.delete(part);
    positions.push(at);
    said.set(at, blend);
    strong += 1;
  }
  for (const step of [1, -1]) {
    let position = at + step;
    while (take(position) || (isSkipped(words[position]) && take(position + step)))
      position = positions.at(-1) === position ? position + step : position + 2 * step;
  }
  const total = entry.words.reduce((sum, word) => sum + index.weight(word), 0);
  const missing = [...left].reduce((sum, word) => sum + (index.isGeneric(word) ? 0 : index.weight(word)), 0);
  const inOrder = [...said].toSorted(([a], [b]) => a - b).flatMap(([, parts]) => parts);
  const coverage = total === 0 ? 0 : (total - missing) / total;
  const hasOtherNumber = isNumbered(entry) && holdsOtherNumber(words, positions, isFree);
  return { entry, positions, said: inOrder, strong, edits, coverage, hasOtherNumber };
}

const isNumbered = ({ words }: NameEntry): boolean => words.some((word) => /^\d/u.test(word));

/** A number inside the said name or right after it that the name does not have: another size. */
function holdsOtherNumber(
  words: readonly Word[],
  positions: readonly number[],
  isFree: (index: number) => boolean,
): boolean {
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  return words.some(
    (word, at) =>
      word.kind === 'number' && at > first && at <= last + 1 && !positions.includes(at) && isFree(at),
  );
}

/** "four cheese and five cheese": no name goes on beyond the word that joins two. */
const JOINERS = /^(?:dan|and|sama|atau|or|vs|versus|dengan|dibanding|than)$/u;

const isSkipped = (word: Word | undefined): boolean =>
  word !== undefined && !JOINERS.test(word.norm) && (FILLERS.has(word.norm) || word.kind === 'number');

function nearIn(
  word: Word,
  left: ReadonlySet<string>,
  index: LexiconIndex,
): { word: string; distance: number } | null {
  if (left.has(word.text)) return { word: word.text, distance: 0 };
  if (left.has(word.norm)) return { word: word.norm, distance: 0 };
  if (word.isKnown || word.norm !== word.text || PHRASE_WORDS.has(word.norm)) return null;
  return index.near(word.text).find((hint) => left.has(hint.word)) ?? null;
}
