import type { Locale } from '../../text.ts';
import type { Cue } from './concepts.ts';
import { addElided } from './add-elided.ts';
import { applyCorrection } from './correct-itself.ts';
import { detectLocale } from './detect-locale.ts';
import { joinNeighbours } from './join-neighbours.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { listUnread } from './list-unread.ts';
import { linkKinds } from './link-kinds.ts';
import { dropCovered, linkExactNames, linkLooseNames, type NameLink } from './link-names.ts';
import { FILLERS, normaliseWords, type Word } from './normalise-words.ts';
import { readPeriods, type PlacedPeriod } from './period/read-periods.ts';
import { matchLessons, matchPhrases, type PhraseMatch } from './phrase-book.ts';
import type { PlannerInput } from './plan.ts';
import { readAmounts, type NumberMention } from './read-amounts.ts';
import { readDayparts } from './read-dayparts.ts';
import { readHours } from './read-hours.ts';
import { readWeekdays } from './read-weekdays.ts';
import type { DimensionMention, MetricMention, Reading } from './reading.ts';
import { settleName } from './settle-name.ts';
import { toTokens } from './tokens.ts';
import { WEEKDAY_NAMES } from './words/period-words.ts';

/** What each layer found, with the words that some layer has explained. */
interface Layers {
  locale: Locale;
  words: Word[];
  taken: Set<number>;
  links: NameLink[];
  hours: string[];
  periods: PlacedPeriod[];
  weekdays: string[][];
  numbers: NumberMention[];
  phrases: PhraseMatch[];
}

/** Everything that a question says about the sales of this business. */
export function readQuestion(input: PlannerInput, index: LexiconIndex): Reading {
  const { locale, words, taken, links, hours, periods, weekdays, numbers, phrases } = readLayers(
    input,
    index,
  );
  const cues = readCues(phrases);
  const dimensions = readDimensions(phrases);
  const concepts = phrases.flatMap((phrase) => phrase.concepts);
  return applyCorrection({
    locale,
    words,
    metrics: readMetrics(phrases),
    dimensions: [...dimensions, ...readGenericNames(words, taken, index)],
    names: links.map((link) => settleName(link, cues, dimensions, words)),
    periods,
    hours,
    weekdays,
    amounts: withOperators(numbers, phrases),
    cues,
    declines: concepts.flatMap((one) => (one.kind === 'decline' ? [{ id: one.id, isSure: one.sure }] : [])),
    smalltalk: concepts.flatMap((one) => (one.kind === 'smalltalk' ? [one.id] : [])),
    settings: concepts.flatMap((one) => (one.kind === 'setting' ? [{ id: one.id, isSure: one.sure }] : [])),
    lessons: matchLessons(words.map(({ norm }) => norm)).flatMap(({ concepts: found }) =>
      found.flatMap((one) => (one.kind === 'lesson' ? [one.id] : [])),
    ),
    unknown: listUnread({ words, taken, links }, input.question, index),
    pointsBack: words.some(({ pointsBack }) => pointsBack),
    assumptions: [
      ...(links.some(({ fit }) => fit === 'loose') ? (['name_matched_loosely'] as const) : []),
      ...(links.some(({ fit }) => fit === 'variants') ? (['name_means_all_sizes'] as const) : []),
    ],
  });
}

