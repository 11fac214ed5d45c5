import { isElided } from './add-elided.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { NameLink } from './link-names.ts';
import { FILLERS, type Word } from './normalise-words.ts';
import { SLANG } from './slang.ts';

interface Explained {
  words: readonly Word[];
  taken: ReadonlySet<number>;
  links: readonly NameLink[];
}

/** The words that no layer explains and that are no filler: probably a name that nobody recorded. */
export function listUnread(
  { words, taken, links }: Explained,
  question: string,
  index: LexiconIndex,
): string[] {
  const isUnread = (word: Word, at: number): boolean =>
    (isUnexplained(word, index) && !isVerb(word, at, words)) ||
    isSlipOfNothing(word, words[at - 1]) ||
    isTail(word, at, { words, links });
  return words
    .flatMap((word, at) => {
      if (taken.has(at) || !isUnread(word, at)) return [];
      return isTail(word, at, { words, links }) ? [`${words[at - 1]?.text ?? ''} ${word.text}`] : [word.text];
    })
    .filter((text) => !isGlossed(text, question, links));
}

function isUnexplained(word: Word, index: LexiconIndex): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || index.own.has(word.text)) return false;
  if (word.isKnown && (FILLERS.has(word.norm) || !index.words.has(word.text))) return false;
  return !FILLERS.has(word.text);
}

/** "sampaikan", "sebutin", "yang kami pungut": a verb that no list holds names nothing. */
function isVerb({ text }: Word, at: number, words: readonly Word[]): boolean {
  if (/^\p{L}{4,}kan$/u.test(text)) return true;
  if (text.endsWith('in') && FILLERS.has(text.slice(0, -2))) return true;
  const [earlier, before] = [words[at - 2]?.norm ?? '', words[at - 1]?.norm ?? ''];
  return /^(?:we|i)$/u.test(before) || (earlier === 'yang' && /^(?:kami|kita|saya|aku)$/u.test(before));
}

/** "coffee (kopi)": the word before a name in brackets is the same thing. */
function isGlossed(text: string, question: string, links: readonly NameLink[]): boolean {
  return links.length > 0 && question.toLowerCase().includes(`${text} (`);
}

/** "paling telat" is no slip for "paling telah": what is to be ranked was not read. */
function isSlipOfNothing({ kind, text, norm }: Word, before: Word | undefined): boolean {
  const isSlip = kind === 'word' && text !== norm && !text.startsWith(norm) && !SLANG.has(text);
  return isSlip && FILLERS.has(norm) && !FILLERS.has(text) && before?.norm === 'paling';
}

/** "vitamin d" where only "Vitamin" is recorded: the letter makes it another thing. */
function isTail(word: Word, at: number, { words, links }: Omit<Explained, 'taken'>): boolean {
  const isLetter = word.kind === 'word' && word.norm.length < 3 && !word.isKnown;
  return isLetter && (links.some(({ to }) => to === at) || isElided(links, at - 1, words, at));
}
