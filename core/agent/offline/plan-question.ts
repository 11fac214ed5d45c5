import { buildFrame } from './build-frame.ts';
import { toCalls } from './frame-to-calls.ts';
import { toFrame, type Frame } from './frame.ts';
import { indexLexicon, type LexiconIndex } from './lexicon-index.ts';
import type { Plan, PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { specialPlan } from './special-plan.ts';

/**
 * Reads a question without a language model: pure, no clock, no I/O, never throws on any text.
 * Pass the index when several questions share one lexicon; building it is the slow part.
 */
export function planQuestion(input: PlannerInput, index: LexiconIndex = indexLexicon(input.lexicon)): Plan {
  const reading = readQuestion(input, index);
  const before = lastFrame(input);
  const trace = explain(reading);
  const special = specialPlan(reading, before, input);
  if (special !== null) {
    const isTalk = 'smalltalk' in special;
    return {
      locale: reading.locale,
      calls: isTalk ? [] : special.calls,
      smalltalk: isTalk ? special.smalltalk : null,
      assumptions: [],
      trace,
    };
  }
  const { frame, assumptions } = buildFrame(reading, before, input);
  const calls = toCalls(frame);
  const task = `task: ${frame.task}`;
  if (calls.length === 0) {
    return { locale: reading.locale, calls, smalltalk: 'unclear', assumptions: [], trace: [...trace, task] };
  }
  return { locale: reading.locale, calls, smalltalk: null, assumptions, trace: [...trace, task] };
}

/** The newest turn that asked for a figure; small talk between two questions breaks nothing. */
function lastFrame({ previous }: PlannerInput): Frame | null {
  for (let index = previous.length - 1; index >= Math.max(0, previous.length - 3); index -= 1) {
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
