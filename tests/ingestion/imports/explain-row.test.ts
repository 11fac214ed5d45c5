import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { explainRow } from '#ingestion/imports/explain-row.ts';
import { toTextFile } from '../exports/write-file.ts';

const FILE = toTextFile(
  'mei.csv',
  [
    'Laporan Penjualan Mei',
    'Struk;Tgl;Barang;Jml;Harga;Bayar',
    'A1;03/05/2026;Nasi Goreng;2;20.000;40.000',
    'A1;03/05/2026;Es Teh;1;5.000;5.000',
    'A2;03/05/2026;TEST;1;5.000;5.000',
    'A3;04/05/2026;Nasi Goreng;-1;20.000;-20.000',
    'A4;31/02/2026;Nasi Goreng;1;20.000;20.000',
    'Total;;;;;45.000',
  ].join('\n'),
);
const tell = (row: number, locale: 'id' | 'en' = 'en'): string =>
  explainRow([FILE], {
    currency: 'IDR',
    now: Temporal.Instant.from('2026-06-01T00:00:00Z'),
    row,
    locale,
  }).join('\n');

describe('explainRow', () => {
  describe('works', () => {
    it('tells what the cells were read as, the money, and the receipt', () => {
      const story = tell(3, 'id');
      expect(story).toContain('mei.csv, baris 3');
      expect(story).toContain('Jml = "2" → quantity');
      expect(story).toContain('Penjualan, 2026-05-03: quantity 2, gross Rp 40.000,00, net Rp 40.000,00');
      expect(story).toContain('Masuk ke struk A1: 2 baris, total Rp 45.000,00.');
    });
    it('tells a refund', () => {
      expect(tell(6)).toContain('Part of refund A3: 1 rows, total -Rp 20,000.00.');
    });
    it.each([
      [1, 'Above the table'],
      [2, 'the header of the table'],
      [5, 'test_row: A test row'],
      [7, 'date_invalid: The date cannot be. Correct it and load the file again. (Tgl = "31/02/2026")'],
      [8, 'A totals row'],
    ])('tells why row %i counts for nothing', (row, why) => {
      expect(tell(row)).toContain(why);
      expect(tell(row)).not.toContain('Part of');
    });
  });

  describe('fails well', () => {
    it('names a row that no table has', () => {
      expect(() => tell(99)).toThrow(
        expect.objectContaining({ code: 'not_found', details: { file: 'mei.csv', row: 99 } }),
      );
    });
  });
});
