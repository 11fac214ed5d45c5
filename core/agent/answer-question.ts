import type { ModelMessage } from 'ai';
import { type Contacts, NO_CONTACTS } from '../accounts/contacts.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import type { Answer, Ranking } from './answer.ts';
import { actOnMessage } from './act-on-message.ts';
import { attemptChain, type ChainOptions, type ModelMode } from './attempt-chain.ts';
import { type Attempt, orAbort } from './attempt-model.ts';
import { bindPlanner, type Planner } from './bind-planner.ts';
import { buildAnswer } from './build-answer.ts';
import { createIndexMemory, type IndexNames } from './index-memory.ts';
import { loadLexicon, readClock } from './load-lexicon.ts';
import type { ModelChain } from './models.ts';
import { describeMemory, describeSettings, type Memory, readMemory, remember } from './memory.ts';
import { createOfflineModel } from './offline/offline-model.ts';
import type { Lexicon, Plan, Shown } from './offline/plan.ts';
import type { StandingOutlet } from './offline/read-standing-outlet.ts';
import { describeTurn } from './prompt.ts';
import { findProposal, keepProposal, type KeptProposal } from './proposal.ts';
import { type AgentReply, toReply } from './to-reply.ts';
import { type KeptTurn, readTurns, toMessages, withoutOutlet } from './turn-state.ts';
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
  /** Absent: the names are indexed anew for each question. */
  indexNames?: IndexNames;
  /** What the conversation has kept beyond its last turns. */
  memory?: Record<string, unknown> | null;
  /** Absent: nobody can be named. */
  contacts?: Contacts;
  conversationId?: string;
  /** A UUID, the same for a message that is delivered twice. */
  messageId?: string;
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
  /** What the conversation keeps beyond its last turns. JSON only. */
  memory: Record<string, unknown>;
  /** True when the person wants the conversation forgotten. */
  forgets: boolean;
}

const LONGEST_QUESTION = 4000;
/** The turn ends within 25 seconds, whatever hangs; the offline model keeps the last three. */
const MOST_TURN_MS = 25_000;
const MOST_MODEL_MS = 22_000;

/**
 * Answers one question about the business of `ctx`. Every figure in the text comes from the
 * metric layer through a reference; a model that writes its own is not heard.
 * @throws AiraError when the data cannot be reached; model failures are never thrown.
 */
export async function answerQuestion(request: QuestionRequest): Promise<QuestionResult> {
  const limit = AbortSignal.timeout(MOST_TURN_MS);
  try {
    return await orAbort(answerInTime(request), limit);
  } catch (error) {
    if (!limit.aborted) throw error;
    throw new AiraError('database_unavailable', 'the data did not answer in time', {
      cause: error,
      retryable: true,
    });
  }
}

async function answerInTime(request: QuestionRequest): Promise<QuestionResult> {
  const started = performance.now();
  const { meter = createMeter() } = request;
  const situation = await readSituation(request);
  const { ctx, question, understood, memory } = situation;
  const acted = await actOnMessage(situation);
  const attempt = acted ?? (await attemptChain(toChain({ request, situation, meter, started })));
  const { locale } = understood;
  const answer = buildAnswer({ ...attempt, locale, ms: performance.now() - started, usage: meter.total() });
  const calls = [...attempt.ledger.calls];
  const proposal = findProposal(attempt.composed.mentioned);
  const kept: KeptTurn = {
    question,
    locale,
    calls,
    answer: answer.answer,
    refs: attempt.composed.mentioned.flatMap(({ ref }) => (attempt.ledger.find(ref) ? [ref] : [])),
    ...(answer.ranking ? { shown: toShown(answer.ranking) } : {}),
    ...(proposal ? { proposal: keepProposal(proposal, ctx.now) } : {}),
  };
  return {
    answer,
    reply: toReply(attempt.composed, answer.choices, locale),
    turn: { ...kept },
    memory: remember(memory, { locale, calls }),
    forgets: isForgotten(understood, acted),
  };
}

/** The head of a ranking, as later messages may point at it. */
function toShown({ dimension, items }: Ranking): Shown {
  return { dimension, names: items.slice(0, 10).map(({ name }) => name) };
}

/** "lupakan" after a proposal only drops the proposal. */
function isForgotten({ effect }: Plan, acted: Attempt | null): boolean {
  return effect === 'forget' && acted !== null && acted.ledger.entries.length === 0;
}

/** How the offline planner reads a question, for people who want to know. */
export async function explainQuestion(
  request: Pick<QuestionRequest, 'ctx' | 'question' | 'history'>,
): Promise<Plan> {
  return (await readSituation({ ...request, models: [] })).understood;
}

interface Situation {
  ctx: TenantContext;
  question: string;
  turns: KeptTurn[];
  lexicon: Lexicon;
  planner: Planner;
  understood: Plan;
  memory: Memory;
  standing: StandingOutlet | null;
  pending: KeptProposal | undefined;
  contacts: Contacts;
  conversationId: string | null;
  messageId: string;
}

/** Everything that is known before anybody is asked: what was said, remembered and understood. */
async function readSituation(request: QuestionRequest): Promise<Situation> {
  const { ctx } = request;
  const question = request.question.slice(0, LONGEST_QUESTION);
  const lexicon = request.lexicon ?? (await loadLexicon(ctx));
  const before = readTurns(request.history);
  const known = readMemory(request.memory, lexicon.names.outlet ?? []);
  const { indexNames = createIndexMemory() } = request;
  const planner = bindPlanner({ ctx, lexicon, turns: before, memory: known, indexNames });
  const standing = planner.readOutlet(question);
  // Follow-ups take over what was asked: without the outlet once all of them are wanted again.
  const turns = standing?.outlet === null ? before.map(withoutOutlet) : before;
  return {
    ctx,
    question,
    turns,
    lexicon,
    planner,
    understood: planner.plan({ question, previous: callsOf(turns) }),
    memory: standing ? { ...known, outlet: standing.outlet } : known,
    standing,
    pending: before.at(-1)?.proposal,
    contacts: request.contacts ?? NO_CONTACTS,
    conversationId: request.conversationId ?? null,
    messageId: request.messageId ?? crypto.randomUUID(),
  };
}

function callsOf(turns: readonly KeptTurn[]): KeptTurn['calls'][] {
  return turns.map((turn) => turn.calls).filter((calls) => calls.length > 0);
}

interface Preparation {
  request: QuestionRequest;
  situation: Situation;
  meter: Meter;
  started: number;
}

function toChain({ request, situation, meter, started }: Preparation): ChainOptions {
  const { ctx, question, turns, planner, understood, memory } = situation;
  const facts = describeFacts(situation);
  return {
    ...toLimits(request, started),
    understood,
    offline: createOfflineModel({ plan: planner.plan }),
    messages: [...toMessages(turns), toQuestion(facts, question)],
    facts,
    question,
    turn: {
      ctx,
      locale: understood.locale,
      previous: callsOf(turns),
      outlet: memory.outlet,
      question: [...turns.map((turn) => turn.question), question].join('\n'),
      names: situation.lexicon.names,
    },
    meter,
  };
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

function describeFacts({ ctx, lexicon, understood, memory }: Situation): string {
  const facts = describeTurn({
    businessName: lexicon.businessName,
    currency: lexicon.currency,
    covered: lexicon.covered,
    locale: understood.locale,
    ...readClock(ctx),
  });
  return [facts, ...describeSettings(ctx.settings), ...describeMemory(memory)].join('\n');
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
