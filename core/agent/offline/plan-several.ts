import { toFrame } from './frame.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Plan, PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { asksAlone, findCuts, isParallel, lendPeriod, standsAlone, type Cut } from './split-question.ts';

type PlanOne = (reading: Reading, input: PlannerInput, index: LexiconIndex) => Plan;

const MOST_CALLS = 6;

/**
 * "omzet kemarin berapa, terus yang paling laku apa?": two questions in one message, answered in their
 * order; the second may lean on the first. Null when the words are one question.
 */
export function planSeveral(
  whole: Reading,
  input: PlannerInput,
  index: LexiconIndex,
  planOne: PlanOne,
): Plan | null {
  if (whole.cues.has('compare') || whole.cues.has('versus') || whole.declines.length > 0) return null;
  for (const cut of findCuts(input)) {
    const plan = planCut(cut, input, index, planOne);
    if (plan !== null) return plan;
  }
  return null;
}

function planCut(cut: Cut, input: PlannerInput, index: LexiconIndex, planOne: PlanOne): Plan | null {
  const read = (question: string): Reading => readQuestion({ ...input, question }, index);
  const spokenRight = read(cut.right);
  if (spokenRight.unknown.length > 0 || !asksAlone(spokenRight)) return null;
  const spokenLeft = read(cut.left);
  const lent = cut.isStrong ? null : lendPeriod(spokenLeft, spokenRight);
  const question = lent === null ? cut.left : `${cut.left} ${lent}`;
  const left = lent === null ? spokenLeft : read(question);
  if (left.unknown.length > 0) return null;
  const first = planOne(left, { ...input, question }, index);
  if (!isAnswering(first)) return null;
  const rightInput = { ...input, question: cut.right, previous: [...input.previous, first.calls] };
  const right = readQuestion(rightInput, index);
  const second = planSeveral(right, rightInput, index, planOne) ?? planOne(right, rightInput, index);
  if (!isAnswering(second) || !areTwo(cut, left, right, first, second)) return null;
  return {
    ...second,
    locale: first.locale,
    calls: distinct([...first.calls, ...second.calls]).slice(0, MOST_CALLS),
    assumptions: [...new Set([...first.assumptions, ...second.assumptions])],
    trace: [...first.trace.map((line) => `1 ${line}`), ...second.trace.map((line) => `2 ${line}`)],
  };
}

const ASKED_BACK = /^(?:ask_clarification|find_names|decline_question)$/u;

function isAnswering({ calls }: Plan): boolean {
  return calls.length > 0 && calls.every(({ name }) => !ASKED_BACK.test(name));
}

/** A sentence end makes two of what differs; a comma or "dan" only where each side is whole. */
function areTwo({ isStrong }: Cut, left: Reading, right: Reading, first: Plan, second: Plan): boolean {
  const own = second.calls.filter((call) => !first.calls.some((one) => isSame(one, call)));
  if (own.length === 0) return false;
  if (isStrong) return true;
  const kind = ({ calls }: Plan): string => {
    const frame = toFrame(calls);
    return `${frame?.task} ${frame?.dimension}`;
  };
  return (kind(first) !== kind(second) && standsAlone(left)) || isParallel(left, right);
}

function distinct(calls: Plan['calls']): Plan['calls'] {
  return calls.filter((call, at) => calls.findIndex((one) => isSame(one, call)) === at);
}

function isSame(a: Plan['calls'][number], b: Plan['calls'][number]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
