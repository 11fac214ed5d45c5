import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles } from '#ingestion/understand-files.ts';
import { createShop, sumShop, type ShopReceipt } from './exports/shop.ts';
import { toCsv } from './exports/write-file.ts';

/** Every way in which a register could write the same sales. */
interface Writing {
  delimiter: string;
  lineEnd: string;
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  decimal: 'plain' | 'point' | 'comma' | 'grouped-point' | 'grouped-comma';
  currency: '' | 'Rp ' | 'Rp';
  date: 'iso' | 'dmy/' | 'dmy-' | 'mdy/' | 'named' | 'compact';
  titles: number;
  hasTotals: boolean;
  language: 'id' | 'en';
  order: 'oldest' | 'newest';
  seed: number;
}

const HEADERS = {
  id: [
    'Tanggal',
    'Jam',
    'No Struk',
    'Nama Barang',
    'Qty',
    'Harga Satuan',
    'Diskon',
    'Penjualan Bersih',
    'Cara Bayar',
  ],
  en: [
    'Date',
    'Time',
    'Receipt No',
    'Item Name',
    'Quantity',
    'Unit Price',
    'Discount',
    'Net Sales',
    'Payment Method',
  ],
};
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'),
  decimal: fc.constantFrom('plain', 'point', 'comma', 'grouped-point', 'grouped-comma'),
  currency: fc.constantFrom('', 'Rp ', 'Rp'),
  date: fc.constantFrom('iso', 'dmy/', 'dmy-', 'mdy/', 'named', 'compact'),
  titles: fc.integer({ min: 0, max: 4 }),
  hasTotals: fc.boolean(),
  language: fc.constantFrom('id', 'en'),
  order: fc.constantFrom('oldest', 'newest'),
  seed: fc.integer({ min: 1, max: 10_000 }),
});

describe('the same sales, however they are written', () => {
  describe('works', () => {
    it('come out with the same figures, days and times', { timeout: 240_000 }, () => {
      fc.assert(
        fc.property(writings, (writing) => {
          const shop = createShop(writing.seed, 40);
          const file = { name: 'ekspor.csv', bytes: encode(writeShop(shop, writing), writing.encoding) };
          const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
          const upload = understandFiles([file], { currency: 'IDR', now });
          const figures = sumShop(shop);
          expect(upload.tables[0]?.clean.quarantined).toEqual([]);
          expect(sumSales(upload.sales, 'IDR')).toMatchObject({
            receipts: figures.receipts,
            gross_sales: figures.gross,
            discounts: figures.discounts,
            net_sales: figures.net,
            items_sold: figures.items,
          });
          const at = (receipt: ShopReceipt): string => `${receipt.number} ${receipt.date} ${receipt.time}`;
          const found = upload.sales.map((sale) =>
            'local' in sale.soldAt
              ? `${sale.receiptNumber} ${sale.soldAt.local.date} ${sale.soldAt.local.time}`
              : '',
          );
          expect(found.toSorted()).toEqual(shop.map(at).toSorted());
        }),
        { numRuns: 60 },
      );
    });
  });
});

function writeShop(shop: readonly ShopReceipt[], writing: Writing): string {
  const rows = shop.flatMap((receipt) =>
    receipt.lines.map((line) => [
      writeDate(receipt.date, writing.date),
      receipt.time,
      receipt.number,
      `${line.product} é`,
      line.quantity,
      writeMoney(line.price, writing),
      writeMoney(line.discount, writing),
      writeMoney(line.quantity * line.price - line.discount, writing),
      receipt.payment,
    ]),
  );
  const { net } = sumShop(shop);
  const titles = ['Toko Contoh', 'Laporan Penjualan', 'Dicetak oleh: Ani', '']
    .slice(0, writing.titles)
    .map((text) => [text]);
  const total = ['Total', '', '', '', '', '', '', writeMoney(net, writing), ''];
  const body = writing.order === 'oldest' ? rows : rows.toReversed();
  const all = [...titles, HEADERS[writing.language], ...body, ...(writing.hasTotals ? [total] : [])];
  return toCsv(all, writing.delimiter, writing.lineEnd);
}

function writeMoney(value: number, { decimal, currency }: Writing): string {
  const grouped = (mark: string): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark);
  const written = {
    plain: String(value),
    point: `${value}.00`,
    comma: `${value},00`,
    'grouped-point': `${grouped(',')}.00`,
    'grouped-comma': grouped('.'),
  };
  return `${currency}${written[decimal]}`;
}

function writeDate(date: string, form: Writing['date']): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const written = {
    iso: date,
    'dmy/': `${day}/${month}/${year}`,
    'dmy-': `${day}-${month}-${year}`,
    'mdy/': `${Number(month)}/${Number(day)}/${year}`,
    named: `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
    compact: `${year}${month}${day}`,
  };
  return written[form];
}

function encode(text: string, encoding: Writing['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (char) => char.charCodeAt(0));
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
