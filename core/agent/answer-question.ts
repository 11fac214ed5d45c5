import type { ModelMessage } from 'ai';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError, toAiraError } from '../errors.ts';
import type { Answer } from './answer.ts';
import { type Attempt, attemptModel } from './attempt-model.ts';
import { buildAnswer } from './build-answer.ts';
import { composeText } from './compose-text.ts';
import { createLedger } from './ledger/ledger.ts';
import { loadLexicon, readClock } from './load-lexicon.ts';
import type { ChatModel, ModelChain } from './models.ts';
import { createOfflineModel } from './offline/offline-model.ts';
import type { Lexicon, Plan, PlannerInput } from './offline/plan.ts';
import { planQuestion } from './offline/plan-question.ts';
import { describeTurn } from './prompt.ts';
import { rememberIndex } from './remember-index.ts';
import { type KeptTurn, readTurns, toMessages } from './turn-state.ts';

export interface QuestionRequest {
  ctx: TenantContext;
  question: string;
  /** States of the conversation's last turns, the newest last. */
  history: readonly Record<string, unknown>[];
  /** Tried in order; the offline model stands behind them. */
  models: ModelChain;
  lexicon?: Lexicon;
  signal?: AbortSignal;
  /** Called with the name of each step (a tool, or `wording`) as it starts. */
  onProgress?: (step: string) => void;
}

export interface QuestionResult {
  answer: Answer;
  /** What a channel renders. */
  reply: { text: string; choices?: string[] };
  /** What the next turn needs to know of this one. JSON only. */
  turn: Record<string, unknown>;
}

const LONGEST_QUESTION = 4000;
/** The configured models share this; the offline model needs milliseconds. */
const MODEL_BUDGET_MS = 22_000;
const OFFLINE_MS = 3000;

/**
 * Answers one question about the business of `ctx`. Every figure in the text comes from the
 * metric layer through a reference; a model that writes its own is not heard.
 * @throws AiraError when the data cannot be reached; model failures are never thrown.
 */
export async function answerQuestion(request: QuestionRequest): Promise<QuestionResult> {
  const started = performance.now();
  const { ctx } = request;
  const question = request.question.slice(0, LONGEST_QUESTION);
  const turns = readTurns(request.history);
  const lexicon = request.lexicon ?? (await loadLexicon(ctx));
  const plan = bindPlanner(ctx, lexicon, turns);
  const understood = plan({ question, previous: callsOf(turns) });
  const attempt = await attemptChain(request, {
    understood,
    offline: createOfflineModel({ plan }),
    messages: [...toMessages(turns), toQuestion(ctx, lexicon, understood, question)],
    previous: callsOf(turns),
    deadline: started + MODEL_BUDGET_MS,
  });
  const { locale } = understood;
  const answer = buildAnswer({ ...attempt, locale, ms: performance.now() - started });
  const kept: KeptTurn = { question, locale, calls: [...attempt.ledger.calls], answer: answer.answer };
  const reply =
    answer.choices.length > 0 ? { text: answer.answer, choices: answer.choices } : { text: answer.answer };
  return { answer, reply, turn: { ...kept } };
}

/** How the offline planner reads a question, for people who want to know. */
export async function explainQuestion(
  request: Pick<QuestionRequest, 'ctx' | 'question' | 'history'>,
): Promise<Plan> {
  const turns = readTurns(request.history);
  const plan = bindPlanner(request.ctx, await loadLexicon(request.ctx), turns);
  return plan({ question: request.question.slice(0, LONGEST_QUESTION), previous: callsOf(turns) });
}

type Planner = (input: Pick<PlannerInput, 'question' | 'previous'>) => Plan;

function bindPlanner(ctx: TenantContext, lexicon: Lexicon, turns: readonly KeptTurn[]): Planner {
  const index = rememberIndex(ctx.activeBusiness.id, lexicon);
  const clock = readClock(ctx);
  const last = turns.at(-1);
  const previousLocale = last?.locale ?? null;
  const pending = last?.calls[0]?.name === 'ask_clarification' ? last.question : null;
  return (input) => planQuestion({ ...input, ...clock, lexicon, previousLocale, pending }, index);
}

function callsOf(turns: readonly KeptTurn[]): KeptTurn['calls'][] {
  return turns.map((turn) => turn.calls).filter((calls) => calls.length > 0);
}

function toQuestion(ctx: TenantContext, lexicon: Lexicon, understood: Plan, question: string): ModelMessage {
  const facts = describeTurn({
    businessName: lexicon.businessName,
    currency: lexicon.currency,
    covered: lexicon.covered,
    locale: understood.locale,
    ...readClock(ctx),
  });
  return {
    role: 'user',
    content: [
      { type: 'text', text: facts },
      { type: 'text', text: question },
    ],
  };
}

interface Preparation {
  understood: Plan;
  offline: ChatModel;
  messages: ModelMessage[];
  previous: KeptTurn['calls'][];
  deadline: number;
}

async function attemptChain(request: QuestionRequest, prepared: Preparation): Promise<Attempt> {
  const { understood, messages, deadline, previous } = prepared;
  const usage = { input: 0, output: 0 };
  const chain = [...request.models, prepared.offline];
  for (const [index, model] of chain.entries()) {
    const isLast = index === chain.length - 1;
    const left = deadline - performance.now();
    const share = isLast ? Math.max(left, OFFLINE_MS) : left / (chain.length - 1 - index);
    if (share < 500) continue;
    const limits = [AbortSignal.timeout(Math.floor(share)), ...(request.signal ? [request.signal] : [])];
    const attempt = await attemptModel({
      model,
      messages,
      understood,
      usage,
      turn: { ctx: request.ctx, results: createLedger(), locale: understood.locale, previous },
      signal: AbortSignal.any(limits),
      onProgress: request.onProgress ?? (() => {}),
    });
    if (attempt.ok) return attempt.value;
    if (request.signal?.aborted) break;
    if (isLast && attempt.error) throw toAiraError(attempt.error);
  }
  if (request.signal?.aborted) throw new AiraError('model_unavailable', 'the question was cancelled');
  return excuse(request, understood, usage);
}

/** The last resort: a sentence that asks to put the question differently. */
function excuse(request: QuestionRequest, understood: Plan, usage: Attempt['usage']): Attempt {
  const ledger = createLedger();
  const { timeZone } = request.ctx.activeBusiness;
  const composed = composeText({ template: '{{say.unclear}}', ledger, locale: understood.locale, timeZone });
  if ('ok' in composed) throw new AiraError('internal', 'a fixed sentence was refused');
  return { composed, ledger, model: 'offline', usage };
}
