import { describe, expect, it } from 'vitest';
import { parseEnv } from '#api/env.ts';
import { createModels, toModelPolicy } from '#api/model-settings.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';

const policyOf = (values: Record<string, string>): ReturnType<typeof toModelPolicy> =>
  toModelPolicy(parseEnv(values));
const chainOf = (values: Record<string, string>): string[] => {
  const env = parseEnv(values);
  return createModels(env, createMemoryStore(), env.OPENAI_MODEL).map(({ modelId }) => modelId);
};

describe('the model settings', () => {
  describe('works', () => {
    it('gives every business two million tokens a day, and no limit in money, unless told otherwise', () => {
      expect(policyOf({})).toEqual({
        mode: 'full',
        modelMs: 22_000,
        dailyTokens: 2_000_000,
        dailyUsd: null,
        prices: new Map(),
      });
    });

    it('reads prices per million tokens, for models with a dot or a slash in their name', () => {
      const prices = 'gpt-5-mini=0.25/2.0, qwen/qwen2.5 = 1 / 3';
      expect(policyOf({ AIRA_MODEL_PRICES: prices, AIRA_MODEL_DAILY_USD: '0.5' })).toMatchObject({
        dailyUsd: 0.5,
        prices: new Map([
          ['gpt-5-mini', { input: 0.25, output: 2 }],
          ['qwen/qwen2.5', { input: 1, output: 3 }],
        ]),
      });
    });

    it('lifts the limit at zero tokens', () => {
      expect(policyOf({ AIRA_MODEL_DAILY_TOKENS: '0' }).dailyTokens).toBeNull();
    });

    it.each([
      ['AIRA_MODEL_MODE', 'word'],
      ['AIRA_MODEL_TOOLS', 'none'],
    ])('lets the model only word with %s=%s', (key, value) => {
      expect(policyOf({ [key]: value }).mode).toBe('word');
    });

    it('lines up models of several servers', () => {
      const OPENAI_MODEL = 'gpt-5-mini, llama3.1:8b@http://localhost:11434/v1';
      expect(chainOf({ OPENAI_API_KEY: 'k', OPENAI_MODEL })).toEqual(['gpt-5-mini', 'llama3.1:8b']);
      expect(chainOf({ OPENAI_MODEL })).toEqual(['llama3.1:8b']);
    });
  });

  describe('fails well', () => {
    it.each([
      ['no model', { OPENAI_API_KEY: 'k' }],
      ['no server and no key', { OPENAI_MODEL: 'gpt-5-mini' }],
      ['the model that needs neither', { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'offline' }],
    ])('answers offline with %s', (_what, values) => {
      expect(chainOf(values)).toEqual([]);
    });
  });
});
