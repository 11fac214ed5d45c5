import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '#ingestion/names/compare-names.ts';
import { createNameIndex } from '#ingestion/names/name-index.ts';
import { readName } from '#ingestion/names/read-name.ts';

const compare = (a: string, b: string): string | null =>
  compareNames(readName(a), readName(b))?.likeness ?? null;

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['Lemon Tea (Ice)', 'lemon tea - ice', 'same_words'],
  ["Lay's Original", 'LAYS original', 'same_words'],
  ['Air Mineral 1.5L', '1500 ml Air Mineral', 'same_words'],
  ['Kopi Susu', 'Kopisusu', 'spacing'],
  ['Roti Cokelat', 'Roti Coklat', 'other_spelling'],
  ['Ayam Geprek', 'Geprek Ayam', 'word_order'],
  ['Martabak Telur', 'Martabak Telurr', 'misspelling'],
  ['Tjendol', 'Cendol', 'misspelling'],
  ['Pisang Rebus', 'Psiang Rebus', 'misspelling'],
  ['Kentang Goreng', 'Kentang Grg', 'abbreviation'],
  ['Ayam Goreng', 'Ay. Grg', 'abbreviation'],
  ['Es Kopi Susu', 'EKS', 'acronym'],
  ['Nasi Goreng', 'Nasgor', 'acronym'],
  ['Teh Tarik Large', 'Teh Tarik Besar', 'trait_spelling'],
  ['Teh Tarik', 'Teh Tarik (Promo)', 'sold_otherwise'],
  ['Teh Tarik', 'T12 - Teh Tarik', 'code_in_front'],
  ['Kopi Senja', 'Kopi Fajar', 'one_word_replaced'],
];

const NEVER: readonly (readonly [string, string])[] = [
  ['Air Mineral 600ml', 'Air Mineral 1500ml'],
  ['Paracetamol 500mg', 'Paracetamol 250mg'],
  ['Teh Manis', 'Teh Tawar'],
  ['Latte Hot', 'Latte Iced'],
  ['Es Teh', 'Teh'],
  ['Kopi Small', 'Kopi Large'],
  ['Kaos Polos M', 'Kaos Polos L'],
  ['Paket 1', 'Paket 2'],
  ['Paket A', 'Paket B'],
  ['2 Nasi 1 Ayam', '1 Nasi 2 Ayam'],
  ['Donat isi 6', 'Donat isi 12'],
  ['Vitamin B1', 'Vitamin B12'],
  ['A01 - Kopi', 'A02 - Kopi'],
  ['Kopi Susu', 'Kopi Susu Gula Aren'],
  ['Serum Glow', 'Serum Glow New'],
  ['Teh', 'Tahu'],
];

describe('compareNames', () => {
  describe('works', () => {
    it.each(PAIRS)('"%s" and "%s" are alike: %s, whichever comes first', (a, b, likeness) => {
      expect([compare(a, b), compare(b, a)]).toEqual([likeness, likeness]);
    });

    it.each(PAIRS)('"%s" and "%s" are found among others', (a, b) => {
      const others = ['Bakso Urat', 'Soto Betawi', 'Wedang Jahe'].map((name, index) => ({
        id: `o${index}`,
        name,
      }));
      const index = createNameIndex([...others, { id: 'a', name: a }, { id: 'b', name: b }]);
      expect(index.findAlike('a').map(({ otherId }) => otherId)).toEqual(['b']);
      expect(index.findAlike('b').map(({ otherId }) => otherId)).toEqual(['a']);
    });
  });

  describe('fails well', () => {
    it.each(NEVER)('"%s" and "%s" are never one product', (a, b) => {
      expect([compare(a, b), compare(b, a)]).toEqual([null, null]);
    });

    it('says the same of any two texts both ways, and of a text with itself', () => {
      const name = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc
          .array(
            fc.constantFrom('kopi', 'kpi', 'susu', 'L', '12', '600ml', '1/2', 'kg', '(promo)', 'A1 -', 'es'),
            { maxLength: 5 },
          )
          .map((parts) => parts.join(' ')),
      );
      fc.assert(
        fc.property(name, name, (a, b) => {
          expect(compare(a, b)).toBe(compare(b, a));
          expect(compare(a, a)).toBe('same_words');
        }),
        { numRuns: 2_000 },
      );
    });
  });
});
