import type { NameEntry } from './lexicon-index.ts';
import { STEM_DISTANCE } from './word-stems.ts';
import { VARIANT_WORDS } from './words/variant-words.ts';

/** One recorded name, laid over the words of the question. */
export interface Candidate {
  entry: NameEntry;
  positions: number[];
  /** The words of the name that were said. */
  said: readonly string[];
  strong: number;
  edits: number;
  coverage: number;
  /** A number was said that the name does not have: another size or strength. */
  hasOtherNumber: boolean;
}

export interface ChosenEntries {
  entries: readonly NameEntry[];
  fit: 'close' | 'loose' | 'variants' | 'ambiguous';
}

/**
 * Of names that hold the same said words: the one that is meant, all sizes of one product together,
 * or several to choose from, the likeliest first.
 */
export function chooseEntries(
  candidates: readonly Candidate[],
): (ChosenEntries & { best: Candidate }) | null {
  const [best] = candidates.toSorted(
    (a, b) =>
      b.strong - a.strong ||
      b.positions.length - a.positions.length ||
      a.edits - b.edits ||
      b.coverage - a.coverage,
  );
  if (best === undefined) return null;
  const rivals = candidates.filter(
    (one) =>
      one.strong === best.strong &&
      one.positions.length === best.positions.length &&
      one.edits === best.edits,
  );
  return { best, ...decide(best, rivals) };
}

function decide(best: Candidate, rivals: readonly Candidate[]): ChosenEntries {
  const close = rivals.filter((one) => one.coverage >= best.coverage - 0.001);
  const names = new Set(close.map(({ entry }) => entry.words.join(' ')));
  const isAlone = rivals.length === 1 || !best.entry.words.some((word) => isUnsaidNumber(word, best));
  if (best.coverage >= 0.8 && names.size === 1 && best.edits < STEM_DISTANCE && isAlone)
    return { entries: close.map(({ entry }) => entry), fit: 'close' };
  const [first] = rivals;
  if (rivals.length === 1 && first !== undefined) return { entries: [first.entry], fit: 'loose' };
  const family = rivals.filter(opensWithSaid);
  const isSure = family.length > 0 && (best.said.length > 1 || family.every(isVariant));
  const likely = isSure ? family : rivals;
  const [only] = likely;
  if (likely.length === 1 && only !== undefined) return { entries: [only.entry], fit: 'loose' };
  const ranked = likely.toSorted(byLikelihood).map(({ entry }) => entry);
  if (family.length === likely.length && likely.every(isVariant)) return { entries: ranked, fit: 'variants' };
  return { entries: ranked, fit: 'ambiguous' };
}

/** "vitamin c" may be of 500 or of 1000 mg, however common one of the numbers is. */
const isUnsaidNumber = (word: string, { said }: Candidate): boolean =>
  /^\d/u.test(word) && !said.includes(word);

/** The name begins with the words that were said, in their order. */
function opensWithSaid({ entry, said }: Candidate): boolean {
  return said.every((word, at) => entry.words[at] === word);
}

/** What was not said is a size or a serving: "Es Teh" and "Es Teh Jumbo". */
function isVariant({ entry, said }: Candidate): boolean {
  return entry.words
    .filter((word) => !said.includes(word))
    .every((word) => VARIANT_WORDS.has(word) || /^\d+(?:[.,]\d+)?$/u.test(word));
}

/** Names that begin so before names that hold it, the plainer before the longer. */
function byLikelihood(a: Candidate, b: Candidate): number {
  const opens = Number(opensWithSaid(b)) - Number(opensWithSaid(a));
  return opens || b.coverage - a.coverage || a.entry.words.length - b.entry.words.length;
}
