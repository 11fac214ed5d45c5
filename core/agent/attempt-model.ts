import type { ModelMessage } from 'ai';
import { type ComposedText, composeText } from './compose-text.ts';
import { isFigureRef, type Ledger } from './ledger/ledger.ts';
import { quotesInstructions } from './lock/quotes-instructions.ts';
import type { ChatModel } from './models.ts';
import { OFFLINE_MODEL_ID, placeReferences } from './offline/offline-model.ts';
import type { Plan } from './offline/plan.ts';
import { INSTRUCTIONS } from './prompt.ts';
import { type ModelRun, repairText, runModel } from './run-model.ts';
import { toSdkTools } from './sdk-tools.ts';
import type { ToolTurn } from './tools/tool.ts';

export interface Attempt {
  composed: ComposedText;
  ledger: Ledger;
  /** The model whose words were sent. */
  model: string;
  usage: { input: number; output: number };
}

interface AttemptOptions {
  model: ChatModel;
  messages: ModelMessage[];
  understood: Plan;
  /** Tokens of the turn so far, over all models; added to. */
  usage: { input: number; output: number };
  turn: ToolTurn;
  signal: AbortSignal;
  onProgress: (step: string) => void;
}

type AttemptResult = { ok: true; value: Attempt } | { ok: false; error: unknown };

/**
 * One model's go at the question. When its words are refused twice, or it fails after the tools
 * have found something, the same findings are worded offline.
 */
export async function attemptModel(options: AttemptOptions): Promise<AttemptResult> {
  const { turn, usage, model } = options;
  const ledger = turn.results;
  try {
    const composed = await speak(options);
    if (composed) return { ok: true, value: { composed, ledger, model: model.modelId, usage } };
  } catch (error) {
    ledger.addError(error);
  }
  const worded = wordOffline(options);
  if (worded) return { ok: true, value: { composed: worded, ledger, model: OFFLINE_MODEL_ID, usage } };
  return { ok: false, error: ledger.errors[0] ?? null };
}

async function speak(options: AttemptOptions): Promise<ComposedText | null> {
  const { model, messages, turn, signal, onProgress, usage } = options;
  const tools = toSdkTools({ turn, onCall: onProgress });
  const run = await runModel({ model, messages, tools, signal });
  addUsage(usage, run);
  onProgress('wording');
  const first = lock(run.text, options);
  if ('text' in first) return first;
  if (model.modelId === OFFLINE_MODEL_ID || turn.results.errors.length > 0) return null;
  const repaired = await repairText({ model, messages, tools, signal }, run, first.violations);
  addUsage(usage, {
    usage: {
      input: repaired.usage.input - run.usage.input,
      output: repaired.usage.output - run.usage.output,
    },
  });
  const second = lock(repaired.text, options);
  return 'text' in second ? second : null;
}

function lock(template: string, options: AttemptOptions): ComposedText | { violations: string[] } {
  const { turn } = options;
  if (template.trim() === '') return { violations: ['nothing'] };
  if (quotesInstructions(template, INSTRUCTIONS)) return { violations: ['the rules'] };
  const { timeZone } = turn.ctx.activeBusiness;
  return composeText({ template, ledger: turn.results, locale: turn.locale, timeZone });
}

/** The same findings, worded without the model; null when there is nothing to say. */
function wordOffline(options: AttemptOptions): ComposedText | null {
  const refs = options.turn.results.entries.map((entry) => entry.ref);
  if (refs.length === 0) return null;
  const hasFigures = refs.some(isFigureRef);
  const composed = lock(placeReferences(refs, hasFigures ? options.understood.assumptions : []), options);
  return 'text' in composed ? composed : null;
}

function addUsage(usage: AttemptOptions['usage'], run: Pick<ModelRun, 'usage'>): void {
  usage.input += run.usage.input;
  usage.output += run.usage.output;
}
