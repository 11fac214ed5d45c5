import { describe, expect, it } from 'vitest';
import { createIndexMemory } from '#core/agent/index-memory.ts';
import { CAFE, MART } from './offline/lexicons.ts';

describe('the memory of indexed names', () => {
  const indexNames = createIndexMemory();

  describe('works', () => {
    it('builds the index again only when a name changes', () => {
      const first = indexNames('a', CAFE);
      expect(indexNames('a', structuredClone(CAFE))).toBe(first);
      const product = [...(CAFE.names.product ?? []), 'Wedang Jahe'];
      const second = indexNames('a', { ...CAFE, names: { ...CAFE.names, product } });
      expect(second.exact.has('wedang jahe')).toBe(true);
    });

    it('lets go of the business that was asked about longest ago', () => {
      const first = indexNames('0', CAFE);
      for (let business = 1; business <= 20; business += 1) indexNames(String(business), CAFE);
      expect(indexNames('20', CAFE)).toBe(indexNames('20', CAFE));
      expect(indexNames('0', CAFE)).not.toBe(first);
    });
  });

  describe('keeps tenants apart', () => {
    it('never hands one business the names of another', () => {
      const cafe = indexNames('cafe', CAFE);
      const mart = indexNames('mart', MART);
      expect(mart.exact.has('cappuccino')).toBe(false);
      expect(cafe.exact.has('aqua galon')).toBe(false);
    });
  });
});
