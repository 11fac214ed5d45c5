import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { toTextFile, toWorkbookFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const understand = (...files: InputFile[]): Upload => understandFiles(files, { currency: null, now });
const read = (text: string, name = 'ekspor.csv'): Upload =>
  understand(toTextFile(name, text.replaceAll(/^ +/gm, '').trim()));
const totals = (upload: Upload) => sumSales(upload.sales, upload.currency);

describe('what rows mean', () => {
  describe('works', () => {
    it('takes a receipt total repeated on every line once', () => {
      const upload = read(`
        Invoice,Date,Item,Qty,Price,Invoice Total
        1,2025-03-14,Kopi,2,10000,25000
        1,2025-03-14,Teh,1,5000,25000
        2,2025-03-15,Teh,2,5000,20000
        2,2025-03-15,Kopi,1,10000,20000
        3,2025-03-15,Teh,1,5000,15000
        3,2025-03-15,Kopi,1,10000,15000`);
      expect(totals(upload)).toMatchObject({ receipts: 3, net_sales: 60_000, total_collected: 60_000 });
      expect(upload.sales[0]?.lines.map((line) => line.net)).toEqual([2_000_000, 500_000]);
    });

    it('takes a receipt total printed on the first line only', () => {
      const upload = read(`
        No Faktur;Tanggal;Barang;Jml;Harga;Subtotal;Grand Total
        F1;14/03/2025;Sabun;2;4.500;9.000;14.000
        F1;14/03/2025;Beras;1;5.000;5.000;
        F2;15/03/2025;Beras;3;5.000;15.000;19.500
        F2;15/03/2025;Sabun;1;4.500;4.500;
        F3;16/03/2025;Sabun;1;4.500;4.500;9.500
        F3;16/03/2025;Beras;1;5.000;5.000;`);
      expect(totals(upload)).toMatchObject({ receipts: 3, net_sales: 43_000, total_collected: 43_000 });
    });

    it('lets lines inherit the receipt that stands above them', () => {
      const upload = read(`
        Nota,Tgl,Kasir,Menu,Qty,Total
        N1,14-03-25,Ani,Bakso,2,30000
        ,,,Es Jeruk,2,10000
        N2,14-03-25,Budi,Soto,1,20000
        ,,,Es Teh,1,5000
        TOTAL,,,,6,65000`);
      expect(totals(upload)).toMatchObject({ receipts: 2, net_sales: 65_000, items_sold: 6 });
      expect(upload.sales.map((sale) => sale.cashier)).toEqual(['Ani', 'Budi']);
    });

    it('brings prices that include tax to before tax, and keeps voids and refunds by status apart', () => {
      const upload = read(`
        Order ID,Created At,Gross Sales,Discount,Net Sales,Tax (PB1),Service,Grand Total,Payment,Status
        1,2025-03-14 10:00,110000,0,110000,10000,0,110000,QRIS,Completed
        2,2025-03-14 11:00,55000,5500,49500,4500,0,49500,Cash,Completed
        3,2025-03-14 12:00,33000,0,33000,3000,0,33000,Cash,Void
        4,2025-03-14 13:00,22000,0,22000,2000,0,22000,Cash,Refunded`);
      expect(totals(upload)).toMatchObject({
        receipts: 3,
        refundReceipts: 1,
        voidReceipts: 1,
        gross_sales: 170_500,
        discounts: 5_500,
        refunds: 20_000,
        net_sales: 145_000,
        tax: 14_500,
        total_collected: 159_500,
      });
    });

    it('adds tax, service and rounding to prices that exclude them', () => {
      const upload = read(`
        Bill No,Waktu,Subtotal,Diskon,Service (5%),PPN 11%,Pembulatan,Total Bayar,Metode
        B1,14/03/2025 10.05,100000,10000,4500,10395,5,104900,Tunai
        B2,14/03/2025 10.45,50000,0,2500,5775,25,58300,QRIS
        B3,15/03/2025 20.15,200000,20000,9000,20790,10,209800,Tunai`);
      expect(totals(upload)).toMatchObject({
        gross_sales: 350_000,
        discounts: 30_000,
        net_sales: 320_000,
        tax: 36_960,
        service_charge: 16_000,
        total_collected: 373_000,
      });
      expect(upload.sales.map((sale) => sale.payments[0]?.method)).toEqual(['Tunai', 'QRIS', 'Tunai']);
    });

    it('knows a refund by its negative quantity alone', () => {
      const upload = read(`
        date,receipt,item,qty,amount
        2025-03-14,1,Kopi,2,20000
        2025-03-14,2,Kopi,-1,-10000
        2025-03-15,3,Kopi,1,10000`);
      expect(totals(upload)).toMatchObject({
        receipts: 2,
        refunds: 10_000,
        net_sales: 20_000,
        items_sold: 2,
      });
    });

    it('reads a refunds column beside the sale', () => {
      const upload = read(`
        Receipt Number,Date,Gross Sales,Discounts,Refunds,Net Sales,Tax,Total
        1,14-03-2025,50000,0,0,50000,5000,55000
        2,14-03-2025,40000,4000,10000,26000,2600,28600`);
      expect(totals(upload)).toMatchObject({
        receipts: 2,
        gross_sales: 90_000,
        refunds: 10_000,
        net_sales: 76_000,
      });
    });

    it('keeps exact duplicates within a receipt, and rows without receipt numbers, as real', () => {
      const upload = read(`
        Tanggal,Barang,Jumlah,Harga,Total
        14 Maret 2025,Kopi,2,Rp 10.000,Rp 20.000
        14 Maret 2025,Kopi,2,Rp 10.000,Rp 20.000
        15 Maret 2025,Teh,1,Rp 5.000,Rp 5.000`);
      expect(totals(upload)).toMatchObject({ receipts: 3, net_sales: 45_000 });
      expect(new Set(upload.sales.map((sale) => sale.externalId)).size).toBe(3);
    });

    it('fills in a missing price from the price list, and a missing amount from price and quantity', () => {
      const upload = read(`
        ID Transaksi,Tanggal,Nama Menu,Qty,Harga Satuan,Subtotal
        T1,2025-03-14,Risol,2,5000,10000
        T2,2025-03-14,Risol,3,,
        T3,2025-03-15,Risol,1,5000,ERROR`);
      expect(totals(upload)).toMatchObject({ receipts: 3, net_sales: 30_000 });
    });

    it('leaves zero-price packaging out of the units and keeps a 100 % discount in', () => {
      const upload = read(`
        No Transaksi,Tanggal,Produk,Qty,Penjualan Kotor,Diskon,Penjualan Bersih
        1,14/03/2025,Serum,2,200000,0,200000
        1,14/03/2025,Bubble wrap,1,0,0,0
        2,14/03/2025,Serum,1,100000,100000,0`);
      expect(totals(upload)).toMatchObject({ items_sold: 3, gross_sales: 300_000, discounts: 100_000 });
      expect(upload.sales[0]?.lines.map((line) => line.isZeroPrice)).toEqual([false, true]);
    });

    it('finds the whole discount where only one of two discount columns is understood', () => {
      const upload = read(`
        Periode: 01/03/2025 - 31/03/2025
        Tanggal & Jam;Nomor Struk;Nama Produk;Jumlah Terjual;Harga Jual;Diskon Produk;Diskon Struk;Pajak;Total
        14 Mar 2025 10:05;INV/001;Es Kopi;2;Rp 18.000;Rp 0;Rp 1.000;Rp 3.500;Rp 38.500
        14 Mar 2025 10:05;INV/001;Roti;1;Rp 15.000;Rp 1.000;Rp 400;Rp 1.360;Rp 14.960
        15 Mar 2025 12:45;INV/002;Roti;1;Rp 15.000;Rp 0;Rp 0;Rp 1.500;Rp 16.500`);
      expect(totals(upload)).toMatchObject({
        gross_sales: 66_000,
        discounts: 2_400,
        net_sales: 63_600,
        tax: 6_360,
      });
    });

    it('sees that a total price is already reduced, and that a payment is for the whole order', () => {
      const upload = read(`
        No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Harga Awal,Jumlah,Total Harga Produk,Total Diskon,Total Pembayaran
        A1,Selesai,2025-03-14 10:05,Serum,100000,2,180000,20000,230000
        A1,Selesai,2025-03-14 10:05,Toner,50000,1,50000,0,230000
        A2,Batal,2025-03-14 11:05,Serum,100000,1,90000,10000,90000
        A3,Selesai,2025-03-15 11:05,Serum,100000,1,90000,10000,90000`);
      expect(totals(upload)).toMatchObject({
        receipts: 2,
        voidReceipts: 1,
        gross_sales: 350_000,
        discounts: 30_000,
        net_sales: 320_000,
        total_collected: 320_000,
      });
    });

    it('reads one column per payment method', () => {
      const upload = read(`
        Trx ID,Date,Cash,QRIS,Debit,Total
        1,2025-03-14,10000,0,0,10000
        2,2025-03-14,5000,15000,0,20000`);
      expect(upload.sales[1]?.payments).toEqual([
        { method: 'Cash', amount: 500_000 },
        { method: 'QRIS', amount: 1_500_000 },
      ]);
    });

    it('reads one column per product', () => {
      const upload = read(`
        Tanggal,Kopi Susu,Cendol,Nasi Goreng,Total
        2025-03-14,10,5,3,250000
        2025-03-15,12,0,7,300000`);
      expect(totals(upload)).toMatchObject({ net_sales: 550_000, items_sold: 37 });
      expect(upload.sales[1]?.lines.map((line) => [line.product, line.quantity])).toEqual([
        ['Kopi Susu', 12],
        ['Nasi Goreng', 7],
      ]);
    });

    it.each([
      [
        'by the period in the file name',
        'jual 01-03-2025 - 10-03-2025.csv',
        ['01/03/2025', '02/03/2025', '10/03/2025'],
        '2025-03-10',
      ],
      [
        'by the order of the rows',
        'jual.csv',
        ['3/1/2025', '3/2/2025', '3/3/2025', '3/10/2025'],
        '2025-03-10',
      ],
      ['by a day above 12', 'jual.csv', ['3/1/2025', '3/13/2025'], '2025-03-13'],
    ])('decides the order of day and month %s', (_name, file, dates, last) => {
      const rows = dates.map((date, index) => `${date},${index},Kopi,1,10000`);
      const upload = read(['Date,Receipt,Item,Qty,Total', ...rows].join('\n'), file);
      const sale = upload.sales.at(-1);
      expect(sale && 'local' in sale.soldAt && sale.soldAt.local.date).toBe(last);
    });

    it('loads every month of a workbook and leaves its summary out', () => {
      const header = ['Tanggal', 'No Struk', 'Produk', 'Qty', 'Total'];
      const upload = understand(
        toWorkbookFile('tahun.xlsx', {
          Ringkasan: [
            ['Tanggal', 'Total Penjualan'],
            ['2025-01-14', 20_000],
            ['2025-02-14', 30_000],
          ],
          Januari: [header, ['2025-01-14', 'A1', 'Kopi', 2, 20_000]],
          Februari: [header, ['2025-02-14', 'A1', 'Kopi', 3, 30_000]],
        }),
      );
      expect(totals(upload)).toMatchObject({ receipts: 2, net_sales: 50_000 });
      expect(upload.ignored.map((table) => table.sheet)).toEqual(['Ringkasan']);
    });
  });
});
