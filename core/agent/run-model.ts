import { generateText, isStepCount, type ModelMessage, type ToolSet } from 'ai';
import type { ChatModel } from './models.ts';
import { describeRepair } from './prompt.ts';

const MOST_STEPS = 6;

export interface ModelRun {
  /** Empty when the model stopped in the middle: half an answer is none. */
  text: string;
  messages: ModelMessage[];
}

interface RunOptions {
  model: ChatModel;
  instructions: string;
  messages: ModelMessage[];
  tools: ToolSet;
  signal: AbortSignal;
}

/** The loop: at most six steps, the last one without tools, no retries of its own. */
export async function runModel(options: RunOptions): Promise<ModelRun> {
  const { model, instructions, messages, tools, signal } = options;
  const result = await generateText({
    model,
    instructions,
    messages,
    tools,
    stopWhen: isStepCount(MOST_STEPS),
    prepareStep: ({ stepNumber }) =>
      stepNumber >= MOST_STEPS - 1 ? { toolChoice: 'none' as const } : undefined,
    maxRetries: 0,
    abortSignal: signal,
  });
  return toRun(result, messages);
}

/** Reasoning counts as output, and GPT4All writes sixteen tokens unless told otherwise. */
const MOST_WORDING_TOKENS = 2000;

/** One call without tools. */
export async function wordModel(options: Omit<RunOptions, 'tools'>): Promise<ModelRun> {
  const { model, instructions, messages, signal } = options;
  const result = await generateText({
    model,
    instructions,
    messages,
    maxOutputTokens: MOST_WORDING_TOKENS,
    maxRetries: 0,
    abortSignal: signal,
  });
  return toRun(result, messages);
}

/** The one repair turn: the refused text, why it was refused, and no tools. */
export async function repairText(
  { model, instructions, tools, signal }: Omit<RunOptions, 'messages'>,
  run: ModelRun,
  violations: readonly string[],
): Promise<ModelRun> {
  const messages: ModelMessage[] = [...run.messages, { role: 'user', content: describeRepair(violations) }];
  const hasTools = Object.keys(tools).length > 0;
  const result = await generateText({
    model,
    instructions,
    messages,
    ...(hasTools ? { tools, toolChoice: 'none' } : { maxOutputTokens: MOST_WORDING_TOKENS }),
    maxRetries: 0,
    abortSignal: signal,
  });
  return toRun(result, messages);
}

type Result = Awaited<ReturnType<typeof generateText>>;

function toRun(
  { text, responseMessages, finishReason }: Pick<Result, 'text' | 'responseMessages' | 'finishReason'>,
  messages: readonly ModelMessage[],
): ModelRun {
  return {
    text: finishReason === 'length' ? '' : text,
    messages: [...messages, ...responseMessages],
  };
}
