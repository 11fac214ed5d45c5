import type { ModelMessage } from 'ai';
import { type ComposedText, composeText } from './compose-text.ts';
import { isFigureRef, type Ledger } from './ledger/ledger.ts';
import { quotesInstructions } from './lock/quotes-instructions.ts';
import { type ModelFailure, toModelFailure } from './model-failure.ts';
import type { ChatModel } from './models.ts';
import { OFFLINE_MODEL_ID, placeReferences } from './offline/offline-model.ts';
import type { Plan } from './offline/plan.ts';
import { INSTRUCTIONS, NO_REFERENCE } from './prompt.ts';
import { repairText, runModel } from './run-model.ts';
import { toSdkTools } from './sdk-tools.ts';
import type { ToolName } from './tools/inputs.ts';
import { TOOLS } from './tools/registry.ts';
import type { ToolTurn } from './tools/tool.ts';

export interface Attempt {
  composed: ComposedText;
  ledger: Ledger;
  /** The model whose words were sent. */
  model: string;
}

export interface AttemptOptions {
  model: ChatModel;
  messages: ModelMessage[];
  understood: Plan;
  turn: ToolTurn;
  signal: AbortSignal;
  onProgress: (step: string) => void;
}

export type AttemptResult =
  | { ok: true; value: Attempt; failure: ModelFailure | null }
  | {
      ok: false;
      error: unknown;
      failure: ModelFailure;
      /** What the tools had found when the model broke down, worded offline: perhaps not all of it. */
      findings: Attempt | null;
    };

/**
 * One model's go at the question. When its words are refused twice, what its tools found is worded
 * offline; when it breaks down, the tools may not have found everything yet.
 */
export async function attemptModel(options: AttemptOptions): Promise<AttemptResult> {
  const { turn, model } = options;
  const ledger = turn.results;
  try {
    const composed = await orAbort(speak(options), options.signal);
    if (composed) return { ok: true, value: { composed, ledger, model: model.modelId }, failure: null };
  } catch (error) {
    const failure = toModelFailure(error);
    return { ok: false, error, failure, findings: wordOffline(options) };
  }
  const worded = wordOffline(options);
  if (worded) return { ok: true, value: worded, failure: 'refused_text' };
  return { ok: false, error: ledger.errors[0] ?? null, failure: 'refused_text', findings: null };
}

/** What a model has read and nobody else is to read. */
const RULES = [INSTRUCTIONS, ...TOOLS.map(({ description }) => description)].join('\n');

async function speak(options: AttemptOptions): Promise<ComposedText | null> {
  const { model, messages, turn, signal, onProgress } = options;
  const tools = toSdkTools({ turn, onCall: onProgress });
  const asked = { model, instructions: INSTRUCTIONS, messages, tools, signal };
  const run = await runModel(asked);
  const isOffline = model.modelId === OFFLINE_MODEL_ID;
  if (isOffline ? failedToLook(turn) : avoidedLooking(options)) return null;
  onProgress('wording');
  const first = lockText(run.text, RULES, turn);
  if ('text' in first) return first;
  if (isOffline || turn.results.errors.length > 0) return null;
  const repaired = await repairText(asked, run, first.violations);
  const second = lockText(repaired.text, RULES, turn);
  return 'text' in second ? second : null;
}

/** What the planner asked for could not be looked up: that is no unclear question. */
function failedToLook({ results }: ToolTurn): boolean {
  return results.entries.length === 0 && results.errors.length > 0;
}

const DATA_TOOLS: ReadonlySet<ToolName> = new Set<ToolName>([
  'query_metrics',
  'compare_periods',
  'explain_change',
  'rank',
  'get_data_status',
  'show_evidence',
  'make_chart',
  'make_table',
]);

/** "Saya cek dulu ya": words instead of a look at the data that the planner knows to be asked for. */
function avoidedLooking({ turn, understood }: AttemptOptions): boolean {
  return turn.results.calls.length === 0 && understood.calls.some(({ name }) => DATA_TOOLS.has(name));
}

/** The text as it may be sent, or what it claims of its own, or that it tells nothing of what was found. */
export function lockText(
  template: string,
  instructions: string,
  turn: ToolTurn,
): ComposedText | { violations: string[] } {
  if (template.trim() === '') return { violations: [NO_REFERENCE] };
  if (quotesInstructions(template, instructions)) return { violations: ['the rules'] };
  const { timeZone } = turn.ctx.activeBusiness;
  const composed = composeText({ template, ledger: turn.results, locale: turn.locale, timeZone });
  const isSilent = 'text' in composed && composed.mentioned.length === 0;
  return isSilent && turn.results.entries.length > 0 ? { violations: [NO_REFERENCE] } : composed;
}

/** The same findings, worded without the model; null when there is nothing to say. */
function wordOffline({ turn, understood }: AttemptOptions): Attempt | null {
  const ledger = turn.results;
  const refs = ledger.entries.map((entry) => entry.ref);
  if (refs.length === 0) return null;
  const hasFigures = refs.some(isFigureRef);
  const template = placeReferences(refs, hasFigures ? understood.assumptions : []);
  const composed = lockText(template, RULES, turn);
  return 'text' in composed ? { composed, ledger, model: OFFLINE_MODEL_ID } : null;
}

/** A tool that hangs hears no signal: the turn goes on without it. */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, aborted]);
}
