import { buildFrame } from './build-frame.ts';
import { dropsWords } from './drops-words.ts';
import { explainEarlier, explainReading } from './explain-reading.ts';
import { toCalls } from './frame-to-calls.ts';
import { findEarlier } from './find-earlier.ts';
import { indexLexicon, type LexiconIndex } from './lexicon-index.ts';
import type { Plan, PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';
import { pickChoices } from './pick-choice.ts';
import { planSeveral } from './plan-several.ts';
import type { NameMention, Reading } from './reading.ts';
import { resolveShown } from './resolve-shown.ts';
import { specialPlan } from './special-plan.ts';

/**
 * Reads a question without a language model: pure, no clock, no I/O, never throws on any text.
 * Pass the index when several questions share one lexicon; building it is the slow part.
 */
export function planQuestion(input: PlannerInput, index: LexiconIndex = indexLexicon(input.lexicon)): Plan {
  const picked = pickChoices(input);
  if (picked === null) {
    const reading = resolveShown(readQuestion(input, index), input.shown);
    return planSeveral(reading, input, index, planReading) ?? planReading(reading, input, index);
  }
  const last = input.previous.at(-1)?.[0];
  // A bare "berapa?" was answered by whole questions to choose from.
  const isQuestion = last?.name === 'ask_clarification' && last.input.about === 'metric';
  const asked = {
    ...input,
    question: (isQuestion ? picked[0] : input.pending) ?? '',
    previous: input.previous.slice(0, -1),
    pending: null,
  };
  const reading = readQuestion(asked, index);
  const isPeriod = last?.name === 'ask_clarification' && last.input.about === 'period';
  return isPeriod
    ? planReading(
        withPeriod(reading, readQuestion({ ...asked, question: picked[0] ?? '' }, index)),
        asked,
        index,
      )
    : planReading(withPicked(reading, picked, index), asked, index);
}

/** The question that was asked back about, with the period that the person picked for the impossible one. */
function withPeriod(reading: Reading, picked: Reading): Reading {
  const [chosen] = picked.periods;
  if (chosen === undefined) return reading;
  const periods = reading.periods.map((one) =>
    one.reading.isImpossible === true ? { ...one, reading: chosen.reading } : one,
  );
  return { ...reading, periods };
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
  const plan = planSpoken(reading, input, index);
  const { cues } = reading;
  if (!cues.has('in_english') && !cues.has('in_indonesian')) return plan;
  const locale = cues.has('in_english') ? 'en' : 'id';
  const before = input.previous.at(-1);
  const isOnlyLanguage = reading.metrics.length + reading.dimensions.length + reading.names.length === 0;
  if (!isOnlyLanguage) return { ...plan, locale };
  // "in english?" wants the last answer again.
  if (before !== undefined) return { ...plan, locale, calls: [...before], smalltalk: null };
  return { ...plan, locale, calls: [], smalltalk: 'greeting' };
}

function planSpoken(reading: Reading, input: PlannerInput, index: LexiconIndex): Plan {
  const before = findEarlier(reading, input, index);
  const trace = [...explainReading(reading), ...explainEarlier(before)];
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
