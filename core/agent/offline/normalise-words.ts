import { matchPhrases, MENDABLE_WORDS, PHRASE_WORDS, WHOLE_WORDS } from './phrase-book.ts';
import { SLANG } from './slang.ts';
import type { Token, TokenKind } from './tokens.ts';
import { indexWords } from './word-distance.ts';
import { indexSkeletons } from './word-skeleton.ts';
import { ENGLISH_FILLERS, INDONESIAN_FILLERS } from './words/filler-words.ts';
import { GOODS_WORDS } from './words/goods-words.ts';
import { NUMBER_WORDS } from './words/number-words.ts';
import { PERIOD_SYMBOLS } from './words/period-words.ts';

/** A word as the grammar reads it. Slang may make two words of one token. */
export interface Word {
  text: string;
  norm: string;
  kind: TokenKind;
  isMoney: boolean;
  /** Index of the token that it came from. */
  token: number;
  /** The grammar knows the word; the others may be names. */
  isKnown: boolean;
  /** Ended in -nya: "itemnya" points back at what was spoken of. */
  pointsBack: boolean;
}

/** What the lexicon says about one typed word. */
export interface NameWords {
  /** The word stands in a name, exactly so. */
  has(word: string): boolean;
  /** Edit distance to the nearest word of a name; Infinity when none is near. */
  distance(word: string): number;
}

export const FILLERS: ReadonlySet<string> = new Set(
  `${INDONESIAN_FILLERS} ${ENGLISH_FILLERS}`
    .trim()
    .split(/\s+/u)
    .flatMap((word) => (SLANG.get(word) ?? word).split(' ')),
);

const CORE: ReadonlySet<string> = new Set([
  ...PHRASE_WORDS,
  ...PERIOD_SYMBOLS.keys(),
  ...NUMBER_WORDS.keys(),
]);
const CORE_INDEX = indexWords([
  ...MENDABLE_WORDS,
  ...PERIOD_SYMBOLS.keys(),
  ...[...SLANG.keys()].filter((word) => word.length >= 5),
]);
const FILLER_INDEX = indexWords([...FILLERS].filter((word) => word.length >= 4));
/** Words of the grammar before slang, slang before words that say nothing. */
const SKELETONS = [
  indexSkeletons([...MENDABLE_WORDS, ...PERIOD_SYMBOLS.keys(), ...NUMBER_WORDS.keys()]),
  indexSkeletons(SLANG.keys()),
  indexSkeletons(FILLERS),
];

const ENCLITICS = ['nya', 'ny', 'ne', 'kah', 'lah', 'pun', 'ku', 'mu', 'an', "'s", 's'];
const PROCLITICS = ['ter', 'di', 'se', 'ke', 'nge', 'ng', 'ny', 'meng', 'mem', 'men', 'me'];

/** Slang, repeated letters, clitics and typing slips, in this order; a word of a name stays as typed. */
export function normaliseWords(tokens: readonly Token[], names: NameWords): Word[] {
  return tokens.flatMap((token, index) => {
    const made = token.kind === 'word' ? normalise(token.text, names) : null;
    const base = { text: token.text, kind: token.kind, isMoney: token.isMoney, token: index };
    if (made === null) return [{ ...base, norm: token.text, isKnown: false, pointsBack: false }];
    return made.norms.map((norm) => ({
      ...base,
      norm,
      isKnown: made.isKnown,
      pointsBack: made.pointsBack,
    }));
  });
}

interface Normalised {
  norms: string[];
  isKnown: boolean;
  pointsBack: boolean;
}

function normalise(text: string, names: NameWords): Normalised {
  const direct = lookUp(text);
  // Slang for a word of the trade stays so ("rame"), slang for a small word is the name ("teh" botol).
  const isTrade = direct !== null && direct.some((norm) => isWhole(norm) && !FILLERS.has(norm));
  if (names.has(text) && !isTrade) return { norms: [text], isKnown: isWhole(text), pointsBack: false };
  if (direct !== null) return { norms: direct, isKnown: known(direct), pointsBack: false };
  if (names.has(text.replace(/s$/u, ''))) return { norms: [text], isKnown: false, pointsBack: false };
  const pointed = stripPointer(text, names);
  if (pointed !== null) return { norms: [pointed], isKnown: isWhole(pointed), pointsBack: true };
  for (const squeezed of squeeze(text)) {
    const norms = lookUp(squeezed);
    if (norms === null) continue;
    // "makann" is the category "Makanan" before it is "makan", which says nothing.
    if (norms.every((norm) => FILLERS.has(norm)) && names.distance(text) <= 1) break;
    return { norms, isKnown: known(norms), pointsBack: false };
  }
  const asTyped = { norms: [text], isKnown: false, pointsBack: false };
  if (GOODS_WORDS.has(text)) return asTyped;
  return stripClitics(text) ?? mend(text, names) ?? lengthen(text, names) ?? asTyped;
}

