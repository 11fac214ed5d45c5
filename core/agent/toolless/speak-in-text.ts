import type { LanguageModelMiddleware } from 'ai';
import type { ChatModel } from '../models.ts';
import { describeTools } from './describe-tools.ts';
import { flattenPrompt } from './flatten-prompt.ts';
import { readCalls } from './read-calls.ts';

type Params = Parameters<ChatModel['doGenerate']>[0];
type Generated = Awaited<ReturnType<ChatModel['doGenerate']>>;

/** GPT4All stops after 16 tokens unless told otherwise. */
const MOST_TOKENS = 800;
/** Small models keep to the format better when they are calm. */
const TEMPERATURE = 0.2;

const ANSWER_NOW = 'Now write the answer, without a tool call.';

/**
 * For servers that know no tools, such as GPT4All's: the tools are written into the prompt and calls
 * are read out of the text. Nothing is sent but model, messages, max_tokens and temperature.
 */
export function speakInText(): LanguageModelMiddleware {
  return {
    wrapGenerate: async ({ params, model }) => {
      const result = await model.doGenerate(toPlainParams(params));
      return { ...result, ...toSpoken(result, params) };
    },
  };
}

function toPlainParams({ prompt, tools = [], toolChoice, abortSignal, headers }: Params): Params {
  const mayCall = tools.length > 0 && toolChoice?.type !== 'none';
  const prompted = flattenPrompt(prompt, {
    // Also where no call is wanted: a server that keeps its reading of the prompt reads on from there.
    afterInstructions: tools.length > 0 ? describeTools(tools) : '',
    last: tools.length > 0 && !mayCall ? ANSWER_NOW : '',
  });
  return {
    prompt: prompted,
    maxOutputTokens: MOST_TOKENS,
    temperature: TEMPERATURE,
    ...(abortSignal ? { abortSignal } : {}),
    ...(headers ? { headers } : {}),
  };
}

/** What was said: calls if there are any (what stands around them is thinking aloud), else the text. */
function toSpoken(
  { content, finishReason }: Generated,
  { tools = [], toolChoice }: Params,
): Pick<Generated, 'content' | 'finishReason'> {
  const text = withoutThoughts(content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(''));
  const calls =
    toolChoice?.type === 'none'
      ? []
      : readCalls(
          text,
          tools.map((tool) => tool.name),
        );
  if (calls.length === 0) return { content: text === '' ? [] : [{ type: 'text', text }], finishReason };
  return {
    content: calls.map(({ name, input }) => ({
      type: 'tool-call',
      toolCallId: crypto.randomUUID(),
      toolName: name,
      input: JSON.stringify(input),
    })),
    finishReason: { unified: 'tool-calls', raw: finishReason.raw },
  };
}

/** Reasoning models think between tags; a thought that was cut off has no end. */
function withoutThoughts(text: string): string {
  return text.replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, '').trim();
}
