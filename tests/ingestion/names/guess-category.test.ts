import { describe, expect, it } from 'vitest';
import { guessCategories } from '#ingestion/names/guess-category.ts';

const guess = (
  open: string,
  known: Readonly<Record<string, string>> = {},
  language: 'id' | 'en' = 'id',
): unknown => {
  const products = Object.entries(known).map(([name, category]) => ({ id: name, name, category }));
  return guessCategories([...products, { id: '?', name: open, category: null }], language).get('?');
};

describe('guessCategories', () => {
  describe('works', () => {
    it.each([
      ['Es Kopi Susu Gula Aren', 'Kopi'],
      ['Nasi Goreng Spesial', 'Makanan'],
      ['Kentang Goreng', 'Camilan'],
      ['Roti Bakar Keju', 'Roti & Kue'],
      ['Paracetamol 500 mg', 'Obat'],
      ['Kaos Polos Hitam XL', 'Pakaian'],
      ['Sabun Cair 400 ml', 'Rumah Tangga'],
    ])('takes "%s" for %s', (name, category) => {
      expect(guess(name)).toBe(category);
    });

    it("learns from the business's own categories before it uses its own words", () => {
      const known = { 'Es Kopi Susu': 'Minuman', 'Es Kopi Hitam': 'Minuman', 'Nasi Rames': 'Berat' };
      expect(guess('Es Kopi Pandan', known)).toBe('Minuman');
      expect(guess('Nasi Uduk', known)).toBe('Makanan');
    });

    it('speaks English to a business that does', () => {
      expect(guess('Iced Coffee', {}, 'en')).toBe('Coffee');
    });
  });

  describe('fails well', () => {
    it('guesses nothing where nothing tells, nor from a word that stands in several categories', () => {
      expect(guess('Bubble Wrap')).toBeNull();
      expect(
        guess('Zyx', { 'Zyx Merah': 'A', 'Zyx Putih': 'B', 'Zyx Biru': 'A', 'Zyx Hijau': 'B' }),
      ).toBeNull();
    });

    it('leaves a word that a narrow receipt cut off', () => {
      expect(guess('Lem...')).toBeNull();
    });
  });
});
