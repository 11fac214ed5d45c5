import { describe, expect, it } from 'vitest';
import { createSaleId } from '#ingestion/load/create-sale-id.ts';

describe('createSaleId', () => {
  describe('works', () => {
    it('makes UUIDs of version 7, no two alike', () => {
      const ids = Array.from({ length: 5_000 }, createSaleId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });

    it('begins with the time, so that later ids stand after earlier ones', () => {
      const before = Date.now();
      const time = Number.parseInt(createSaleId().replace('-', '').slice(0, 12), 16);
      expect(time).toBeGreaterThanOrEqual(before);
      expect(time).toBeLessThanOrEqual(Date.now());
    });
  });
});
