import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { understandFiles } from '#ingestion/understand-files.ts';
import { readFigures, understandText } from './exports/strange-export.ts';
import { toTextFile } from './exports/write-file.ts';

const read = (text: string) => {
  const upload = understandText(text);
  const reasons = upload.tables.flatMap(({ clean }) => clean.quarantined.map((row) => row.reason));
  const notes = upload.tables.flatMap(({ clean }) => clean.notes.map((note) => note.en)).join(' ');
  return { upload, reasons, notes, figures: readFigures(upload) };
};

describe('what happens to a sale', () => {
  describe('works', () => {
    it.each([
      ['Belum Dibayar', 'not_paid'],
      ['Unpaid', 'not_paid'],
      ['Pending', 'not_paid'],
      ['Menunggu Pembayaran', 'not_paid'],
      ['Kasbon', 'not_paid'],
      ['Open Bill', 'not_paid'],
      ['Belum Lunas', 'not_paid'],
    ])('holds back a bill that is %s, and says so', (status, reason) => {
      const { figures, reasons } = read(`
        No Nota,Tanggal,Barang,Qty,Total,Status
        1,14/03/2025,Kopi,2,20000,Lunas
        2,14/03/2025,Teh,1,5000,${status}
        3,15/03/2025,Teh,3,15000,Lunas`);
      expect(figures).toMatchObject({ net_sales: 35_000, receipts: 2, q: 1 });
      expect(reasons).toEqual([reason]);
    });

    it.each(['Lunas', 'Paid', 'Selesai', 'Completed', 'Dibayar', 'Sukses', 'Settled', 'Terbayar', 'Closed'])(
      'counts a bill that is %s',
      (status) => {
        const { figures } = read(`
          No Nota,Tanggal,Barang,Qty,Total,Status
          1,14/03/2025,Kopi,2,20000,${status}
          2,15/03/2025,Teh,1,5000,${status}`);
        expect(figures).toMatchObject({ net_sales: 25_000, receipts: 2, q: 0 });
      },
    );

    it('counts credit as sold where a mapping leaves the status unused', () => {
      const file = toTextFile(
        'kasbon.csv',
        'No,Tanggal,Total,Status\n1,14/03/2025,20000,Lunas\n2,14/03/2025,5000,Kasbon',
      );
      const now = Temporal.Instant.from('2025-06-01T00:00:00Z');
      const upload = understandFiles([file], { currency: null, mapping: { columns: { Status: null } }, now });
      expect(readFigures(upload)).toMatchObject({ net_sales: 25_000, q: 0 });
    });

    it('asks each of several status columns', () => {
      const { figures } = read(`
        Order No,Date,Total,Payment Status,Order Status
        1,2025-03-14,20000,Paid,Completed
        2,2025-03-14,5000,Unpaid,Completed
        3,2025-03-15,15000,Paid,Cancelled
        4,2025-03-15,30000,Paid,Completed`);
      expect(figures).toMatchObject({ net_sales: 50_000, receipts: 2, voidReceipts: 1, q: 1 });
    });

    it.each([
      'DP',
      'Uang muka',
      'Deposit',
      'Modal awal',
      'Saldo awal',
      'Pengeluaran',
      'Setor bank',
      'Top up saldo',
      'Iklan',
    ])('leaves %s out of the sales', (event) => {
      const { figures, reasons } = read(`
          Tanggal,Jenis,Nominal
          14/03/2025,Penjualan,50000
          14/03/2025,${event},100000
          15/03/2025,Penjualan,30000`);
      expect(figures).toMatchObject({ net_sales: 80_000 });
      expect(reasons).toHaveLength(1);
    });

    it('keeps a product whose name begins like a movement of cash', () => {
      const { figures } = read(`
        Tanggal,No,Produk,Qty,Total
        14/03/2025,1,Modal Kerja Notebook,1,30000
        14/03/2025,2,Top Up ML 86 Diamond,1,20000
        14/03/2025,3,Deposito Mug,1,15000`);
      expect(figures).toMatchObject({ net_sales: 65_000, q: 0 });
    });

    it('counts what the customer paid for, not what a platform pays out', () => {
      const { figures } = read(`
        No Pesanan,Tanggal,Nilai Pesanan,Komisi,Biaya Admin,Jumlah Diterima
        1,14/03/2025,50000,10000,1000,39000
        2,15/03/2025,30000,6000,1000,23000
        3,15/03/2025,20000,4000,1000,15000`);
      expect(figures).toMatchObject({ net_sales: 100_000, total_collected: 100_000 });
    });

    it('counts a bill that is split over two payments once', () => {
      const { figures } = read(`
        No Struk,Tanggal,Total Belanja,Metode Bayar,Jumlah Bayar
        1,14/03/2025,50000,Tunai,20000
        1,14/03/2025,50000,QRIS,30000
        2,14/03/2025,30000,Tunai,30000
        3,15/03/2025,40000,QRIS,25000
        3,15/03/2025,40000,Tunai,15000`);
      expect(figures).toMatchObject({ net_sales: 120_000, receipts: 3 });
    });

    it('adds up payments where the file holds nothing but payments', () => {
      const { figures } = read(`
        No Struk,Tanggal,Metode Bayar,Jumlah Bayar
        1,14/03/2025,Tunai,20000
        1,14/03/2025,QRIS,30000
        2,14/03/2025,Tunai,30000
        3,15/03/2025,QRIS,25000`);
      expect(figures).toMatchObject({ net_sales: 105_000, receipts: 3 });
    });

    it('takes back a parcel that came home, and what it brought', () => {
      const { figures } = read(`
        Tanggal,No Resi,Produk,Jumlah,Nilai COD,Status
        14/03/2025,JX1,Serum,1,90000,Terkirim
        14/03/2025,JX2,Toner,1,50000,Retur ke pengirim
        15/03/2025,JX3,Serum,1,90000,Terkirim`);
      expect(figures).toMatchObject({ net_sales: 180_000 });
    });

    it.each([['a repeated receipt', '1,14/03/2025,Kopi,1,10000\n1,14/03/2025,Teh,1,5000']])(
      'knows %s by its number and its total',
      (_name, again) => {
        const { figures, reasons } = read(`
        No,Tanggal,Produk,Qty,Jumlah,Total Struk
        1,14/03/2025,Kopi,1,10000,15000
        1,14/03/2025,Teh,1,5000,15000
        2,14/03/2025,Teh,2,10000,10000
        3,15/03/2025,Kopi,2,20000,25000
        3,15/03/2025,Teh,1,5000,25000
        ${again.replaceAll('\n', ',15000\n')},15000`);
        expect(figures).toMatchObject({ net_sales: 50_000, receipts: 3, items_sold: 7 });
        expect(reasons).toEqual(['receipt_repeated', 'receipt_repeated']);
      },
    );

    it('keeps the same line twice where the total of the receipt counts both', () => {
      const { figures } = read(`
        No,Tanggal,Produk,Qty,Jumlah,Total Struk
        1,14/03/2025,Kopi,1,10000,20000
        1,14/03/2025,Kopi,1,10000,20000
        2,14/03/2025,Teh,2,10000,10000
        3,15/03/2025,Kopi,2,20000,25000
        3,15/03/2025,Teh,1,5000,25000`);
      expect(figures).toMatchObject({ net_sales: 55_000, receipts: 3, items_sold: 7 });
    });

    it('says how many rows are the same where nothing tells whether they are real', () => {
      const { figures, notes } = read(`
        Tanggal,Produk,Qty,Total
        14/03/2025,Kopi,2,20000
        14/03/2025,Kopi,2,20000
        15/03/2025,Teh,1,5000`);
      expect(figures).toMatchObject({ net_sales: 45_000 });
      expect(notes).toMatch(/1 rows are the same/);
    });
  });
});
