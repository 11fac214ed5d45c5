import { buildFrame } from './build-frame.ts';
import { toCalls } from './frame-to-calls.ts';
import { toFrame, type Frame } from './frame.ts';
import { indexLexicon, type LexiconIndex } from './lexicon-index.ts';
import type { Plan, PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';
import { pickChoices } from './pick-choice.ts';
import type { DimensionMention, NameMention, Reading } from './reading.ts';
import { specialPlan } from './special-plan.ts';

/**
 * Reads a question without a language model: pure, no clock, no I/O, never throws on any text.
 * Pass the index when several questions share one lexicon; building it is the slow part.
 */
export function planQuestion(input: PlannerInput, index: LexiconIndex = indexLexicon(input.lexicon)): Plan {
  const picked = pickChoices(input);
  if (picked === null) return planReading(readQuestion(input, index), input, index);
  const asked = {
    ...input,
    question: input.pending ?? '',
    previous: input.previous.slice(0, -1),
    pending: null,
  };
  return planReading(withPicked(readQuestion(asked, index), picked, index), asked, index);
}

/** The question that was asked back about, with the name that the person picked. */
function withPicked(reading: Reading, picked: readonly string[], index: LexiconIndex): Reading {
  const isPicked = (name: string): boolean => picked.includes(name.slice(0, 80));
  const old = reading.names.find(({ fit, choices }) => fit === 'ambiguous' && choices.some(isPicked));
  const entries = index.entries.filter(({ name }) => isPicked(name));
  const dimension = old?.filter.dimension ?? entries[0]?.dimension;
  if (dimension === undefined) return reading;
  const values = [
    ...new Set(entries.filter((entry) => entry.dimension === dimension).map(({ name }) => name)),
  ];
  const name: NameMention = {
    from: old?.from ?? reading.words.length,
    to: old?.to ?? reading.words.length,
    filter: { dimension, values },
    fit: 'exact',
    choices: [],
    isShared: false,
  };
  const isBeside = (one: NameMention): boolean =>
    one.filter.dimension === dimension && one.from <= name.to && one.to >= name.from;
  return { ...reading, names: [...reading.names.filter((one) => !isBeside(one)), name], unknown: [] };
}

function planReading(reading: Reading, input: PlannerInput, index: LexiconIndex): Plan {
  const before = lastFrame(input);
  const trace = explain(reading);
  const special = specialPlan(reading, before, input, index);
  if (special !== null) {
    const isTalk = 'smalltalk' in special;
    return {
      locale: reading.locale,
      calls: isTalk ? [] : special.calls,
      smalltalk: isTalk ? special.smalltalk : null,
      effect: isTalk && special.smalltalk === 'forgotten' ? 'forget' : null,
      assumptions: [],
      trace,
    };
  }
  const { frame, assumptions } = buildFrame(reading, before, input);
  const calls = dropsWords(reading, frame) ? [] : toCalls(frame);
  const task = `task: ${frame.task}`;
  if (calls.length === 0) {
    return {
      locale: reading.locale,
      calls,
      smalltalk: 'unclear',
      effect: null,
      assumptions: [],
      trace: [...trace, task],
    };
  }
  return {
    locale: reading.locale,
    calls,
    smalltalk: null,
    effect: null,
    assumptions,
    trace: [...trace, task],
  };
}

/** What the words ask for and the frame does not hold: then the question was not understood. */
function dropsWords(reading: Reading, frame: Frame): boolean {
  const { cues, metrics, dimensions, names } = reading;
  const isSplitShare =
    frame.task === 'share' &&
    cues.has('per') &&
    dimensions.some(({ isSure, isImplied }) => isSure && !isImplied);
  const isLostShare =
    (frame.task === 'total' || frame.task === 'daily_average') &&
    cues.has('share') &&
    !frame.metrics.includes('gross_margin');
  const hasEnd = cues.has('highest') || cues.has('lowest');
  const isBare = metrics.every(({ firmness }) => firmness === 'hinted') && names.length === 0;
  const isLostEnd = frame.task === 'total' && frame.receipts === null && hasEnd && isBare;
  const asksWhen =
    frame.task === 'count_days' && reading.words.some(({ norm }) => /^(?:kapan|when)$/u.test(norm));
  if (asksWhen || crossesTwo(reading, frame) || isUnreadEve(reading)) return true;
  return isSplitShare || isLostShare || isLostEnd || leavesNumber(reading, frame);
}

/** "3 produk teratas per cabang": a list within a list. */
function crossesTwo({ dimensions, words }: Reading, { task }: Frame): boolean {
  const spoken = dimensions.filter(({ isSure, isImplied }) => isSure && !isImplied);
  const isEach = ({ from, text }: DimensionMention): boolean =>
    /^(?:per|tiap|setiap|each|by|masing|every)$/u.test(words[from - 1]?.norm ?? '') ||
    /^(?:per|tiap|setiap|each|by|every)\b/u.test(text);
  const each = spoken.filter(isEach);
  return task === 'rank' && each.some((one) => spoken.some(({ id }) => id !== one.id));
}

/** "malam minggu kemarin": an evening of a week that the grammar does not place. */
function isUnreadEve({ words, periods }: Reading): boolean {
  return words.some(
    ({ norm }, at) =>
      norm === 'malam' &&
      words[at + 1]?.norm === 'minggu' &&
      /^(?:kemarin|lalu|ini|depan)$/u.test(words[at + 2]?.norm ?? '') &&
      periods.length > 0,
  );
}

/** A number that no slot took is half a period, a place or a name that was not read. */
function leavesNumber({ amounts, cues }: Reading, { task }: Frame): boolean {
  const isPlain = task === 'total' || task === 'compare' || task === 'daily_average' || task === 'share';
  return (
    isPlain &&
    (cues.has('nth') || amounts.some(({ op, isAmount, value }) => op === null && !isAmount && value <= 1000))
  );
}

/** The newest turn that asked for a figure; small talk between two questions breaks nothing. */
function lastFrame({ previous }: PlannerInput): Frame | null {
  for (let index = previous.length - 1; index >= Math.max(0, previous.length - 6); index -= 1) {
    const frame = toFrame(previous[index] ?? []);
    if (frame !== null) return frame;
  }
  return null;
}

function explain(reading: Reading): string[] {
  const list = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  return [
    `language: ${reading.locale}`,
    ...list('words', [reading.words.map(({ norm }) => norm).join(' ')]),
    ...list(
      'metrics',
      reading.metrics.map(({ id, firmness }) => `${id} (${firmness})`),
    ),
    ...list(
      'dimensions',
      reading.dimensions.map(({ id, isImplied }) => (isImplied ? `${id} (implied)` : id)),
    ),
    ...list(
      'names',
      reading.names.map(({ filter, fit }) => `${filter.dimension} = ${filter.values.join(' | ')} (${fit})`),
    ),
    ...list(
      'periods',
      reading.periods.map(({ reading: one }) => `${one.period.from}..${one.period.to} (${one.unit})`),
    ),
    ...list('hours', reading.hours),
    ...list('weekdays', reading.weekdays.flat()),
    ...list(
      'amounts',
      reading.amounts.map(({ op, value }) => `${op ?? ''}${value}`),
    ),
    ...list('cues', [...reading.cues.keys()]),
    ...list('unknown', reading.unknown),
  ];
}
