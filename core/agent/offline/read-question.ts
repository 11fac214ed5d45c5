import type { Cue } from './concepts.ts';
import { detectLocale } from './detect-locale.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { dropCovered, linkExactNames, linkLooseNames, type NameLink } from './link-names.ts';
import { FILLERS, normaliseWords, type Word } from './normalise-words.ts';
import { readPeriods } from './period/read-periods.ts';
import { matchPhrases, type PhraseMatch } from './phrase-book.ts';
import type { PlannerInput } from './plan.ts';
import { readAmounts } from './read-amounts.ts';
import { readDayparts } from './read-dayparts.ts';
import { readHours } from './read-hours.ts';
import { readWeekdays } from './read-weekdays.ts';
import type { DimensionMention, MetricMention, Reading } from './reading.ts';
import { settleName } from './settle-name.ts';
import { toTokens } from './tokens.ts';

/** Reads a question layer by layer; each layer leaves the words that it has explained alone. */
export function readQuestion(input: PlannerInput, index: LexiconIndex): Reading {
  const tokens = toTokens(input.question);
  const words = normaliseWords(tokens, index.words);
  const locale = detectLocale(words, input.previousLocale);
  const taken = new Set<number>();
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  const exact = linkExactNames(tokens, index).map((link) => inWords(link, words));
  for (const { from, to } of exact) take(from, to);
  const context = {
    today: input.today,
    covered: input.lexicon.covered,
    isMonthFirst: input.lexicon.currency === 'USD',
    isEnglish: locale === 'en',
  };
  const hours = readHours(words.map((word, at) => (taken.has(at) ? blank(word) : word)));
  if (hours !== null) take(hours.from, hours.to);
  const periods = readPeriods(words, (at) => taken.has(at), context);
  for (const { from, to } of periods) take(from, to);
  const weekdays = readWeekdays(words, (at) => taken.has(at));
  for (const at of weekdays.at) take(at, at + 1);
  const short = new Set(exact.filter(({ from, to }) => to === from + 1).map(({ from }) => from));
  const loose = linkLooseNames(
    words,
    (at) => !taken.has(at),
    (at) => short.has(at),
    index,
  );
  for (const { from, to } of loose) take(from, to);
  const numbers = readAmounts(words, (at) => taken.has(at), input.lexicon.currency);
  for (const { from, to } of numbers) take(from, to);
  const phrases = matchPhrases(words.map((word, at) => (taken.has(at) ? null : word.norm)));
  for (const { from, to } of phrases) take(from, to);
  const cues = readCues(phrases);
  const links = [...dropCovered(exact, loose), ...loose].toSorted((a, b) => a.from - b.from);
  return {
    locale,
    words,
    metrics: readMetrics(phrases),
    dimensions: [...readDimensions(phrases), ...readGenericNames(words, taken, index)],
    names: links.map((link) => settleName(link, cues, readDimensions(phrases), words)),
    periods,
    hours: hours?.hours ?? readDayparts(words),
    weekdays: weekdays.groups,
    amounts: withOperators(numbers, phrases),
    cues,
    declines: phrases.flatMap(({ concepts }) =>
      concepts.flatMap((one) => (one.kind === 'decline' ? [{ id: one.id, isSure: one.sure }] : [])),
    ),
    smalltalk: phrases.flatMap(({ concepts }) =>
      concepts.flatMap((one) => (one.kind === 'smalltalk' ? [one.id] : [])),
    ),
    unknown: words.filter((word, at) => !taken.has(at) && isUnexplained(word, index)).map(({ text }) => text),
    pointsBack: words.some(({ pointsBack }) => pointsBack),
    assumptions: loose.some(({ fit }) => fit === 'loose') ? ['name_matched_loosely'] : [],
  };
}

function blank(word: Word): Word {
  return { ...word, norm: '\u0000', kind: 'word' };
}

/** Exact names are found on tokens, slang may have made several words of one. */
function inWords(link: NameLink, words: readonly Word[]): NameLink {
  const from = words.findIndex(({ token }) => token >= link.from);
  const after = words.findIndex(({ token }) => token >= link.to);
  return { ...link, from, to: after < 0 ? words.length : after };
}

function readCues(phrases: readonly PhraseMatch[]): Map<Cue, number> {
  const cues = new Map<Cue, number>();
  for (const { from, concepts } of phrases) {
    for (const one of concepts) if (one.kind === 'cue' && !cues.has(one.id)) cues.set(one.id, from);
  }
  return cues;
}

function readMetrics(phrases: readonly PhraseMatch[]): MetricMention[] {
  return phrases.flatMap(({ from, to, concepts }) =>
    concepts.flatMap((one) =>
      one.kind === 'metric' ? [{ id: one.id, firmness: one.firmness, from, to }] : [],
    ),
  );
}

function readDimensions(phrases: readonly PhraseMatch[]): DimensionMention[] {
  return phrases.flatMap(({ from, text, concepts }) => {
    const isImplied = concepts.some(({ kind }) => kind === 'metric');
    return concepts.flatMap((one) =>
      one.kind === 'dimension' ? [{ id: one.id, isSure: one.sure, from, text, isImplied }] : [],
    );
  });
}

/** A word of nearly every product ("pizza" in a pizzeria) is the trade's word for product. */
function readGenericNames(
  words: readonly Word[],
  taken: Set<number>,
  index: LexiconIndex,
): DimensionMention[] {
  return words.flatMap((word, from) => {
    if (taken.has(from) || !isGenericWord(word, index)) return [];
    taken.add(from);
    return [{ id: 'product' as const, isSure: true, from, text: word.text, isImplied: false }];
  });
}

function isGenericWord(word: Word, index: LexiconIndex): boolean {
  if (index.isGeneric(word.norm) && word.norm.length > 2 && !FILLERS.has(word.norm)) return true;
  return (
    !word.isKnown && index.near(word.text).some((near) => near.word.length > 3 && index.isGeneric(near.word))
  );
}

function withOperators(
  numbers: ReturnType<typeof readAmounts>,
  phrases: readonly PhraseMatch[],
): Reading['amounts'] {
  const operator = (from: number, to: number): Reading['amounts'][number]['op'] => {
    const before = phrases.filter((one) => one.to <= from && from - one.to <= 2).at(-1);
    const after = phrases.find((one) => one.from >= to && one.from - to <= 1);
    for (const { concepts } of [before, after].filter((one) => one !== undefined)) {
      for (const one of concepts) {
        if (one.kind !== 'cue') continue;
        if (one.id === 'above') return '>';
        if (one.id === 'at_least') return '>=';
        if (one.id === 'below') return '<';
        if (one.id === 'at_most') return '<=';
      }
    }
    return null;
  };
  return numbers.map((number) => ({ ...number, op: operator(number.from, number.to) }));
}

function isUnexplained(word: Word, index: LexiconIndex): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || index.own.has(word.text)) return false;
  if (word.isKnown && (FILLERS.has(word.norm) || !index.words.has(word.text))) return false;
  return !FILLERS.has(word.text);
}
