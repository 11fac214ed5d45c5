import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSplits } from '#core/metrics/choose-splits.ts';
import { roundTogether } from '#core/metrics/round-together.ts';
import { splitFactors } from '#core/metrics/split-factors.ts';
import { type ProductChange, splitPrices } from '#core/metrics/split-prices.ts';
import { splitValues } from '#core/metrics/split-values.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const anyCount = fc.integer({ min: 1, max: 5_000_000 });
const anyPrice = fc.integer({ min: 1, max: 90_000_000 });
const anyPair = (value: fc.Arbitrary<number>): fc.Arbitrary<[number | null, number | null]> =>
  fc.tuple(fc.option(value, { freq: 5 }), fc.option(value, { freq: 5 }));
const anyProduct: fc.Arbitrary<ProductChange> = fc.record({
  net: anyPair(fc.integer({ min: -1_000_000, max: 900_000_000 })),
  units: anyPair(fc.integer({ min: -2000, max: 90_000 }).map((n) => n / 1000)),
});

describe('rounding parts together', () => {
  describe('works', () => {
    it('sums to the total, and moves no part by a whole step', () => {
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { minLength: 1 }),
          fc.constantFrom(1, 100),
          (parts, step) => {
            const total = Math.round(sum(parts) / step) * step || 0;
            const rounded = roundTogether(parts, total, step);
            expect(sum(rounded)).toBe(total);
            for (const [i, part] of rounded.entries()) {
              expect(part % step).toBeCloseTo(0);
              expect(Math.abs(part - (parts[i] ?? 0))).toBeLessThanOrEqual(step * 1.001);
            }
          },
        ),
      );
    });
  });

  describe('fails well', () => {
    it('gives nothing for no parts', () => {
      expect(roundTogether([], 5)).toEqual([]);
    });
  });
});

describe('splitting a change by two factors', () => {
  it('sums exactly, and treats both factors alike', () => {
    fc.assert(
      fc.property(anyCount, anyPrice, anyCount, anyPrice, (a0, b0, a1, b1) => {
        const total = Math.round(a1 * b1 - a0 * b0);
        fc.pre(Number.isSafeInteger(a1 * b1) && Number.isSafeInteger(a0 * b0));
        const [ofA, ofB] = splitFactors({ before: [a0, b0], after: [a1, b1] }, total);
        const [swappedB, swappedA] = splitFactors({ before: [b0, a0], after: [b1, a1] }, total);
        expect(ofA + ofB).toBe(total);
        expect(Math.abs(ofA - swappedA)).toBeLessThanOrEqual(1);
        expect(Math.abs(ofB - swappedB)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives everything to the only factor that moved', () => {
    expect(splitFactors({ before: [10, 500], after: [14, 500] }, 2000)).toEqual([2000, 0]);
    expect(splitFactors({ before: [10, 500], after: [10, 450] }, -500)).toEqual([0, -500]);
  });
});

describe('splitting a change by price, volume and mix', () => {
  // The assertion stands inside fast-check's property.
  // oxlint-disable-next-line vitest/expect-expect
  it('sums exactly, whatever is recorded', () => {
    fc.assert(
      fc.property(
        fc.array(anyProduct, { maxLength: 12 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (products, extra) => {
          const net = (side: 0 | 1): number => sum(products.map((product) => product.net[side] ?? 0));
          const total = net(1) - net(0) + extra;
          expect(sum(Object.values(splitPrices(products, total) ?? { total }))).toBe(total);
        },
      ),
    );
  });

  it('calls a dearer price price, more of the same volume, and a dearer basket mix', () => {
    const shop = (net: [number, number], units: [number, number]): ProductChange => ({ net, units });
    expect(splitPrices([shop([1000, 1200], [10, 10])], 200)).toMatchObject({ price: 200, volume: 0, mix: 0 });
    expect(splitPrices([shop([1000, 1500], [10, 15])], 500)).toMatchObject({ price: 0, volume: 500, mix: 0 });
    const cheap = shop([1000, 500], [10, 5]);
    const dear = shop([3000, 4500], [10, 15]);
    expect(splitPrices([cheap, dear], 1000)).toEqual({
      volume: 0,
      price: 0,
      mix: 1000,
      new: 0,
      gone: 0,
      other: 0,
    });
  });

  it('keeps new and vanished products, and sales without units, apart', () => {
    const products: ProductChange[] = [
      { net: [1000, 1000], units: [10, 10] },
      { net: [null, 700], units: [null, 7] },
      { net: [400, null], units: [4, null] },
      { net: [100, 150], units: [null, null] },
    ];
    expect(splitPrices(products, 350)).toEqual({
      volume: 0,
      price: 0,
      mix: 0,
      new: 700,
      gone: -400,
      other: 50,
    });
  });

  it('has no answer where no product was sold with units in both periods', () => {
    expect(splitPrices([{ net: [null, 700], units: [null, 7] }], 700)).toBeNull();
  });
});

describe('splitting a change by values', () => {
  const value = (key: string, amount: number): { key: string; value: number } => ({ key, value: amount });

  it('joins spellings of one name, and leaves what has none unassigned', () => {
    const previous = [value('GoFood', 100), value('', 40)];
    const current = [value('gofood', 70), value('Dine-in', 20), value('', 45)];
    const split = splitValues('sales_channel', { previous, current, change: -5 });
    expect(split.parts).toEqual([
      { key: 'gofood', previous: 100, current: 70, change: -30 },
      { key: 'Dine-in', previous: null, current: 20, change: 20 },
    ]);
    expect(split.unassigned).toBe(5);
  });

  it('tells the dimension in which the change is uneven before one in which it is spread', () => {
    const uneven = splitValues('outlet', {
      previous: [value('Pusat', 500), value('Timur', 500)],
      current: [value('Pusat', 500), value('Timur', 300)],
      change: -200,
    });
    const even = splitValues('hour', {
      previous: [value('08', 500), value('12', 500)],
      current: [value('08', 405), value('12', 395)],
      change: -200,
    });
    const chosen = chooseSplits([even, uneven], { previous: 1000, current: 800 });
    expect(chosen.map((split) => split.dimension)).toEqual(['outlet']);
  });

  it('tells product or category, not both', () => {
    const split = (dimension: 'product' | 'category', gap: number): ReturnType<typeof splitValues> =>
      splitValues(dimension, {
        previous: [value('A', 500), value('B', 500)],
        current: [value('A', 500 - gap), value('B', 500)],
        change: -gap,
      });
    const chosen = chooseSplits([split('product', 300), split('category', 300)], {
      previous: 1000,
      current: 700,
    });
    expect(chosen).toHaveLength(1);
  });
});
