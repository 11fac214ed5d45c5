import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWords } from '#core/agent/offline/normalise-words.ts';
import { parseDigits, readNumber } from '#core/agent/offline/read-number.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';

const NO_NAMES = { has: () => false, distance: () => Infinity };
const read = (text: string, currency = 'IDR'): number | undefined =>
  readNumber(normaliseWords(toTokens(text), NO_NAMES), 0, currency)?.value;

const UNITS = ' satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
/** Numbers as school teaches to write them. */
function spell(value: number): string {
  if (value >= 2000) return join(`${spell(Math.floor(value / 1000))} ribu`, value % 1000);
  if (value >= 1000) return join('seribu', value % 1000);
  if (value >= 200) return join(`${UNITS[Math.floor(value / 100)]} ratus`, value % 100);
  if (value >= 100) return join('seratus', value % 100);
  if (value >= 20) return join(`${UNITS[Math.floor(value / 10)]} puluh`, value % 10);
  if (value >= 12) return `${UNITS[value - 10]} belas`;
  return value >= 10 ? (value === 10 ? 'sepuluh' : 'sebelas') : (UNITS[value] ?? '');
}
const join = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spell(rest)}`);

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
    ['dua setengah juta', 2_500_000],
    ['sejuta setengah', 1_500_000],
    ['seperempat juta', 250_000],
    ['dua ratus lima puluh ribu', 250_000],
    ['1 juta 200 ribu', 1_200_000],
    ['seratus ribuan', 100_000],
    ['sejutaan', 1_000_000],
    ['rp2jt', 2_000_000],
    ['IDR 2.000.000', 2_000_000],
    ['1.5k', 1_500],
    ['1.500.000,00', 1_500_000],
    ['half a million', 500_000],
    ['two and a half million', 2_500_000],
    ['a million', 1_000_000],
    ['five hundred and fifty', 550],
    ['seventy five thousand', 75_000],
    ['gopekceng', 500_000],
    ['sewu', 1_000],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('reads a lone m as million in dollars and as miliar in rupiah', () => {
    expect([read('2m', 'USD'), read('2m', 'IDR')]).toEqual([2_000_000, 2_000_000_000]);
  });
});

describe('readNumber fails well', () => {
  it.each(['juta', 'omzet', '-', '2026-11-01', 'setengah', 'half', 'a product'])(
    'finds no number in %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('stops where another number begins', () => {
    expect([read('1 juta 5 produk'), read('dua 5'), read('seribu sejuta')]).toEqual([1_000_000, 2, 1_000]);
  });

  it('reads every count up to a million as it is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(`${spell(value)}: ${read(spell(value))}`).toBe(`${spell(value)}: ${value}`);
      }),
      { numRuns: 400 },
    );
  });

  it('reads digits in both conventions', () => {
    expect(['1.500', '1,500', '1,5', '1.5', '1.234.567', '1,234.56'].map(parseDigits)).toEqual([
      1500, 1500, 1.5, 1.5, 1234567, 1234.56,
    ]);
  });
});
