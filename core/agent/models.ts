import { createOpenAI } from '@ai-sdk/openai';
import { type LanguageModel, simulateStreamingMiddleware, wrapLanguageModel } from 'ai';
import { createMemoryStore } from '../kv/memory-store.ts';
import { type ModelMemory, restAfterFailure } from './rest-after-failure.ts';
import { fallBackToText } from './toolless/fall-back-to-text.ts';
import { speakInText } from './toolless/speak-in-text.ts';

/** A language model of the AI SDK's own interface, as an object. */
export type ChatModel = Extract<LanguageModel, { specificationVersion: 'v4' }>;

/** Configured models in the order to try; the offline model stands behind them always. */
export type ModelChain = readonly ChatModel[];

/**
 * How tools reach a server: by the protocol's own field, or written into the prompt. `auto` starts
 * with the field and remembers a server that refuses it.
 */
export type ToolStyle = 'auto' | 'native' | 'prompt';

interface ModelSettings {
  apiKey?: string | undefined;
  /** Any OpenAI-compatible server, e.g. `http://localhost:11434/v1`. */
  baseUrl?: string | undefined;
  /**
   * One model, or several separated by commas, each optionally on a server of its own:
   * `gpt-5-mini, llama3.1@http://localhost:11434/v1`. Absent: offline only.
   */
  model?: string | undefined;
  tools?: ToolStyle;
  /** Keeps for a while which models are down and which know no tools. Absent: this process does. */
  memory?: ModelMemory;
  fetch?: typeof fetch;
}

/**
 * The configured models. Local servers know `/chat/completions` only, so `.chat` is used.
 * Without a model, or with neither key nor server, the chain is empty: AIRA answers offline.
 */
export function createModelChain(settings: ModelSettings): ModelChain {
  const { tools = 'auto', memory = createMemoryStore() } = settings;
  return listModelPlaces(settings).map(({ id, baseUrl, apiKey }) => {
    const provider = createOpenAI({
      apiKey: apiKey ?? 'none',
      ...(baseUrl ? { baseURL: baseUrl } : {}),
      ...(settings.fetch ? { fetch: settings.fetch } : {}),
    });
    const key = `${baseUrl ?? 'openai'} ${id}`;
    return adapt(provider.chat(id) as ChatModel, { tools, memory, key });
  });
}

interface ModelPlace {
  id: string;
  /** Absent: OpenAI's own. */
  baseUrl: string | undefined;
  apiKey: string | undefined;
}

/** Each configured model with its server. The key belongs to the first server: no other gets it. */
export function listModelPlaces(settings: Pick<ModelSettings, 'model' | 'apiKey' | 'baseUrl'>): ModelPlace[] {
  const { model = '', apiKey, baseUrl } = settings;
  return model.split(',').flatMap((entry) => {
    const name = entry.trim();
    const [, id = name, url = baseUrl] = /^(.+?)@(https?:\/\/.+)$/.exec(name) ?? [];
    if (id === '' || id === 'offline') return [];
    if (url !== baseUrl) return [{ id, baseUrl: url, apiKey: undefined }];
    return apiKey || baseUrl ? [{ id, baseUrl, apiKey }] : [];
  });
}

function adapt(
  model: ChatModel,
  { tools, memory, key }: { tools: ToolStyle; memory: ModelMemory; key: string },
): ChatModel {
  const inText = wrapLanguageModel({ model, middleware: speakInText() });
  const styled = {
    native: [],
    prompt: [speakInText()],
    auto: [fallBackToText({ inText, memory, key })],
  }[tools];
  // A stream is made of the whole answer: some servers refuse to stream, and half an answer is none.
  const middleware = [simulateStreamingMiddleware(), restAfterFailure(memory, key), ...styled];
  return wrapLanguageModel({ model, middleware }) as ChatModel;
}