/** The word says something by itself, so a name spelled like it needs more than its spelling. */
export function isGrammar(word: string): boolean {
  return isWhole(word) || SLANG.has(word);
}

function isWhole(word: string): boolean {
  return WHOLE_WORDS.has(word) || PERIOD_SYMBOLS.has(word) || NUMBER_WORDS.has(word) || FILLERS.has(word);
}

/** Words that only longer phrases hold may as well be names: "member" is one, beside "staff member". */
const known = (norms: readonly string[]): boolean => norms.length > 1 || norms.some(isWhole);

function lookUp(word: string): string[] | null {
  if (CORE.has(word)) return [word];
  const slang = SLANG.get(word);
  if (slang !== undefined) return slang.split(' ');
  return FILLERS.has(word) ? [word] : null;
}

/** "bangeeet", "brpaaa", "yaa": runs of a letter cut to two, then to one. */
function squeeze(text: string): string[] {
  const isDrawn = /(.)\1{2,}/u.test(text);
  if (!isDrawn) return /(.)\1$/u.test(text) ? [text.replace(/(.)\1$/u, '$1')] : [];
  return [
    text.replace(/(.)\1{2,}/gu, '$1$1'),
    text.replace(/(.)\1{2,}/gu, '$1'),
    text.replace(/(.)\1+/gu, '$1'),
  ];
}

/** "susunya", "croissant-nya": the name or the thing without the ending. */
function stripPointer(text: string, names: NameWords): string | null {
  const stem = /^(?<stem>.{3,}?)(?:nya|ny)$/u.exec(text)?.groups?.['stem'];
  return stem !== undefined && (names.has(stem) || GOODS_WORDS.has(stem)) ? stem : null;
}

function stripClitics(text: string): Normalised | null {
  for (const ending of ENCLITICS) {
    if (!text.endsWith(ending) || text.length - ending.length < 3) continue;
    const stem = text.slice(0, -ending.length);
    const norms =
      lookUp(stem) ??
      squeeze(stem)
        .map(lookUp)
        .find((found) => found !== null) ??
      null;
    if (norms !== null) return { norms, isKnown: known(norms), pointsBack: ending.startsWith('ny') };
  }
  for (const start of PROCLITICS) {
    if (!text.startsWith(start) || text.length - start.length < 4) continue;
    const norms = lookUp(text.slice(start.length));
    if (norms !== null) return { norms, isKnown: known(norms), pointsBack: false };
  }
  return null;
}

const isThing = (word: string): boolean =>
  matchPhrases([word]).some(({ concepts }) => concepts.every(({ kind }) => kind === 'dimension'));

/** Of slips that are equally near, "pajek" is "pajak" before it is "pakek", which says nothing. */
function likeliest<Near extends { word: string; distance: number }>(
  found: readonly Near[],
): Near | undefined {
  const nearest = found.filter(({ distance }) => distance === found[0]?.distance);
  return nearest.find(({ word }) => lookUp(word)?.every((norm) => !FILLERS.has(norm)) === true) ?? nearest[0];
}

function mend(text: string, names: NameWords): Normalised | null {
  const nameDistance = names.distance(text);
  for (const [form, pointsBack] of [
    [text, false],
    [text.replace(/nya$/u, ''), true],
  ] as const) {
    const core = likeliest(CORE_INDEX.find(form));
    const filler = core === undefined || core.distance > 1 ? FILLER_INDEX.find(form)[0] : undefined;
    const best =
      core !== undefined && (filler === undefined || core.distance <= filler.distance) ? core : filler;
    if (best === undefined || best.distance > nameDistance) continue;
    const norms = lookUp(best.word);
    if (norms === null) continue;
    // "makann" where "Makanan" is a category: linked as a name, not read as the word for goods.
    if (names.has(best.word) && isThing(best.word)) return { norms: [best.word], isKnown: false, pointsBack };
    return { norms, isKnown: known(norms), pointsBack };
  }
  return null;
}

/** Letters left out to type less: "trjual", "llu", "sel". Only where one word of the grammar fits. */
function lengthen(text: string, names: NameWords): Normalised | null {
  if (Number.isFinite(names.distance(text))) return null;
  const doubled = lookUp(`${text}${text.at(-1) ?? ''}`);
  if (text.length >= 3 && doubled !== null)
    return { norms: doubled, isKnown: known(doubled), pointsBack: false };
  const tiers = SKELETONS.map((index) => index.find(text));
  const fewest = Math.min(...tiers.flat().map(({ length }) => length));
  const nearest = tiers.map((tier) => tier.filter(({ length }) => length === fewest));
  const best = nearest.find((tier) => tier.length > 0) ?? [];
  const readings = new Set(best.map((word) => lookUp(word)?.join(' ')));
  const [only] = readings;
  if (only === undefined || readings.size > 1) return null;
  const norms = only.split(' ');
  return { norms, isKnown: known(norms), pointsBack: false };
}
