import { Temporal } from 'temporal-polyfill';
import { openTenant } from '#core/accounts/open-tenant.ts';
import type { Answer } from '#core/agent/answer.ts';
import { answerQuestion } from '#core/agent/answer-question.ts';
import type { ModelChain } from '#core/agent/models.ts';
import type { Database } from '#core/db/database.ts';
import type { EvalQuestion } from './question.ts';

export interface AskedQuestion {
  question: EvalQuestion;
  answer: Answer;
}

interface AskAllOptions {
  db: Database;
  models: ModelChain;
  /** Who asks about which business, by dataset. */
  askers: ReadonlyMap<string, { personId: string; businessId: string }>;
  questions: readonly EvalQuestion[];
}

/** Asks every question whose dataset has a business, each chain of follow-ups in one conversation. */
export async function askAll({ db, models, askers, questions }: AskAllOptions): Promise<AskedQuestion[]> {
  const asked: AskedQuestion[] = [];
  const histories = new Map<string, { root: string; states: Record<string, unknown>[] }>();
  for (const question of questions) {
    const asker = askers.get(question.dataset);
    if (!asker) continue;
    const { now, role } = question;
    const seen = { now: Temporal.Instant.from(now), ...(role ? { as: role } : {}) };
    const ctx = await openTenant(db, { ...asker, ...seen });
    const before = question.followup_of ? histories.get(question.followup_of) : undefined;
    const states = before?.states ?? [];
    const result = await answerQuestion({ ctx, question: question.question, history: states, models });
    const root = before?.root ?? question.id;
    histories.set(question.id, { root, states: [...states, result.turn] });
    asked.push({ question, answer: { ...result.answer, conversation: root } });
  }
  return asked;
}
