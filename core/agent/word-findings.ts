import type { ModelMessage } from 'ai';
import { type Attempt, type AttemptOptions, lockText, orAbort } from './attempt-model.ts';
import type { ComposedText } from './compose-text.ts';
import type { Ledger } from './ledger/ledger.ts';
import { wordEntry } from './wording/entries.ts';
import { type ModelFailure, toModelFailure } from './model-failure.ts';
import { NO_REFERENCE, WORDING_INSTRUCTIONS } from './prompt.ts';
import { repairText, wordModel } from './run-model.ts';

type WordingOptions = Omit<AttemptOptions, 'messages'> & {
  /** The facts of the turn, and the question. */
  facts: string;
  question: string;
};

/**
 * The planner has called the tools; the model only words what they found. Every finding stays in
 * the answer: a reference that the model leaves out is put behind its text.
 */
export async function wordFindings(options: WordingOptions): Promise<Attempt | { failure: ModelFailure }> {
  const { turn, model } = options;
  try {
    const composed = await orAbort(speak(options), options.signal);
    return composed ? { composed, ledger: turn.results, model: model.modelId } : { failure: 'refused_text' };
  } catch (error) {
    return { failure: toModelFailure(error) };
  }
}

async function speak(options: WordingOptions): Promise<ComposedText | null> {
  const { model, turn, signal, facts, question } = options;
  const findings = turn.results.entries.map((entry) => `${entry.ref}: ${wordEntry(entry, turn.locale)}`);
  const content = [facts, `question: ${JSON.stringify(question)}`, 'findings:', ...findings].join('\n');
  const messages: ModelMessage[] = [{ role: 'user', content }];
  const asked = { model, instructions: WORDING_INSTRUCTIONS, messages, signal };
  const run = await wordModel(asked);
  options.onProgress('wording');
  const first = lock(run.text, options);
  if ('text' in first) return first;
  const repaired = await repairText({ ...asked, tools: {} }, run, first.violations);
  const second = lock(repaired.text, options);
  return 'text' in second ? second : null;
}

function lock(text: string, { turn, understood }: WordingOptions): ReturnType<typeof lockText> {
  if (text.trim() === '') return { violations: [NO_REFERENCE] };
  return lockText(complete(text, turn.results, understood.assumptions), WORDING_INSTRUCTIONS, turn);
}

function complete(text: string, ledger: Ledger, assumptions: readonly string[]): string {
  const placed = [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map((match) => match[1]);
  const left = ledger.entries.filter(({ ref }) => !placed.includes(ref)).map(({ ref }) => `{{${ref}}}`);
  const readings = assumptions
    .filter((id) => !placed.includes(`assume.${id}`))
    .map((id) => `{{assume.${id}}}`)
    .join(' ');
  return [text.trim(), ...left, readings].filter(Boolean).join('\n');
}
