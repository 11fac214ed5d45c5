import { buildFrame } from './build-frame.ts';
import { toFrame, type Frame } from './frame.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';

const TURNS = 6;

/** What the message goes on from: the open question, the last two answers together, or the last one. */
export function findEarlier(reading: Reading, input: PlannerInput, index: LexiconIndex): Frame | null {
  const { cues, names, periods, metrics } = reading;
  const isBare = names.length + periods.length === 0;
  // "selisihnya berapa": between the two answers before it.
  const isDifference = cues.has('compare') && metrics.length === 0 && reading.words.length <= 3;
  const wantsBoth = cues.has('both') || ((cues.has('together') || isDifference) && isBare);
  return pendingFrame(input, index) ?? (wantsBoth ? bothFrames(input) : lastFrame(input));
}

/** The turns that asked for a figure, the newest first; small talk between them breaks nothing. */
function listFrames({ previous }: PlannerInput): Frame[] {
  return previous
    .slice(-TURNS)
    .map(toFrame)
    .filter((frame) => frame !== null)
    .toReversed();
}

function lastFrame(input: PlannerInput): Frame | null {
  return listFrames(input)[0] ?? null;
}

/** What was asked before AIRA asked back or did not know a name: "kalau pisang goreng?" goes on from there. */
function pendingFrame(input: PlannerInput, index: LexiconIndex): Frame | null {
  if (input.pending == null) return null;
  const asked = { ...input, question: input.pending, previous: input.previous.slice(0, -1), pending: null };
  const reading = readQuestion(asked, index);
  if (reading.metrics.length + reading.dimensions.length + reading.periods.length === 0) return null;
  const names = reading.names.filter(({ fit }) => fit !== 'ambiguous');
  return buildFrame({ ...reading, names, unknown: [] }, lastFrame(asked), asked).frame;
}

/** "Denpasar", then "Ubud", then "bandingkan keduanya": the two answers differ in a name or in their days. */
function bothFrames(input: PlannerInput): Frame | null {
  const [last, earlier] = listFrames(input);
  if (last === undefined || earlier === undefined) return last ?? null;
  if (last.each.length > 1 || last.compareTo !== null || last.periods.length > 1) return last;
  const changed = last.filters.find(({ dimension, values }) => {
    const old = earlier.filters.find((one) => one.dimension === dimension);
    return old !== undefined && old.values.join() !== values.join();
  });
  if (changed !== undefined) {
    const isOther = ({ dimension }: Frame['filters'][number]): boolean => dimension !== changed.dimension;
    const old = earlier.filters.filter((one) => !isOther(one));
    return { ...last, filters: last.filters.filter(isOther), each: [...old, changed] };
  }
  const [now, before] = [last.periods[0], earlier.periods[0]];
  const isMoved = now !== undefined && before !== undefined && JSON.stringify(now) !== JSON.stringify(before);
  return isMoved ? { ...last, periods: [before, now] } : last;
}
