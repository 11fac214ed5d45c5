import { MockLanguageModelV4 } from 'ai/test';
import type { ToolCall } from '#core/agent/tools/inputs.ts';

type CallOptions = MockLanguageModelV4['doGenerateCalls'][number];
type Generated = Awaited<ReturnType<MockLanguageModelV4['doGenerate']>>;
type Script = (options: CallOptions) => { text: string } | { calls: Pick<ToolCall, 'name' | 'input'>[] };

/** A model that does what the script says: a fake of what is outside, not of ours. */
export function createScriptedModel(script: Script): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    modelId: 'scripted',
    doGenerate: async (options): Promise<Generated> => {
      const said = script(options);
      const content: Generated['content'] =
        'text' in said
          ? [{ type: 'text', text: said.text }]
          : said.calls.map(({ name, input }, index) => ({
              type: 'tool-call',
              toolCallId: `s${index}`,
              toolName: name,
              input: JSON.stringify(input),
            }));
      return {
        content,
        finishReason: { unified: 'text' in said ? 'stop' : 'tool-calls', raw: undefined },
        usage: {
          inputTokens: { total: 100, noCache: 100, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 10, text: 10, reasoning: 0 },
        },
        warnings: [],
      };
    },
  });
}

/** First the calls, then the text, whatever the results say. */
export function callThenSay(calls: Pick<ToolCall, 'name' | 'input'>[], text: string): MockLanguageModelV4 {
  return createScriptedModel((options) =>
    options.prompt.at(-1)?.role === 'user' && isFirst(options) ? { calls } : { text },
  );
}

function isFirst(options: CallOptions): boolean {
  return !options.prompt.some((message) => message.role === 'tool');
}
