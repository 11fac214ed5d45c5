import { generateText, isStepCount, type ModelMessage, type ToolSet } from 'ai';
import type { ChatModel } from './models.ts';
import { describeRepair, INSTRUCTIONS } from './prompt.ts';

const MOST_STEPS = 6;

export interface ModelRun {
  text: string;
  messages: ModelMessage[];
  usage: { input: number; output: number };
}

interface RunOptions {
  model: ChatModel;
  messages: ModelMessage[];
  tools: ToolSet;
  signal: AbortSignal;
}

/** The loop: at most six steps, the last one without tools, no retries of its own. */
export async function runModel({ model, messages, tools, signal }: RunOptions): Promise<ModelRun> {
  const result = await generateText({
    model,
    instructions: INSTRUCTIONS,
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

/** The one repair turn: the refused text, why it was refused, and no tools. */
export async function repairText(
  options: RunOptions,
  run: ModelRun,
  violations: readonly string[],
): Promise<ModelRun> {
  const messages: ModelMessage[] = [...run.messages, { role: 'user', content: describeRepair(violations) }];
  const result = await generateText({
    model: options.model,
    instructions: INSTRUCTIONS,
    messages,
    tools: options.tools,
    toolChoice: 'none',
    maxRetries: 0,
    abortSignal: options.signal,
  });
  const repaired = toRun(result, messages);
  return {
    ...repaired,
    usage: {
      input: run.usage.input + repaired.usage.input,
      output: run.usage.output + repaired.usage.output,
    },
  };
}

type Result = Awaited<ReturnType<typeof generateText>>;

function toRun(
  result: Pick<Result, 'text' | 'responseMessages' | 'usage'>,
  messages: readonly ModelMessage[],
): ModelRun {
  const { inputTokens = 0, outputTokens = 0 } = result.usage;
  return {
    text: result.text,
    messages: [...messages, ...result.responseMessages],
    usage: { input: inputTokens, output: outputTokens },
  };
}
