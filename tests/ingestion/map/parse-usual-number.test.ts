import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '#ingestion/map/parse-number.ts';
import { parseUsualNumber } from '#ingestion/map/parse-usual-number.ts';

const pieces = ['1', '0', '12', '000', '500', '123', '.', ',', '-', 'Rp', 'rp ', 'Rp. ', ' ', '9', '00'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));

describe('parseUsualNumber', () => {
  describe('works', () => {
    it('reads the amounts of most exports', () => {
      const read = ['12000', 'Rp 12.000', 'Rp.1.250.000', '-3.000', '0,5'];
      expect(read.map((text) => parseUsualNumber(text, ','))).toEqual([
        12_000, 12_000, 1_250_000, -3_000, 0.5,
      ]);
      expect(parseUsualNumber('3.000', '.')).toBe(3);
    });

    it('leaves what it does not know to the general reading, and agrees with it on the rest', () => {
      fc.assert(
        fc.property(texts, fc.constantFrom('.' as const, ',' as const), (text, mark) => {
          // A space before it is cleared away by the general reading alone.
          expect(parseNumber(text, mark)).toBe(parseNumber(` ${text}`, mark));
        }),
        { numRuns: 2_000 },
      );
    });
  });
});
