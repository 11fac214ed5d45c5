import { isFigureRef } from '../ledger/ledger.ts';
import type { ChatModel } from '../models.ts';
import type { ToolCall } from '../tools/inputs.ts';
import { readCall } from '../turn-state.ts';
import type { Plan, PlannerInput } from './plan.ts';

type CallOptions = Parameters<ChatModel['doGenerate']>[0];
type Message = CallOptions['prompt'][number];
type Generated = Awaited<ReturnType<ChatModel['doGenerate']>>;
type Content = Generated['content'];

interface OfflineModelOptions {
  /** Reads the question; everything but the question and the earlier calls is bound already. */
  plan: (input: Pick<PlannerInput, 'question' | 'previous'>) => Plan;
}

export const OFFLINE_MODEL_ID = 'offline';

/**
 * A language model without a network: first it plans tool calls from the question, then it places
 * the references of their results. It knows no figures, and the lock checks it like any other.
 */
export function createOfflineModel({ plan }: OfflineModelOptions): ChatModel {
  const generate = (options: CallOptions): Content => {
    const { question, previous, results } = readPrompt(options.prompt);
    const understood = plan({ question, previous });
    if (results.length > 0 || options.toolChoice?.type === 'none') return [wordResults(results, understood)];
    if (understood.calls.length === 0) return [say(`{{say.${understood.smalltalk ?? 'unclear'}}}`)];
    return understood.calls.map(({ name, input }, index) => ({
      type: 'tool-call',
      toolCallId: `call${index + 1}`,
      toolName: name,
      input: JSON.stringify(input),
    }));
  };
  return {
    specificationVersion: 'v4',
    provider: 'aira',
    modelId: OFFLINE_MODEL_ID,
    supportedUrls: {},
    doGenerate: async (options) => toResult(generate(options)),
    doStream: async (options) => ({ stream: toStream(toResult(generate(options))) }),
  };
}

/** The body of an answer: every reference once, then the readings that were assumed. */
export function placeReferences(refs: readonly string[], assumptions: readonly string[]): string {
  const body = refs.map((ref) => `{{${ref}}}`);
  const readings = assumptions.map((id) => `{{assume.${id}}}`).join(' ');
  return [...body, ...(readings ? [readings] : [])].join('\n');
}

function wordResults(refs: readonly string[], plan: Plan): Content[number] {
  if (refs.length === 0) return say('{{say.unclear}}');
  const hasFigures = refs.some(isFigureRef);
  return say(placeReferences(refs, hasFigures ? plan.assumptions : []));
}

function say(text: string): Content[number] {
  return { type: 'text', text };
}

interface PromptReading {
  question: string;
  previous: ToolCall[][];
  /** References in this turn's tool results, in order. */
  results: string[];
}

/** The last question, the calls of the turns before it, and the results that came after it. */
function readPrompt(prompt: readonly Message[]): PromptReading {
  const last = prompt.findLastIndex((message) => message.role === 'user');
  const previous: ToolCall[][] = [];
  for (const message of prompt.slice(0, Math.max(last, 0))) {
    if (message.role !== 'assistant') continue;
    const calls = message.content.flatMap((part) =>
      part.type === 'tool-call' ? readCall({ name: part.toolName, input: part.input }) : [],
    );
    if (calls.length > 0) previous.push(calls);
  }
  const results = prompt.slice(last + 1).flatMap((message) => {
    if (message.role !== 'tool') return [];
    return message.content.flatMap((part) => {
      if (part.type !== 'tool-result' || part.output.type !== 'json') return [];
      const { value } = part.output;
      return value && typeof value === 'object' ? Object.keys(value).filter((key) => key !== 'error') : [];
    });
  });
  return { question: readQuestion(prompt[last]), previous, results };
}

/** The question is the last part of its message; what stands before it are facts of the turn. */
function readQuestion(message: Message | undefined): string {
  if (message?.role !== 'user') return '';
  const texts = message.content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return texts.at(-1) ?? '';
}

function toResult(content: Content): Generated {
  const hasCalls = content.some((part) => part.type === 'tool-call');
  return {
    content,
    finishReason: { unified: hasCalls ? 'tool-calls' : 'stop', raw: undefined },
    usage: {
      inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 0, text: 0, reasoning: 0 },
    },
    warnings: [],
  };
}

type StreamPart =
  Awaited<ReturnType<ChatModel['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

function toStream({ content, finishReason, usage }: Generated): ReadableStream<StreamPart> {
  return new ReadableStream<StreamPart>({
    start(controller) {
      controller.enqueue({ type: 'stream-start', warnings: [] });
      for (const part of content) {
        if (part.type === 'tool-call') controller.enqueue(part);
        if (part.type !== 'text') continue;
        controller.enqueue({ type: 'text-start', id: 'text' });
        controller.enqueue({ type: 'text-delta', id: 'text', delta: part.text });
        controller.enqueue({ type: 'text-end', id: 'text' });
      }
      controller.enqueue({ type: 'finish', usage, finishReason });
      controller.close();
    },
  });
}
