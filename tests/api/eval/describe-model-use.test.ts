import { describe, expect, it } from 'vitest';
import { describeModelUse } from '#api/eval/describe-model-use.ts';
import type { ModelUse } from '#core/agent/usage.ts';

const USE: ModelUse = { model: 'big', calls: 2, inputTokens: 4000, outputTokens: 100, failure: null };

describe('describeModelUse', () => {
  it('adds up each model, with its price and what it failed', () => {
    const uses: ModelUse[] = [
      USE,
      { ...USE, failure: 'too_slow' },
      { ...USE, failure: 'too_slow' },
      { ...USE, model: 'small', failure: 'refused_text' },
    ];
    expect(describeModelUse(uses, new Map([['big', { input: 0.25, output: 2 }]]), 3)).toBe(
      'big: 6 calls, 12,000 tokens in, 300 out, US$ 0.0036, US$ 0.00120 a question; answered by another: too_slow 2\n' +
        'small: 2 calls, 4,000 tokens in, 100 out, no price (AIRA_MODEL_PRICES); answered by another: refused_text 1\n',
    );
  });

  it('says nothing without a model', () => {
    expect(describeModelUse([], new Map(), 5)).toBe('');
  });
});