/** Names first, then times, then the rest: each layer leaves the words explained before it alone. */
function readLayers(input: PlannerInput, index: LexiconIndex): Layers {
  const tokens = toTokens(input.question);
  const words = normaliseWords(tokens, index.words);
  const { currency, covered } = input.lexicon;
  const locale = detectLocale(words, input.previousLocale ?? (currency === 'IDR' ? 'id' : 'en'));
  const taken = new Set<number>();
  const isTaken = (at: number): boolean => taken.has(at);
  const take = <Span extends { from: number; to: number }>(spans: Span[]): Span[] => {
    for (const { from, to } of spans) for (let at = from; at < to; at += 1) taken.add(at);
    return spans;
  };
  const exact = take(linkExactNames(tokens, index).map((link) => inWords(link, words)));
  const named = new Set(taken);
  const clock = readHours(words.map((word, at) => (taken.has(at) ? blank(word) : word)));
  take(clock === null ? [] : [clock]);
  const isEnglish = locale === 'en';
  const context = { today: input.today, covered, isMonthFirst: currency === 'USD', isEnglish, currency };
  const periods = take(readPeriods(fromTo(words), isTaken, context));
  const weekdays = readWeekdays(words, isTaken);
  const dayparts = readDayparts(words, (at) => named.has(at));
  for (const at of [...weekdays.at, ...dayparts.at]) taken.add(at);
  const short = new Set(exact.filter(({ from, to }) => to === from + 1).map(({ from }) => from));
  const open = matchPhrases(words.map((word, at) => (isTaken(at) ? null : word.norm)));
  const shielded = shield(open);
  const ordinals = shield(open.filter(isOrdinal));
  const loose = take(
    linkLooseNames(
      words,
      (at) => !isTaken(at) && !shielded.has(at),
      (at) => short.has(at),
      index,
    ),
  );
  const kinds = take(linkKinds(words, isTaken, index));
  // "1.5m" is a milliard in Indonesian and a million in English.
  const scale = isEnglish ? 'USD' : currency;
  const numbers = take(readAmounts(words, (at) => isTaken(at) || ordinals.has(at), scale));
  const phrases = take(matchPhrases(words.map((word, at) => (isTaken(at) ? null : word.norm))));
  const found = [...dropCovered(exact, loose), ...loose, ...kinds].toSorted((a, b) => a.from - b.from);
  const links = take(addElided(joinNeighbours(found, words, index), words, index));
  for (const { from, to } of found) {
    if (links.some((link) => link.from < to && link.to > from)) continue;
    for (let at = from; at < to; at += 1) taken.delete(at);
  }
  const hours = clock?.hours ?? dayparts.hours;
  const days = [...weekdays.groups, ...weekdaysOf(periods)];
  return { locale, words, taken, links, hours, periods, weekdays: days, numbers, phrases };
}

const CHANGES = new Set<Cue>(['change', 'compare', 'why']);

/** "kenaikan dari maret ke april" sets two periods against each other; elsewhere it is one span. */
function fromTo(words: readonly Word[]): readonly Word[] {
  const found = matchPhrases(words.map(({ norm }) => norm)).flatMap(({ concepts }) => concepts);
  const isChange = found.some((one) => one.kind === 'cue' && CHANGES.has(one.id));
  return words.map((word, at) => {
    // "yang tadi" is the last answer, not today.
    if (word.norm === 'tadi' && words[at - 1]?.norm === 'yang') return blank(word);
    // "slowest month this year": the year is this one, the month is asked.
    const isAsked =
      /^(?:day|week|month)$/u.test(word.norm) && /^(?:this|last)$/u.test(words[at + 1]?.norm ?? '');
    if (isAsked && /^(?:week|month|quarter|year)$/u.test(words[at + 2]?.norm ?? '')) return blank(word);
    const isBetween =
      /^(?:and|dan)$/u.test(word.norm) && /^(?:between|antara)$/u.test(words[at - 2]?.norm ?? '');
    const isStep = word.norm === 'ke' || (word.norm === 'to' && words[at - 2]?.norm === 'from') || isBetween;
    return isChange && isStep && words[at + 1]?.kind === 'word' ? blank(word) : word;
  });
}

/** "3 senin terakhir": the days that a period is limited to. */
function weekdaysOf(periods: readonly PlacedPeriod[]): string[][] {
  return periods.flatMap(({ reading }) =>
    reading.weekdays === undefined ? [] : [reading.weekdays.flatMap((day) => WEEKDAY_NAMES[day - 1] ?? [])],
  );
}

/** "dua-duanya", "nomor dua": the number is part of what the phrase says. */
function isOrdinal({ concepts }: PhraseMatch): boolean {
  return concepts.some((one) => one.kind === 'cue' && (one.id === 'both' || one.id === 'nth'));
}

/** Words inside a longer phrase are no names: "paling kecil" is not the plastic bag "Kecil". */
function shield(phrases: readonly PhraseMatch[]): Set<number> {
  const long = phrases.filter(({ from, to }) => to - from > 1);
  return new Set(long.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
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
  numbers: readonly NumberMention[],
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
