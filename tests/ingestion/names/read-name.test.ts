import { describe, expect, it } from 'vitest';
import { readMeasures, toPack } from '#ingestion/names/measures.ts';
import { readName } from '#ingestion/names/read-name.ts';

const packOf = (name: string): string | null => {
  const pack = toPack(readMeasures(name).measures);
  return pack && `${pack.size} ${pack.unit}`;
};

describe('readName', () => {
  describe('works', () => {
    it.each([
      ['Air Mineral 600ml', 'ml:600'],
      ['Air Mineral 1,5 L', 'ml:1500'],
      ['Air Mineral 1500 cc', 'ml:1500'],
      ['Gula 1/2 kg', 'mg:500000'],
      ['Gula ½ kg', 'mg:500000'],
      ['Gula 500 gr', 'mg:500000'],
      ['Tepung 1.500 g', 'mg:1500000'],
      ['Tisu isi 250', 'pcs:250'],
      ['Telur 1 lusin', 'pcs:12'],
      ['Teh Kotak 12x200ml', 'ml:200 pcs:12'],
      ["Parasetamol 500 mg 10's", 'mg:500 pcs:10'],
      ['Paket 2', '2'],
      ['2 Nasi 1 Ayam', '2 1'],
      ['7 Up', '7'],
      ['Vitamin B12', 'b12'],
    ])('reads the amount of "%s" as %s', (name, amount) => {
      expect(readName(name).amount).toBe(amount);
    });

    it.each([
      ['FD-01 - Ayam Goreng', 'fd01', ['ayam', 'goreng']],
      ['[A12] Ayam Goreng', 'a12', ['ayam', 'goreng']],
      ['007 Ayam Goreng', '007', ['ayam', 'goreng']],
      ['7 Up Botol', null, ['up', 'botol']],
      ["Lay's Rumput Laut", null, ['lays', 'rumput', 'laut']],
      ['M&M', null, ['m', 'm']],
    ])('tells the code of "%s" from its words', (name, code, kinds) => {
      const { code: found, words } = readName(name);
      expect([found, words]).toEqual([code, kinds]);
    });

    it('reads sizes and servings in both languages as one', () => {
      const traitsOf = (name: string): unknown => Object.fromEntries(readName(name).traits);
      expect(traitsOf('Kopi (Large)')).toEqual({ size: 'large' });
      expect(traitsOf('Kopi Besar')).toEqual({ size: 'large' });
      expect(traitsOf('Kopi L')).toEqual({ size: 'large' });
      expect(traitsOf('Iced Latte')).toEqual(traitsOf('Latte Dingin'));
    });

    it.each([
      ['Minyak Goreng 2 L', '2 l'],
      ['Gula 500gr', '500 g'],
      ['Donat isi 6', '6 pcs'],
      ['Susu 12 x 200 ml', '200 ml'],
      ['Kopi Susu', null],
    ])('keeps the pack of "%s" as %s', (name, pack) => {
      expect(packOf(name)).toBe(pack);
    });
  });

  describe('fails well', () => {
    it('takes long numbers and nonsense for no amount that a column could not hold', () => {
      expect(packOf('Voucher 999999999999999 ml')).toBeNull();
      expect(packOf('0 ml')).toBeNull();
      expect(packOf('1/0 kg')).toBeNull();
      expect(readName('!!!').words).toEqual([]);
      expect(readName('').words).toEqual([]);
    });
  });
});
