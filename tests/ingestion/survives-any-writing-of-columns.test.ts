import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { understandFiles } from '#ingestion/understand-files.ts';
import {
  createBills,
  netOfLine,
  paidOf,
  truthOf,
  type Bill,
  type BillLine,
} from './exports/generated/bills.ts';
import { clock, day, money, writeLayout, type Ink, type InkRow } from './exports/generated/writing.ts';
import { WRITINGS } from './exports/generated/writings.ts';
import { readFigures } from './exports/strange-export.ts';

interface Column {
  names: readonly string[];
  ink(bill: Bill, line: BillLine): Ink;
}

/** What each column can be called. */
const COLUMNS: readonly Column[] = [
  {
    names: [
      'Tanggal',
      'Tgl',
      'Tanggal Transaksi',
      'Date',
      'Order Date',
      'Tgl. Nota',
      'Hari/Tanggal',
      'Sales Date',
    ],
    ink: (bill) => day(bill.date),
  },
  {
    names: [
      'No Struk',
      'Nomor Transaksi',
      'No. Nota',
      'Invoice No.',
      'Receipt Number',
      'ID Transaksi',
      'No Faktur',
      'Kode Transaksi',
      'Bill No',
      'Order ID',
    ],
    ink: (bill) => bill.number,
  },
  {
    names: [
      'Nama Barang',
      'Produk',
      'Nama Produk',
      'Item',
      'Item Name',
      'Menu',
      'Product Name',
      'Barang',
      'Nama Item',
    ],
    ink: (_, line) => line.product,
  },
  {
    names: ['Qty', 'Kuantitas', 'Quantity', 'Banyaknya', 'Jml', 'Qty Terjual', 'Jumlah Barang', 'Jumlah'],
    ink: (_, line) => line.quantity,
  },
  {
    names: [
      'Harga',
      'Harga Satuan',
      'Harga Jual',
      'Unit Price',
      'Price',
      '@Harga',
      'Harga/pcs',
      'Hrg Satuan',
    ],
    ink: (_, line) => money(line.price),
  },
  {
    names: ['Diskon', 'Potongan', 'Disc', 'Discount', 'Diskon (Rp)', 'Potongan Harga', 'Disc. Amount'],
    ink: (_, line) => money(line.discount),
  },
  {
    names: [
      'Total',
      'Subtotal',
      'Total Harga',
      'Net Sales',
      'Penjualan Bersih',
      'Amount',
      'Nilai',
      'Total Penjualan',
      'Total Setelah Diskon',
      'Jumlah Harga',
      'Line Total',
    ],
    ink: (_, line) => money(netOfLine(line)),
  },
  { names: ['Jam', 'Time', 'Waktu', 'Pukul'], ink: (bill) => clock(bill.time) },
  {
    names: ['Metode Pembayaran', 'Cara Bayar', 'Payment Method', 'Pembayaran', 'Jenis Bayar', 'Payment Type'],
    ink: (bill) => bill.payment,
  },
  {
    names: ['Kasir', 'Cashier', 'Nama Kasir', 'Pegawai', 'Served By', 'Operator'],
    ink: (bill) => bill.cashier,
  },
  { names: ['Pelanggan', 'Customer', 'Nama Pembeli'], ink: (bill) => bill.customer },
  { names: ['Kategori', 'Category', 'Kategori Produk'], ink: (_, line) => line.category },
];

const TITLES: readonly InkRow[] = [['WARUNG KITA'], ['Laporan Penjualan'], ['Dicetak oleh admin'], []];
const FOOTERS: readonly InkRow[] = [
  [],
  ['Catatan: harga sudah termasuk bungkus'],
  ['Hormat kami,'],
  ['Halaman 1 dari 1'],
];

const forms = fc.record({
  seed: fc.integer({ min: 1, max: 500 }),
  order: fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length }),
  names: fc.array(fc.nat(30), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  spacers: fc.array(fc.boolean(), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  titles: fc.subarray([...TITLES]),
  footers: fc.subarray([...FOOTERS]),
  hasTotals: fc.boolean(),
  writing: fc.constantFrom(...WRITINGS),
});

describe('the same sales, however the columns stand and whatever they are called', () => {
  describe('works', () => {
    it('come out with the same figures', { timeout: 240_000 }, () => {
      fc.assert(
        fc.property(forms, (form) => {
          const bills = paidOf(createBills(form.seed));
          const columns = form.order.flatMap((at) => {
            const column = COLUMNS[at];
            if (!column) return [];
            const name = column.names[(form.names[at] ?? 0) % column.names.length] ?? '';
            const own = { name, ink: column.ink };
            return form.spacers[at] ? [own, { name: '', ink: () => null }] : [own];
          });
          const rows = bills.flatMap((bill) =>
            bill.lines.map((line) => columns.map(({ ink }) => ink(bill, line))),
          );
          const { net, receipts, items, days } = truthOf(bills);
          const totals = columns.map(({ ink }, index) =>
            index === 0 ? 'TOTAL' : ink === COLUMNS[6]?.ink ? money(net) : null,
          );
          const sheet = [
            ...form.titles,
            columns.map(({ name }) => name),
            ...rows,
            ...(form.hasTotals ? [totals] : []),
            ...form.footers,
          ];
          const file = writeLayout({ Data: sheet }, form.writing);
          const now = Temporal.Instant.from('2025-11-01T00:00:00Z');
          expect(readFigures(understandFiles([file], { currency: null, now }))).toMatchObject({
            net_sales: net,
            receipts,
            items_sold: items,
            days: days.join('/'),
          });
        }),
        { numRuns: 60 },
      );
    });
  });
});
