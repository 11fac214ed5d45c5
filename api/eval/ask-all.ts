import { Temporal } from 'temporal-polyfill';
import { openTenant } from '#core/accounts/open-tenant.ts';
import type { Answer } from '#core/agent/answer.ts';
import { answerQuestion, type QuestionRequest } from '#core/agent/answer-question.ts';
import { loadLexicon } from '#core/agent/load-lexicon.ts';
import type { ModelChain } from '#core/agent/models.ts';
import { createMeter, type ModelUse } from '#core/agent/usage.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';
import type { Database } from '#core/db/database.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { EvalQuestion } from './question.ts';

export interface AskedQuestion {
  question: EvalQuestion;
  answer: Answer;
}

interface AskAllOptions {
  db: Database;
  models: ModelChain;
  /** What the models are for, and how long an answer may wait for them. */
  limits?: Pick<QuestionRequest, 'mode' | 'modelMs'>;
  /** Told what the models of each question cost. */
  onUses?: (uses: readonly ModelUse[]) => void;
  /** Who asks about which business, by dataset. */
  askers: ReadonlyMap<string, { personId: string; businessId: string }>;
  questions: readonly EvalQuestion[];
}

interface Conversation {
  /** The question that began it. */
  root: string;
  turns: readonly Record<string, unknown>[];
  memory: Record<string, unknown> | null;
}

const EMPTY = { turns: [], memory: null };

/** Asks every question whose dataset has a business, each chain of follow-ups in one conversation. */
export async function askAll(options: AskAllOptions): Promise<AskedQuestion[]> {
  const { db, models, askers, questions, limits } = options;
  const asked: AskedQuestion[] = [];
  const lexiconOf = rememberLexicons();
  const conversations = new Map<string, Conversation>();
  for (const question of questions) {
    const asker = askers.get(question.dataset);
    if (!asker) continue;
    const { now, role } = question;
    const seen = { now: Temporal.Instant.from(now), ...(role ? { as: role } : {}) };
    const ctx = await openTenant(db, { ...asker, ...seen });
    const before = conversations.get(question.followup_of ?? '') ?? { ...EMPTY, root: question.id };
    const meter = createMeter();
    const lexicon = await lexiconOf(question, ctx);
    const { turns: history, memory, root } = before;
    const asking = { ctx, question: question.question, history, memory, models, meter, lexicon };
    const result = await answerQuestion({ ...asking, ...limits });
    options.onUses?.(meter.uses());
    const after = result.forgets ? EMPTY : { turns: [...history, result.turn], memory: result.memory };
    conversations.set(question.id, { ...after, root });
    asked.push({ question, answer: { ...result.answer, conversation: root } });
  }
  return asked;
}

/** Most questions share their clock, and the names of a business do not change meanwhile. */
function rememberLexicons(): (question: EvalQuestion, ctx: TenantContext) => Promise<Lexicon> {
  const known = new Map<string, Promise<Lexicon>>();
  return ({ dataset, now, role }, ctx) => {
    const key = JSON.stringify([dataset, now, role]);
    const lexicon = known.get(key) ?? loadLexicon(ctx);
    known.set(key, lexicon);
    return lexicon;
  };
}
