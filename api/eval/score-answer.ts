import type { Answer } from '#core/agent/answer.ts';
import { findStrayNumbers } from './find-stray-numbers.ts';
import { isCalled, isNearlyCalled } from './match-calls.ts';
import { hasFigure, isRanking } from './match.ts';
import type { EvalQuestion } from './question.ts';

/** A wrong figure is worse than no answer, so the two are told apart. */
export type Score = 'right' | 'wrong' | 'unanswered';

/** Whatever was asked, a number of the text that belongs to no figure is wrong. */
export function scoreAnswer({ expect, question }: EvalQuestion, answer: Answer): Score {
  if (hasFigures(answer) && findStrayNumbers(answer, question).length > 0) return 'wrong';
  const score = scoreKind(expect, answer);
  if (score !== 'right' || !expect.tools) return score;
  const called = new Set(answer.tools.map(({ name }) => name));
  return expect.tools.every((name) => called.has(name)) ? 'right' : 'unanswered';
}

type Expectation = EvalQuestion['expect'];

const hasFigures = ({ figures, ranking }: Answer): boolean => figures.length > 0 || ranking !== null;

function scoreKind(expect: Expectation, answer: Answer): Score {
  const hasData = hasFigures(answer);
  switch (expect.kind) {
    case 'cannot':
      if (hasData) return 'wrong';
      return answer.kind === 'cannot' && isReason(expect, answer.reason) ? 'right' : 'unanswered';
    case 'decline':
      if (hasData) return 'wrong';
      return answer.kind === 'cannot' || answer.kind === 'clarify' ? 'right' : 'unanswered';
    case 'smalltalk':
    case 'clarify':
      if (hasData) return 'wrong';
      return answer.kind === expect.kind ? 'right' : 'unanswered';
    case 'assume':
      return scoreAssumed(expect, answer, hasData);
    case 'tool':
      return scoreCall(expect, answer);
    case 'figures':
    case 'ranking':
      if (!hasData) return 'unanswered';
      return isRight(expect, answer) ? 'right' : 'wrong';
  }
}

function isReason({ reason, accept_reasons: others = [] }: Expectation, given: Answer['reason']): boolean {
  return given !== null && [reason, ...others].includes(given);
}

function scoreAssumed(expect: Expectation, answer: Answer, hasData: boolean): Score {
  const saysNothingSold = /tidak ada transaksi|no transactions/i.test(answer.answer);
  if (expect.accept_no_figure && saysNothingSold) return 'right';
  if (expect.accept_clarify && answer.kind === 'clarify') return 'right';
  if (!hasData) return 'unanswered';
  return isRight(expect, answer) && answer.assumptions.length > 0 ? 'right' : 'wrong';
}

/** The right tool about something else was misunderstood; another tool was not understood. */
function scoreCall({ calls = [] }: Expectation, answer: Answer): Score {
  if (calls.some((call) => isCalled(answer.tools, call)))
    return answer.answer.trim() ? 'right' : 'unanswered';
  return hasFigures(answer) && calls.some((call) => isNearlyCalled(answer.tools, call))
    ? 'wrong'
    : 'unanswered';
}

function isRight(expect: Expectation, answer: Answer): boolean {
  if (expect.verdict && !saysVerdict(answer.answer, expect.verdict)) return false;
  if (!expect.figures) return isRanking(answer, expect);
  const lists = [expect.figures, ...(expect.or ?? [])];
  return lists.some((figures) => figures.every((figure) => hasFigure(answer, figure)));
}

const VERDICTS: Readonly<Record<string, RegExp>> = {
  up: /\bnaik\b|\bup\b/i,
  down: /\bturun\b|\bdown\b/i,
  yes: /sudah tercapai|is reached/i,
  no: /belum tercapai|not reached/i,
};

function saysVerdict(text: string, verdict: string): boolean {
  return VERDICTS[verdict]?.test(text) ?? true;
}
