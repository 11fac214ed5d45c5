import { APICallError, type LanguageModelMiddleware } from 'ai';
import type { ModelMemory } from '../rest-after-failure.ts';
import type { ChatModel } from '../models.ts';

interface FallBackOptions {
  /** The same model, with the tools written into its prompt. */
  inText: ChatModel;
  memory: ModelMemory;
  key: string;
}

/** A server may learn tools with its next update: it is asked again after a day. */
const REMEMBERED_SECONDS = 86_400;

/**
 * Sends tools by the protocol's own field until the server refuses a call that carries them; from
 * then on writes them into the prompt. What is remembered is a refusal that the other way mended.
 */
export function fallBackToText({ inText, memory, key }: FallBackOptions): LanguageModelMiddleware {
  const styleKey = `model:tools:${key}`;
  return {
    wrapGenerate: async ({ doGenerate, params }) => {
      if ((await memory.get(styleKey)) === 'prompt') return inText.doGenerate(params);
      try {
        return await doGenerate();
      } catch (error) {
        if (!params.tools?.length || !refusesTools(error)) throw error;
        const result = await inText.doGenerate(params);
        await memory.set(styleKey, 'prompt', REMEMBERED_SECONDS);
        return result;
      }
    },
  };
}

/** Ollama and vLLM answer 400, strict servers 422, llama.cpp 500 with a hint at its `--jinja` flag. */
function refusesTools(error: unknown): boolean {
  if (!APICallError.isInstance(error)) return false;
  const { statusCode, message, responseBody } = error;
  if (statusCode === 400 || statusCode === 422) return true;
  return (statusCode ?? 0) >= 500 && /tool|function|jinja/i.test(`${message} ${responseBody ?? ''}`);
}
