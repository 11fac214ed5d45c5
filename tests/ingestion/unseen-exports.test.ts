import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { cloudRegisters } from './exports/cloud-registers.ts';
import { hardMeanings } from './exports/hard-meanings.ts';
import { handKeptSheets } from './exports/hand-kept-sheets.ts';
import { mixedBooks } from './exports/mixed-books.ts';
import { oddMeanings } from './exports/odd-meanings.ts';
import { readFigures, understandText } from './exports/strange-export.ts';
import { toTextFile, toWorkbookFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const understand = (...files: InputFile[]): Upload => understandFiles(files, { currency: null, now });
const header = ['No Struk', 'Tanggal', 'Produk', 'Qty', 'Total'];

describe('exports that nobody has seen', () => {
  describe('works', () => {
    it.each([...cloudRegisters, ...handKeptSheets, ...oddMeanings, ...hardMeanings, ...mixedBooks])(
      'reads $name',
      ({ text, figures }) => {
        expect(readFigures(understandText(text))).toMatchObject(figures);
      },
    );

    it('keeps outlets apart that are sheets of one workbook', () => {
      const upload = understand(
        toWorkbookFile('cabang.xlsx', {
          Kemang: [header, ['A1', '14/03/2025', 'Kopi', 2, 20_000], ['A2', '14/03/2025', 'Teh', 1, 5_000]],
          Bandung: [header, ['A1', '14/03/2025', 'Kopi', 3, 30_000], ['A2', '14/03/2025', 'Teh', 2, 10_000]],
        }),
      );
      expect(readFigures(upload)).toMatchObject({
        net_sales: 65_000,
        receipts: 4,
        outlets: 'Bandung/Kemang',
      });
    });

    it('keeps outlets apart that are files without receipt numbers', () => {
      const upload = understand(
        toTextFile(
          'Penjualan_Kemang_Maret.csv',
          'Tanggal,Produk,Qty,Total\n14/03/2025,Kopi,2,20000\n14/03/2025,Teh,1,5000\n15/03/2025,Roti,1,7000',
        ),
        toTextFile(
          'Penjualan_Bandung_Maret.csv',
          'Tanggal,Produk,Qty,Total\n14/03/2025,Kopi,3,30000\n14/03/2025,Teh,1,5000\n15/03/2025,Susu,1,9000',
        ),
      );
      expect(readFigures(upload)).toMatchObject({ net_sales: 76_000, outlets: 'Bandung/Kemang' });
    });

    it('counts what two exports of one outlet share once', () => {
      const upload = understand(
        toTextFile(
          'a.csv',
          'No,Tanggal,Produk,Qty,Total\nA1,14/03/2025,Kopi,2,20000\nA2,15/03/2025,Teh,1,5000',
        ),
        toTextFile(
          'b.csv',
          'No,Tanggal,Produk,Qty,Total\nA2,15/03/2025,Teh,1,5000\nA3,16/03/2025,Teh,2,10000',
        ),
      );
      expect(readFigures(upload)).toMatchObject({ net_sales: 35_000, receipts: 3 });
    });

    it('reads receipt numbers that are merged over their lines', () => {
      const rows = [header, [101, '14/03/2025', 'Kopi', 2, 20_000], [null, null, 'Teh', 1, 5_000]];
      const more = [102, 103, 104].map((number) => [number, '15/03/2025', 'Teh', 3, 15_000]);
      const file = toWorkbookFile('m.xlsx', { S: [...rows, ...more] }, { merges: ['A2:A3', 'B2:B3'] });
      expect(readFigures(understand(file))).toMatchObject({ receipts: 4, net_sales: 70_000 });
    });
  });

  describe('says what was decided', () => {
    it.each([
      [
        'stacked',
        'Tgl,Omzet,,Tgl,Omzet\n1/3/2025,10000,,16/3/2025,20000\n2/3/2025,15000,,17/3/2025,25000',
        'berdampingan',
        'side by side',
      ],
      [
        'from titles',
        'Senin 3 Maret 2025\nBarang,Qty,Total\nKopi,1,10000\nTeh,2,10000',
        'tulisan di atas',
        'the line above',
      ],
      [
        'completed',
        'Omzet Maret 2025\nTgl,Omzet\n1,10000\n2,15000\n3,9000',
        'hanya berisi hari',
        'only days',
      ],
    ])('when the days and tables are %s', (choice, text, id, en) => {
      const [table] = understandText(text).tables;
      const decision = table?.mapping.decisions.find((one) => one.choice === choice);
      expect(decision?.evidence.id).toContain(id);
      expect(decision?.evidence.en).toContain(en);
    });

    it('when amounts may be meant as thousands', () => {
      const [table] = understandText('Tanggal,Nota,Total\n14/03/2025,1,25\n15/03/2025,2,40').tables;
      const decision = table?.mapping.decisions.find(({ about }) => about === 'currency');
      expect(decision?.evidence.id).toMatch(/ribuan/);
    });

    it('leaves a sheet of purchases out, and says so', () => {
      const upload = understand(
        toWorkbookFile('buku.xlsx', {
          Penjualan: [header, ['A1', '14/03/2025', 'Kopi', 2, 20_000]],
          Pembelian: [header, ['B1', '14/03/2025', 'Gula', 10, 140_000]],
        }),
      );
      expect(readFigures(upload)).toMatchObject({ net_sales: 20_000 });
      expect(upload.ignored).toEqual([{ file: 'buku.xlsx', sheet: 'Pembelian', why: 'expenses, no sales' }]);
    });
  });

  describe('fails well', () => {
    it('refuses a file of expenses', () => {
      const text = 'Tanggal,Keterangan,Jumlah\n14/03/2025,Gas,23000\n15/03/2025,Listrik,200000';
      expect(() => understandText(text, 'pengeluaran maret.csv')).toThrow(
        expect.objectContaining({ code: 'table_not_found', message: 'the table holds expenses, no sales' }),
      );
    });

    it.each([
      [
        'amounts in thousands',
        'Laporan (dalam ribuan rupiah)\nTanggal,No,Total\n14/03/2025,1,500',
        'value_invalid',
      ],
      [
        'several currencies',
        'Order ID,Date,Currency,Total\n1,2025-03-14,USD,12.50\n2,2025-03-14,IDR,150000',
        'value_invalid',
      ],
      [
        'amounts too small for rupiah',
        'Tanggal,No Nota,Total\n2025-03-14,1,12.50\n2025-03-14,2,9.75',
        'value_invalid',
      ],
      [
        'months instead of days',
        'Bulan,Jumlah Nota,Omzet\nJanuari 2025,120,12000000\nFebruari 2025,110,11500000',
        'table_not_found',
      ],
      ['no day at all', 'Nama Barang,Qty,Total\nKopi,2,20000\nTeh,1,5000', 'column_not_found'],
      [
        'days across the columns',
        'Produk,01/03/2025,02/03/2025\nKopi,10000,20000\nTeh,5000,5000',
        'table_not_found',
      ],
    ])('refuses %s and names the file', (_name, text, code) => {
      expect(() => understandText(text)).toThrow(
        expect.objectContaining({ code, details: expect.objectContaining({ file: 'ekspor.csv' }) }),
      );
    });

    it('refuses two files of the same receipt numbers when nothing tells them apart', () => {
      const one = 'No,Tanggal,Produk,Qty,Total\n1,14/03/2025,Kopi,2,20000\n2,14/03/2025,Teh,1,5000';
      const other = 'No,Tanggal,Produk,Qty,Total\n1,14/03/2025,Kopi,3,30000\n2,14/03/2025,Susu,1,9000';
      expect(() => understand(toTextFile('1.csv', one), toTextFile('2.csv', other))).toThrow(
        expect.objectContaining({ code: 'conflict' }),
      );
    });
  });
});
