import type { ModelMessage } from 'ai';
import { AiraError, toAiraError } from '../errors.ts';
import { type Attempt, attemptModel } from './attempt-model.ts';
import { composeText } from './compose-text.ts';
import { createLedger } from './ledger/ledger.ts';
import type { ChatModel, ModelChain } from './models.ts';
import type { Plan } from './offline/plan.ts';
import type { ToolTurn } from './tools/tool.ts';
import type { Meter } from './usage.ts';
import { wordFindings } from './word-findings.ts';

/** `full`: a model plans and words. `word`: the planner calls the tools, a model words what they found. */
export type ModelMode = 'full' | 'word';

export interface ChainOptions {
  mode: ModelMode;
  models: ModelChain;
  offline: ChatModel;
  understood: Plan;
  /** The conversation, ending with the facts of the turn and the question. */
  messages: ModelMessage[];
  facts: string;
  question: string;
  turn: Omit<ToolTurn, 'results'>;
  meter: Meter;
  /** On the clock of `performance.now()`: when the configured models must be done. */
  deadline: number;
  signal?: AbortSignal;
  onProgress: (step: string) => void;
}

/** Behind the models' deadline: the offline model needs milliseconds, its data perhaps seconds. */
const OFFLINE_MS = 3000;
/** Less is not worth a call. */
const LEAST_MS = 300;

/**
 * Asks the configured models in order within one time budget; the offline model answers when none
 * of them does. @throws AiraError when even that fails, or the question was cancelled.
 */
export async function attemptChain(options: ChainOptions): Promise<Attempt> {
  return options.mode === 'word' ? wordInTurn(options) : planInTurn(options);
}

async function planInTurn(options: ChainOptions): Promise<Attempt> {
  const { models, messages, meter, understood } = options;
  let findings: Attempt | null = null;
  for (const [index, model] of models.entries()) {
    const signal = shareTime(options, models.length - index);
    if (!signal) continue;
    options.onProgress('thinking');
    const result = await attemptModel({
      ...options,
      messages,
      model: meter.measure(model),
      turn: { ...options.turn, results: createLedger() },
      signal,
    });
    if (result.failure) meter.fail(model.modelId, result.failure);
    if (result.ok) return result.value;
    throwIfCancelled(options);
    findings ??= result.findings;
  }
  // The planner sees the whole question; a model that broke down may have looked up half of it.
  if (findings && understood.calls.length === 0) return findings;
  return answerOffline(options);
}

async function wordInTurn(options: ChainOptions): Promise<Attempt> {
  const { models, meter } = options;
  const plain = await answerOffline(options);
  if (plain.ledger.entries.length === 0) return plain;
  for (const [index, model] of models.entries()) {
    const signal = shareTime(options, models.length - index);
    if (!signal) continue;
    options.onProgress('thinking');
    const turn = { ...options.turn, results: plain.ledger };
    const worded = await wordFindings({ ...options, model: meter.measure(model), turn, signal });
    if ('composed' in worded) return worded;
    meter.fail(model.modelId, worded.failure);
    throwIfCancelled(options);
  }
  return plain;
}

/** An equal share of what is left; null when that is too little for a call. */
function shareTime({ deadline, signal }: ChainOptions, parts: number): AbortSignal | null {
  const share = Math.floor((deadline - performance.now()) / parts);
  return share < LEAST_MS ? null : limitTime(share, signal);
}

function limitTime(ms: number, signal: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(ms), ...(signal ? [signal] : [])]);
}

async function answerOffline(options: ChainOptions): Promise<Attempt> {
  const { offline, messages, understood, turn, signal, onProgress, deadline } = options;
  const left = Math.max(0, Math.floor(deadline - performance.now())) + OFFLINE_MS;
  const result = await attemptModel({
    model: offline,
    messages,
    understood,
    turn: { ...turn, results: createLedger() },
    signal: limitTime(left, signal),
    onProgress,
  });
  if (result.ok) return result.value;
  throwIfCancelled(options);
  if (result.failure === 'too_slow') {
    throw new AiraError('database_unavailable', 'the data did not answer in time', { retryable: true });
  }
  if (result.error) throw toAiraError(result.error);
  return excuse(options);
}

function throwIfCancelled({ signal }: ChainOptions): void {
  if (signal?.aborted) throw new AiraError('model_unavailable', 'the question was cancelled');
}

/** The last resort: a sentence that asks to put the question differently. */
function excuse({ turn, understood }: ChainOptions): Attempt {
  const ledger = createLedger();
  const { timeZone } = turn.ctx.activeBusiness;
  const composed = composeText({ template: '{{say.unclear}}', ledger, locale: understood.locale, timeZone });
  if ('ok' in composed) throw new AiraError('internal', 'a fixed sentence was refused');
  return { composed, ledger, model: 'offline' };
}
