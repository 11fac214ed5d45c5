import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnv } from '#api/env.ts';
import { AiraError } from '#core/errors.ts';

const problems = (values: Record<string, string>): string => {
  try {
    parseEnv(values);
    return '';
  } catch (error) {
    return error instanceof AiraError && error.code === 'configuration'
      ? error.message
      : `not ours: ${String(error)}`;
  }
};

const DEFAULTS = {
  AIRA_DATA_DIR: '.aira',
  AIRA_FORMER_SECRETS: [],
  PORT: 8787,
  AIRA_MODEL_MODE: 'full',
  AIRA_MODEL_TOOLS: 'auto',
  AIRA_MODEL_SECONDS: 22,
  AIRA_MODEL_DAILY_TOKENS: 2_000_000,
};

describe('parseEnv', () => {
  describe('works', () => {
    it('needs nothing: the defaults are the embedded ones', () => {
      expect(parseEnv({})).toEqual(DEFAULTS);
    });
    it('takes an empty value for absent, and leaves foreign keys out', () => {
      expect(parseEnv({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual(DEFAULTS);
    });
    it('reads former secrets, parted by commas', () => {
      const [one, other] = ['1'.repeat(32), '2'.repeat(40)];
      expect(parseEnv({ AIRA_FORMER_SECRETS: `${one}, ${other},` }).AIRA_FORMER_SECRETS).toEqual([
        one,
        other,
      ]);
    });
    it('reads numbers from text', () => {
      expect(parseEnv({ PORT: '80' }).PORT).toBe(80);
    });
  });

  describe('fails well', () => {
    it.each([
      ['PORT', 'abc'],
      ['PORT', '70000'],
      ['DATABASE_URL', 'mysql://host/db'],
      ['UPSTASH_REDIS_REST_URL', 'redis://host'],
      ['AIRA_SECRET', 'short'],
      ['TELEGRAM_BOT_TOKEN', 'my-bot'],
      ['TELEGRAM_WEBHOOK_SECRET', 'a b'],
      ['AIRA_PUBLIC_URL', 'toko.example'],
      ['AIRA_MODEL_MODE', 'sometimes'],
      ['AIRA_MODEL_TOOLS', 'perhaps'],
      ['AIRA_MODEL_SECONDS', '40'],
      ['AIRA_MODEL_PRICES', 'gpt-5-mini: 3 dollars'],
      ['AIRA_MODEL_DAILY_TOKENS', '-7'],
      ['AIRA_MODEL_DAILY_USD', 'plenty'],
    ])('names %s, and does not repeat the value %s', (key, value) => {
      expect(problems({ [key]: value })).toContain(key);
      expect(problems({ [key]: value })).not.toContain(value);
    });
    it('names every wrong key at once', () => {
      expect(problems({ PORT: 'x', DATABASE_URL: 'y' })).toMatch(/PORT.*DATABASE_URL/s);
    });
    it('wants both halves of a pair', () => {
      expect(problems({ UPSTASH_REDIS_REST_URL: 'https://r.example' })).toContain('UPSTASH_REDIS_REST_TOKEN');
      expect(problems({ UPSTASH_REDIS_REST_TOKEN: 't' })).toContain('UPSTASH_REDIS_REST_URL');
    });
    it('wants prices beside a budget in money', () => {
      expect(problems({ AIRA_MODEL_DAILY_USD: '1' })).toContain('AIRA_MODEL_PRICES');
    });
    it('answers any text with a configuration or a named problem', () => {
      const keys = ['PORT', 'DATABASE_URL', 'AIRA_SECRET', 'TELEGRAM_BOT_TOKEN', 'OPENAI_BASE_URL'];
      fc.assert(
        fc.property(fc.constantFrom(...keys), fc.string(), (key, value) => {
          const found = problems({ [key]: value });
          expect(found === '' || found.includes(key)).toBe(true);
        }),
      );
    });
  });
});
