import { describe, expect, it } from 'vitest';
import { rememberIndex } from '#core/agent/remember-index.ts';
import { CAFE, MART } from './offline/lexicons.ts';

describe('rememberIndex', () => {
  describe('works', () => {
    it('builds the index again only when a name changes', () => {
      const first = rememberIndex('a', CAFE);
      expect(rememberIndex('a', structuredClone(CAFE))).toBe(first);
      const product = [...(CAFE.names.product ?? []), 'Wedang Jahe'];
      const second = rememberIndex('a', { ...CAFE, names: { ...CAFE.names, product } });
      expect(second.exact.has('wedang jahe')).toBe(true);
    });

    it('is at hand at once when two thousand products are known', () => {
      const product = Array.from({ length: 2000 }, (_, at) => `Kopi Susu ${at.toString(36)}aren Spesial`);
      const lexicon = { ...CAFE, names: { ...CAFE.names, product } };
      rememberIndex('big', lexicon);
      const started = performance.now();
      for (let turn = 0; turn < 20; turn += 1) rememberIndex('big', lexicon);
      expect((performance.now() - started) / 20).toBeLessThan(20);
    });
  });

  describe('keeps tenants apart', () => {
    it('never hands one business the names of another', () => {
      const cafe = rememberIndex('cafe', CAFE);
      const mart = rememberIndex('mart', MART);
      expect(mart.exact.has('cappuccino')).toBe(false);
      expect(cafe.exact.has('aqua galon')).toBe(false);
    });
  });
});
