import { zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toAiraError, type AiraError } from '#core/errors.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { toCsv, toTextFile, toWorkbookFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const understand = (...files: InputFile[]): Upload => understandFiles(files, { currency: null, now });

function failureOf(...files: InputFile[]): AiraError {
  try {
    understand(...files);
  } catch (error) {
    return toAiraError(error);
  }
  throw new Error('the upload was understood');
}

const bytes = (name: string, ...values: number[]): InputFile => ({ name, bytes: new Uint8Array(values) });
const latin = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const header = ['Tanggal', 'No Struk', 'Produk', 'Qty', 'Harga', 'Total'];
const good = ['14/03/2026', 'A-1', 'Kopi', 2, 10_000, 20_000];

describe('bad input', () => {
  describe('fails well', () => {
    it.each([
      ['an empty file', bytes('kosong.csv'), 'file_empty'],
      ['a file of blank lines', toTextFile('kosong.csv', '\n\n ,,\n'), 'file_empty'],
      ['a PDF renamed to CSV', bytes('juli.csv', ...latin('%PDF-1.7 ...')), 'file_unreadable'],
      ['a picture', bytes('foto.xlsx', 0x89, ...latin('PNG\r\n')), 'file_unreadable'],
      [
        'random bytes',
        bytes('acak.csv', ...Array.from({ length: 900 }, (_, i) => (i * 7) % 13)),
        'file_unreadable',
      ],
      ['a broken workbook', bytes('rusak.xlsx', ...latin('PK\u0003\u0004rusak')), 'file_unreadable'],
    ])('refuses %s and names it', (_name, file, code) => {
      expect(failureOf(file)).toMatchObject({ code, details: { file: file.name } });
    });

    it('names sheet and row where no column holds an amount', () => {
      const rows = [
        ['Tanggal', 'Nama Barang', 'Kategori'],
        ...Array.from({ length: 5 }, () => ['2026-03-14', 'Kopi', 'Minuman']),
      ];
      const failure = failureOf(toWorkbookFile('barang.xlsx', { Lembar: rows }));
      expect(failure).toMatchObject({
        code: 'column_not_found',
        details: { file: 'barang.xlsx', sheet: 'Lembar', row: 1 },
      });
    });

    it('says that there is no table in a text', () => {
      const failure = failureOf(
        toTextFile('surat.txt', 'Yth. Ibu Sri,\nterima kasih atas pesanannya.\nSalam.'),
      );
      expect(failure).toMatchObject({ code: 'table_not_found', details: { file: 'surat.txt' } });
    });

    it('names row, column and value where every date is impossible', () => {
      const rows = [
        header,
        ...[1, 2, 3].map((id) => [`${40 + id}/17/2026`, `A-${id}`, 'Kopi', 1, 10_000, 10_000]),
      ];
      expect(failureOf(toTextFile('tanggal.csv', toCsv(rows)))).toMatchObject({
        code: 'value_invalid',
        details: { file: 'tanggal.csv', row: 2, column: 'Tanggal', value: '41/17/2026' },
      });
    });

    it('refuses a cell of a million characters and says where it is', () => {
      const rows = [header, good, ['14/03/2026', 'A-2', 'x'.repeat(1_000_000), 1, 10_000, 10_000]];
      const failure = failureOf(toTextFile('panjang.csv', toCsv(rows)));
      expect(failure).toMatchObject({
        code: 'value_invalid',
        details: { file: 'panjang.csv', row: 3, column: 'C' },
      });
    });

    it('stops inflating a zip bomb, whatever its headers claim', { timeout: 240_000 }, () => {
      const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(257 * 1024 * 1024) }, { level: 1 });
      expect(bomb.length).toBeLessThan(5_000_000);
      const claim = new DataView(bomb.buffer);
      for (let at = 0; at < bomb.length - 30; at += 1) {
        if (claim.getUint32(at, true) === 0x02014b50) claim.setUint32(at + 24, 10, true);
      }
      expect(failureOf({ name: 'bom.xlsx', bytes: bomb })).toMatchObject({ code: 'file_too_large' });
    });

    it('does not open an archive inside an archive', () => {
      const inner = zipSync({ 'a.csv': new TextEncoder().encode('a,b') });
      expect(failureOf({ name: 'luar.zip', bytes: zipSync({ 'dalam.zip': inner }) })).toMatchObject({
        code: 'file_unreadable',
      });
    });

    it('holds back rows that cannot be, with their reason and row, and loads the others', () => {
      const rows = [
        header,
        good,
        ['32/13/2026', 'A-2', 'Kopi', 1, 10_000, 10_000],
        ['', 'A-3', 'Kopi', 1, 10_000, 10_000],
        ['15/03/2026', 'A-4', 'Kopi', '', '', 'sepuluh ribu'],
        ['15/03/2206', 'A-5', 'Kopi', 1, 10_000, 10_000],
        ['15/03/2026', 'TEST', 'Kopi', 1, 10_000, 10_000],
        ['16/03/2026', 'A-6', 'Teh', 1, 5_000, 5_000],
      ];
      const upload = understand(toTextFile('campur.csv', toCsv(rows)));
      expect(upload.tables[0]?.clean.quarantined.map(({ row, reason }) => [row, reason])).toEqual([
        [3, 'date_invalid'],
        [4, 'date_missing'],
        [5, 'amount_invalid'],
        [6, 'date_implausible'],
        [7, 'test_row'],
      ]);
      expect(sumSales(upload.sales, 'IDR').net_sales).toBe(25_000);
    });
  });

  describe('works', () => {
    it('skips what is no table in a folder', () => {
      const csv = toTextFile('juli.csv', toCsv([header, good]));
      const upload = understand(
        bytes('foto.jpg', 0xff, 0xd8, 0xff, 0xe0),
        csv,
        toTextFile('README.md', '# Judul'),
      );
      expect(upload.sales).toHaveLength(1);
      expect(upload.ignored.map((file) => file.file)).toContain('foto.jpg');
    });

    it('takes the stored value of a formula', () => {
      const file = toWorkbookFile('rumus.xlsx', {
        A: [header, good, ['15/03/2026', 'A-2', 'Teh', 1, 5_000, 5_000]],
      });
      expect(sumSales(understand(file).sales, 'IDR').net_sales).toBe(25_000);
    });

    it('joins two header rows', () => {
      const rows = [
        ['Struk', '', 'Barang', '', 'Nilai', ''],
        ['Tanggal', 'No', 'Nama', 'Qty', 'Diskon', 'Total'],
        ['14/03/2026', 'A-1', 'Kopi', 2, 1_000, 19_000],
        ['14/03/2026', 'A-1', 'Teh', 1, 0, 5_000],
        ['15/03/2026', 'A-2', 'Teh', 3, 0, 15_000],
      ];
      const merges = ['A1:B1', 'C1:D1', 'E1:F1'];
      const upload = understand(toWorkbookFile('dua.xlsx', { A: rows }, { merges }));
      expect(upload.tables[0]?.mapping.columns.map((column) => column.column)[1]).toBe('Struk No');
      expect(sumSales(upload.sales, 'IDR')).toMatchObject({ receipts: 2, net_sales: 39_000, items_sold: 6 });
    });

    it('gives the cells of a merged receipt to each of its lines', () => {
      const rows = [
        header,
        ['14/03/2026', 'A-1', 'Kopi', 2, 10_000, 20_000],
        [null, null, 'Teh', 1, 5_000, 5_000],
        ['15/03/2026', 'A-2', 'Teh', 1, 5_000, 5_000],
      ];
      const upload = understand(toWorkbookFile('gabung.xlsx', { A: rows }, { merges: ['A2:A3', 'B2:B3'] }));
      expect(sumSales(upload.sales, 'IDR')).toMatchObject({ receipts: 2, net_sales: 30_000 });
    });

    it('reads a web table that calls itself a workbook', () => {
      const cells = (row: readonly (string | number)[]): string =>
        `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      const html = `<html><body><table>${cells(header)}${cells(good)}</table></body></html>`;
      expect(sumSales(understand(toTextFile('laporan.xls', html)).sales, 'IDR').net_sales).toBe(20_000);
    });
  });
});
