import { describe, expect, it } from 'vitest';
import { normaliseWords } from '#core/agent/offline/normalise-words.ts';
import { parseDigits, readNumber } from '#core/agent/offline/read-number.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';

const NO_NAMES = { has: () => false, distance: () => Infinity };
const read = (text: string, currency = 'IDR'): number | undefined =>
  readNumber(normaliseWords(toTokens(text), NO_NAMES), 0, currency)?.value;

describe('readNumber works', () => {
  it.each([
    ['1,5jt', 1_500_000],
    ['250jt', 250_000_000],
    ['5 juta', 5_000_000],
    ['2 M', 2_000_000_000],
    ['1,2 miliar', 1_200_000_000],
    ['500rb', 500_000],
    ['10k', 10_000],
    ['Rp 1.500.000', 1_500_000],
    ['rp20.000', 20_000],
    ['goceng', 5_000],
    ['ceban', 10_000],
    ['gocap', 50_000],
    ['setengah juta', 500_000],
    ['sejuta', 1_000_000],
    ['seratus ribu', 100_000],
    ['dua puluh lima ribu', 25_000],
    ['dua juta lima ratus ribu', 2_500_000],
    ['lima belas', 15],
    ['$1,000', 1_000],
    ['$1,234.50', 1_234.5],
    ['five hundred', 500],
    ['3 million', 3_000_000],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('reads a lone m as million in dollars and as miliar in rupiah', () => {
    expect([read('2m', 'USD'), read('2m', 'IDR')]).toEqual([2_000_000, 2_000_000_000]);
  });
});

describe('readNumber fails well', () => {
  it.each(['juta', 'omzet', '-', '2026-11-01'])('finds no number in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads digits in both conventions', () => {
    expect(['1.500', '1,500', '1,5', '1.5', '1.234.567', '1,234.56'].map(parseDigits)).toEqual([
      1500, 1500, 1.5, 1.5, 1234567, 1234.56,
    ]);
  });
});
