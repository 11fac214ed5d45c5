import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDateKeys, toSpan } from '#core/agent/tools/time-keys.ts';
import { addDays } from '#core/time.ts';

const dimension = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const period = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 900 }))
  .map(([start, days]) => {
    const from = addDays('2020-01-01', start);
    return { from, to: addDays(from, days) };
  });

describe('the keys of dated dimensions', () => {
  describe('works', () => {
    it('cover a period without gap or overlap', () => {
      fc.assert(
        fc.property(dimension, period, (by, whole) => {
          const spans = listDateKeys(by, whole).map((key) => toSpan(by, key, whole));
          expect(spans[0]?.from).toBe(whole.from);
          expect(spans.at(-1)?.to).toBe(whole.to);
          for (const [at, span] of spans.slice(1).entries()) {
            expect(span.from).toBe(addDays(spans[at]?.to ?? '', 1));
          }
        }),
      );
    });

    it('names quarters and years as people do', () => {
      const span = { from: '2025-11-20', to: '2026-04-02' };
      expect(listDateKeys('quarter', span)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
      expect(listDateKeys('year', span)).toEqual(['2025', '2026']);
      expect(toSpan('quarter', '2026-Q1', span)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    });
  });
});
