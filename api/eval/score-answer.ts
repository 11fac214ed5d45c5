import type { Answer } from '#core/agent/answer.ts';
import { hasFigure, isRanking } from './match.ts';
import type { EvalQuestion } from './question.ts';

/** A wrong figure is worse than no answer, so the two are told apart. */
export type Score = 'right' | 'wrong' | 'unanswered';

export function scoreAnswer({ expect }: EvalQuestion, answer: Answer): Score {
  const hasData = answer.figures.length > 0 || answer.ranking !== null;
  switch (expect.kind) {
    case 'cannot':
      if (hasData) return 'wrong';
      return answer.kind === 'cannot' && answer.reason === expect.reason ? 'right' : 'unanswered';
    case 'smalltalk':
    case 'clarify':
      if (hasData) return 'wrong';
      return answer.kind === expect.kind ? 'right' : 'unanswered';
    case 'assume':
      return scoreAssumed(expect, answer, hasData);
    case 'figures':
    case 'ranking':
      if (!hasData) return 'unanswered';
      return isRight(expect, answer) ? 'right' : 'wrong';
  }
}

type Expectation = EvalQuestion['expect'];

function scoreAssumed(expect: Expectation, answer: Answer, hasData: boolean): Score {
  const saysNothingSold = /tidak ada transaksi|no transactions/i.test(answer.answer);
  if (expect.accept_no_figure && saysNothingSold) return 'right';
  if (!hasData) return 'unanswered';
  return isRight(expect, answer) && answer.assumptions.length > 0 ? 'right' : 'wrong';
}

function isRight(expect: Expectation, answer: Answer): boolean {
  if (expect.verdict && !saysVerdict(answer.answer, expect.verdict)) return false;
  if (expect.figures) return expect.figures.every((figure) => hasFigure(answer, figure));
  return isRanking(answer, expect);
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
