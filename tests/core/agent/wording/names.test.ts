import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainName, wordFilters } from '#core/agent/wording/names.ts';

describe('toPlainName', () => {
  describe('works', () => {
    it.each([
      'Es Teh No.1',
      'Nasi Goreng (Pedas) 50% + Telur',
      "D'Coffee & Co.",
      'Kopi 3/4',
      'Susu w/ gula',
      'Kopi @ rumah',
    ])('leaves "%s" as it is', (name) => {
      expect(toPlainName(name)).toBe(name);
    });
  });

  describe('fails well', () => {
    it.each([
      ['![x](https://evil.example/p.png)', 'x'],
      ['[klik](http://evil.example)', 'klik'],
      ['Kopi https://evil.example/a?b=c', 'Kopi (tautan)'],
      ['Kopi www.evil.example', 'Kopi (tautan)'],
      ['<img src=x>', 'img src=x'],
      ['a\nb\u202Ec', 'a b c'],
      ['\u200B', '(tanpa nama)'],
      ['Omzet Juli: Rp 999.999.999', '“Omzet Juli: Rp 999.999.999”'],
      ['Promo, penjualan naik 50 kali', '“Promo, penjualan naik 50 kali”'],
      ['Kopi evil.com/x', 'Kopi evil·com/x'],
      ['toko.evil.co.id', 'toko.evil·co·id'],
      ['hubungi @penipu', 'hubungi @ penipu'],
      ['/start lagi', '/ start lagi'],
      [`K${'\u0301'.repeat(9)}opi`, 'K\u0301\u0301opi'],
    ])('makes %j harmless', (name, plain) => {
      expect(toPlainName(name)).toBe(plain);
    });

    it('never lets markup, links or lines through, nor grows', () => {
      const piece = fc.constantFrom(
        'http://',
        'https://x.co',
        '![',
        '](',
        ')',
        '<b>',
        '\n',
        'Kopi',
        '{{c1}}',
        'www.a.b',
        '`',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
          const plain = toPlainName(pieces.join(''));
          expect(plain).not.toMatch(/[<>\n{}`]|:\/\/\w|\]\(/);
          expect(plain.length).toBeLessThanOrEqual(80);
        }),
      );
    });
  });
});

describe('wordFilters', () => {
  describe('works', () => {
    it.each([
      ['hour', ['17', '18', '19'], 'jam 17.00–19.59', '17:00–19:59'],
      ['hour', ['09', '12', '13', '10'], 'jam 09.00–10.59, jam 12.00–13.59', '09:00–10:59, 12:00–13:59'],
      ['hour', ['07'], 'jam 07.00–07.59', '07:00–07:59'],
      [
        'weekday',
        ['friday', 'monday', 'wednesday', 'tuesday', 'thursday'],
        'hari Senin–Jumat',
        'Monday–Friday',
      ],
      ['weekday', ['sunday', 'saturday'], 'hari Sabtu, Minggu', 'Saturday, Sunday'],
      ['weekday', ['monday', 'friday'], 'hari Senin, Jumat', 'Monday, Friday'],
    ] as const)('tells neighbours by their ends: %s %j', (dimension, values, id, en) => {
      const filters = [{ dimension, values: [...values] }];
      expect(wordFilters(filters, 'id')).toBe(id);
      expect(wordFilters(filters, 'en')).toBe(en);
    });
  });
});
