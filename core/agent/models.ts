import { createOpenAI } from '@ai-sdk/openai';
import type { LanguageModel } from 'ai';

/** A language model of the AI SDK's own interface, as an object. */
export type ChatModel = Extract<LanguageModel, { specificationVersion: 'v4' }>;

/** Configured models in the order to try; the offline model stands behind them always. */
export type ModelChain = readonly ChatModel[];

interface ModelSettings {
  apiKey?: string | undefined;
  /** Any OpenAI-compatible server, e.g. `http://localhost:11434/v1`. */
  baseUrl?: string | undefined;
  /** One model, or several separated by commas. Absent: offline only. */
  model?: string | undefined;
  fetch?: typeof fetch;
}

/**
 * The configured models. Local servers know `/chat/completions` only, so `.chat` is used.
 * Without a model, or with neither key nor server, the chain is empty: AIRA answers offline.
 */
export function createModelChain(settings: ModelSettings): ModelChain {
  const { apiKey, baseUrl, model } = settings;
  if (!model || model === 'offline' || (!apiKey && !baseUrl)) return [];
  const provider = createOpenAI({
    apiKey: apiKey ?? 'none',
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
  });
  const ids = model.split(',').map((id) => id.trim());
  return ids.filter(Boolean).map((id) => provider.chat(id) as ChatModel);
}
