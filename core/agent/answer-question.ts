import type { ModelMessage } from 'ai';
import type { TenantContext } from '../db/tenant-context.ts';
import type { Answer } from './answer.ts';
import { attemptChain, type ChainOptions, type ModelMode } from './attempt-chain.ts';
import { buildAnswer } from './build-answer.ts';
import { loadLexicon, readClock } from './load-lexicon.ts';
import type { ModelChain } from './models.ts';
import { createOfflineModel } from './offline/offline-model.ts';
import type { Lexicon, Plan, PlannerInput } from './offline/plan.ts';
import { planQuestion } from './offline/plan-question.ts';
import { describeTurn } from './prompt.ts';
import { rememberIndex } from './remember-index.ts';
import { type AgentReply, toReply } from './to-reply.ts';
import { type KeptTurn, readTurns, toMessages } from './turn-state.ts';
import { createMeter, type Meter } from './usage.ts';

export interface QuestionRequest {
  ctx: TenantContext;
  question: string;
  /** States of the conversation's last turns, the newest last. */
  history: readonly Record<string, unknown>[];
  /** Tried in order; the offline model stands behind them. */
  models: ModelChain;
  /** What the models are for; absent: `full`. */
  mode?: ModelMode;
  /** How long all models together may take; absent, and at most: 22 seconds. */
  modelMs?: number;
  /** Counts what the models cost, for a caller that wants to know even when the turn fails. */
  meter?: Meter;
  lexicon?: Lexicon;
  signal?: AbortSignal;
  /** Called with the name of each step (a tool, or `wording`) as it starts. */
  onProgress?: (step: string) => void;
}

export interface QuestionResult {
  answer: Answer;
  /** What a channel renders. */
  reply: AgentReply;
  /** What the next turn needs to know of this one. JSON only. */
  turn: Record<string, unknown>;
}

const LONGEST_QUESTION = 4000;
/** The turn ends within 25 seconds; the offline model keeps the last three. */
const MOST_MODEL_MS = 22_000;

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
  const { meter = createMeter() } = request;
  const facts = describeFacts(ctx, lexicon, understood);
  const attempt = await attemptChain({
    ...toLimits(request, started),
    understood,
    offline: createOfflineModel({ plan }),
    messages: [...toMessages(turns), toQuestion(facts, question)],
    facts,
    question,
    turn: { ctx, locale: understood.locale, previous: callsOf(turns) },
    meter,
  });
  const { locale } = understood;
  const answer = buildAnswer({
    ...attempt,
    locale,
    ms: performance.now() - started,
    usage: meter.total(),
  });
  const kept: KeptTurn = { question, locale, calls: [...attempt.ledger.calls], answer: answer.answer };
  const reply = toReply(attempt.composed, answer.choices, locale);
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

function toLimits(
  request: QuestionRequest,
  started: number,
): Pick<ChainOptions, 'mode' | 'models' | 'deadline' | 'signal' | 'onProgress'> {
  return {
    mode: request.mode ?? 'full',
    models: request.models,
    deadline: started + Math.min(request.modelMs ?? MOST_MODEL_MS, MOST_MODEL_MS),
    ...(request.signal ? { signal: request.signal } : {}),
    onProgress: request.onProgress ?? (() => {}),
  };
}

function describeFacts(ctx: TenantContext, lexicon: Lexicon, understood: Plan): string {
  return describeTurn({
    businessName: lexicon.businessName,
    currency: lexicon.currency,
    covered: lexicon.covered,
    locale: understood.locale,
    ...readClock(ctx),
  });
}

function toQuestion(facts: string, question: string): ModelMessage {
  return {
    role: 'user',
    content: [
      { type: 'text', text: facts },
      { type: 'text', text: question },
    ],
  };
}
