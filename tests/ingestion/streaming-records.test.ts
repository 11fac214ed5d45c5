import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { toTextFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const RECORDS = [1, 2, 3, 4].map((day) => ({
  receipt_number: `R-${day}`,
  created_at: `2026-05-0${day}T10:00:00`,
  outlet: { id: 7, name: 'Dago' },
  total: 15_000 * day,
  payments: [{ method: 'QRIS', amount: 15_000 * day }],
  items: [
    { name: 'Kopi {dingin}', qty: day, price: 10_000, total: 10_000 * day },
    { name: 'Teh "manis"', qty: day, price: 5_000, total: 5_000 * day },
  ],
}));
const read = (text: string): Upload =>
  understandFiles([toTextFile('ekspor.json', text)], { currency: 'IDR', now });

describe('JSON records', () => {
  describe('works', () => {
    it.each([
      ['one per line', RECORDS.map((record) => JSON.stringify(record)).join('\n')],
      ['in a list', JSON.stringify(RECORDS)],
      ['in a list under a key, laid out for people', JSON.stringify({ receipts: RECORDS }, null, 2)],
    ])('are receipts with their items: %s', (_, text) => {
      const { sales } = read(text);
      expect(sumSales(sales, 'IDR')).toMatchObject({
        receipts: 4,
        net_sales: 150_000,
        total_collected: 150_000,
        items_sold: 20,
      });
      expect(sales[0]).toMatchObject({ outlet: 'Dago', payments: [{ method: 'QRIS', amount: 1_500_000 }] });
      expect(sales[0]?.lines.map(({ product }) => product)).toEqual(['Kopi {dingin}', 'Teh "manis"']);
    });

    it('may be flat, with the headers of an export as keys', () => {
      const rows = RECORDS.flatMap(({ receipt_number, items }, index) =>
        items.map(({ name, qty, total }) => ({
          'No Struk': receipt_number,
          Tanggal: `0${index + 1}/05/2026`,
          'Nama Produk': name,
          Qty: qty,
          'Penjualan Bersih': `Rp ${total}`,
        })),
      );
      const { sales } = read(rows.map((row) => JSON.stringify(row)).join('\r\n'));
      expect(sumSales(sales, 'IDR')).toMatchObject({ receipts: 4, net_sales: 150_000, items_sold: 20 });
    });
  });

  describe('fails well', () => {
    it('leaves out an object that only sums up the files beside it', () => {
      const sums = JSON.stringify({ receipts: 4, first: '2026-05-01', total: 150_000, qty: 20 });
      const files = [toTextFile('ekspor.json', JSON.stringify(RECORDS)), toTextFile('jumlah.json', sums)];
      const { sales, ignored } = understandFiles(files, { currency: 'IDR', now });
      expect(sumSales(sales, 'IDR')).toMatchObject({ receipts: 4, net_sales: 150_000 });
      expect(ignored).toMatchObject([{ file: 'jumlah.json' }]);
    });

    it('says which file holds broken JSON', () => {
      const cut = JSON.stringify(RECORDS).slice(0, -30);
      expect(() => read(cut)).toThrow(
        expect.objectContaining({ code: 'file_unreadable', details: { file: 'ekspor.json' } }),
      );
    });
  });
});
