import { z } from 'zod';
import type { ModelPolicy } from '#core/agent/answer-within-budget.ts';
import { createModelChain, type ModelChain } from '#core/agent/models.ts';
import type { ModelMemory } from '#core/agent/rest-after-failure.ts';
import type { ModelPrice } from '#core/agent/usage.ts';
import type { Env } from './env.ts';

const PRICE = /^(?<model>[^=\s]+)\s*=\s*(?<input>\d+(?:\.\d+)?)\s*\/\s*(?<output>\d+(?:\.\d+)?)$/;

/** `gpt-5-mini=0.25/2.0, …`: US dollars per million tokens, read and written. */
const ModelPrices = z.string().transform((text, context): ReadonlyMap<string, ModelPrice> => {
  const entries = text.split(',').map((entry) => PRICE.exec(entry.trim())?.groups);
  if (entries.some((groups) => groups === undefined)) {
    context.addIssue('is not a list such as gpt-5-mini=0.25/2.0');
    return z.NEVER;
  }
  return new Map(
    entries.flatMap((groups) =>
      groups?.model ? [[groups.model, { input: Number(groups.input), output: Number(groups.output) }]] : [],
    ),
  );
});

/** The keys of the configuration that tell how language models are used. */
export const MODEL_KEYS = {
  /** The server's key; a local server needs none. */
  OPENAI_API_KEY: z.string().optional(),
  /** Any OpenAI-compatible server, e.g. http://localhost:11434/v1 */
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** One model, or several to try in order; `name@http://…` names another server. */
  OPENAI_MODEL: z.string().optional(),
  /** `full`: the model plans and words. `word`: it only words. `offline`: it is not asked. */
  AIRA_MODEL_MODE: z.enum(['full', 'word', 'offline']).default('full'),
  /** How the server learns of the tools; `none` is the mode `word`, whatever the mode says. */
  AIRA_MODEL_TOOLS: z.enum(['auto', 'native', 'prompt', 'none']).default('auto'),
  /** How long an answer may wait for models before the offline model gives it. */
  AIRA_MODEL_SECONDS: z.coerce.number().min(1).max(22).default(22),
  AIRA_MODEL_PRICES: ModelPrices.optional(),
  /** Per business and day; 0: no limit. */
  AIRA_MODEL_DAILY_TOKENS: z.coerce.number().int().min(0).default(2_000_000),
  AIRA_MODEL_DAILY_USD: z.coerce.number().positive().optional(),
};

/** Keys that do nothing without another. */
export const MODEL_NEEDS = [['AIRA_MODEL_DAILY_USD', 'AIRA_MODEL_PRICES']] as const;

/** Models by name on the configured server. `memory` keeps what was learnt about them between turns. */
export function createModels(env: Env, memory: ModelMemory, names: string | undefined): ModelChain {
  const { AIRA_MODEL_TOOLS: style } = env;
  return createModelChain({
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    model: names,
    // A server that cannot be trusted with tools gets its words as plainly as one that knows none.
    tools: style === 'none' ? 'prompt' : style,
    memory,
  });
}

export function toModelPolicy(env: Env): ModelPolicy {
  return {
    mode: env.AIRA_MODEL_MODE === 'word' || env.AIRA_MODEL_TOOLS === 'none' ? 'word' : 'full',
    modelMs: env.AIRA_MODEL_SECONDS * 1000,
    dailyTokens: env.AIRA_MODEL_DAILY_TOKENS === 0 ? null : env.AIRA_MODEL_DAILY_TOKENS,
    dailyUsd: env.AIRA_MODEL_DAILY_USD ?? null,
    prices: env.AIRA_MODEL_PRICES ?? new Map(),
  };
}
