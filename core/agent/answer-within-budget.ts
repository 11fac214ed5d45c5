import type { Temporal } from 'temporal-polyfill';
import { addModelUsage, getModelCost, type ModelUsageRow } from '../accounts/model-usage.ts';
import { toAiraError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { type BusinessDate, toBusinessDate } from '../time.ts';
import { answerQuestion, type QuestionRequest, type QuestionResult } from './answer-question.ts';
import type { ModelMode } from './attempt-chain.ts';
import type { ModelChain } from './models.ts';
import { OFFLINE_MODEL_ID } from './offline/offline-model.ts';
import { createMeter, type ModelPrice, type ModelUse, toCostMicros } from './usage.ts';
import { BUDGET_IS_SPENT } from './wording/budget.ts';

/** How the configured models are used, and how much of them. */
export interface ModelPolicy {
  mode: ModelMode;
  /** How long all models of one answer may take together. */
  modelMs: number;
  /** Per business and day of its own clock. Null: no limit. */
  dailyTokens: number | null;
  dailyUsd: number | null;
  prices: ReadonlyMap<string, ModelPrice>;
}

interface Deps {
  models: ModelChain;
  policy: ModelPolicy;
  log: Logger;
  /** The real clock: a question about an earlier day costs money today. */
  now: () => Temporal.Instant;
}

/** Money is kept in millionths of a US dollar. */
const MICROS = 1_000_000;

type Request = Omit<QuestionRequest, 'models' | 'mode' | 'modelMs' | 'meter'>;

/**
 * Answers a question with the configured models while the business's daily budget lasts, and writes
 * down what they cost; after that the offline model answers from the same data, and says so once a day.
 * @throws AiraError as `answerQuestion` does; a ledger that cannot be written is logged, not thrown.
 */
export async function answerWithinBudget(request: Request, deps: Deps): Promise<QuestionResult> {
  const { models, policy, now } = deps;
  if (models.length === 0) return answerQuestion({ ...request, models });
  const day = toBusinessDate(now(), request.ctx.activeBusiness.timeZone);
  const turn = { request, deps, day };
  if (await isSpent(turn)) return answerAfterBudget(turn);
  const meter = createMeter();
  try {
    return await answerQuestion({ ...request, models, mode: policy.mode, modelMs: policy.modelMs, meter });
  } finally {
    const uses = meter.uses();
    logFailures(uses, turn);
    await keep(
      uses.map((use) => toRow(use, policy.prices)),
      turn,
    );
  }
}

interface Turn {
  request: Request;
  deps: Deps;
  day: BusinessDate;
}

async function answerAfterBudget(turn: Turn): Promise<QuestionResult> {
  const { request } = turn;
  const result = await answerQuestion({ ...request, models: [] });
  const free = { model: OFFLINE_MODEL_ID, calls: 1, inputTokens: 0, outputTokens: 0, costMicros: 0 };
  const calls = await keep([free], turn);
  if (calls.get(OFFLINE_MODEL_ID) !== 1) return result;
  const text = `${result.reply.text}\n${BUDGET_IS_SPENT[result.answer.language]}`;
  return {
    ...result,
    answer: { ...result.answer, answer: text },
    reply: { ...result.reply, text },
  };
}

/** Turns that run at the same moment may each pass: the budget is overrun by those turns at most. */
async function isSpent({ request, deps, day }: Turn): Promise<boolean> {
  const { dailyTokens, dailyUsd } = deps.policy;
  if (dailyTokens === null && dailyUsd === null) return false;
  const cost = await getModelCost(request.ctx, day);
  const tokens = cost.inputTokens + cost.outputTokens;
  return tokens >= (dailyTokens ?? Infinity) || cost.costMicros >= (dailyUsd ?? Infinity) * MICROS;
}

async function keep(rows: readonly ModelUsageRow[], turn: Turn): Promise<ReadonlyMap<string, number>> {
  const { request, deps, day } = turn;
  try {
    return await addModelUsage(request.ctx, day, rows);
  } catch (error) {
    const { code, message } = toAiraError(error);
    deps.log.error('model.usage_lost', { business: request.ctx.activeBusiness.id, code, message });
    return new Map();
  }
}

function toRow(use: ModelUse, prices: ModelPolicy['prices']): ModelUsageRow {
  const { model, calls, inputTokens, outputTokens } = use;
  return { model, calls, inputTokens, outputTokens, costMicros: toCostMicros(use, prices) };
}

function logFailures(uses: readonly ModelUse[], { request, deps }: Turn): void {
  const business = request.ctx.activeBusiness.id;
  for (const { model, failure } of uses) {
    if (failure) deps.log.warn('model.failed', { model, failure, business });
  }
}
