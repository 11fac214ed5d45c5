import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAxisTicks } from '#core/charts/axis-ticks.ts';

describe('works', () => {
  it('finds round numbers around the values', () => {
    expect(toAxisTicks([7_825_117, 3_100_000])).toEqual([0, 2_000_000, 4_000_000, 6_000_000, 8_000_000]);
    expect(toAxisTicks([35])).toEqual([0, 10, 20, 30, 40]);
    expect(toAxisTicks([0.3])).toEqual([0, 0.1, 0.2, 0.3]);
    expect(toAxisTicks([-800, 5000])).toEqual([-2000, 0, 2000, 4000, 6000]);
  });

  it('encloses all values and zero with at most eight evenly spaced ticks', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const ticks = toAxisTicks(values);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks).toContain(0);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values));
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        ticks.slice(1).forEach((tick, index) => expect(tick - (ticks[index] ?? 0)).toBeCloseTo(step, 6));
      }),
    );
  });
});

describe('fails well', () => {
  it('has an axis for nothing and for zeros', () => {
    expect(toAxisTicks([])).toEqual([0, 1]);
    expect(toAxisTicks([0, 0])).toEqual([0, 1]);
  });
});
