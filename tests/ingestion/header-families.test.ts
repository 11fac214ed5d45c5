import { zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import {
  writeAccurate,
  writeLoyverseItems,
  writeLoyverseReceipts,
  writeMinimarket,
  writeMokaItems,
  writeMokaTransactions,
} from './exports/layouts.ts';
import { createShop, sumShop, type ShopReceipt } from './exports/shop.ts';
import { toCsv, toTextFile, toWorkbookFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const shop = createShop(7);
const figures = sumShop(shop);

const understand = (...files: InputFile[]): Upload => understandFiles(files, { currency: null, now });
const totals = (upload: Upload) => sumSales(upload.sales, upload.currency);
const daysOf = (upload: Upload): string[] =>
  [...new Set(upload.sales.map((sale) => ('local' in sale.soldAt ? sale.soldAt.local.date : '')))].toSorted();
const shopDays = [...new Set(shop.map((receipt) => receipt.date))].toSorted();

/** A sale given back on a later day. */
const refund: ShopReceipt = {
  ...(shop[5] as ShopReceipt),
  kind: 'refund',
  date: '2026-03-20',
  time: '21:00:00',
};
const refunded = sumShop([refund]).net;

describe('header families', () => {
  describe('works', () => {
    it('reads Moka transactions: the bill, not the cash handed over', () => {
      const text = `\uFEFF${toCsv(writeMokaTransactions(shop), ',', '\r\n')}\r\n`;
      const upload = understand(toTextFile('transactions.csv', text));
      const tax = shop.reduce((sum, receipt) => sum + Math.round(sumShop([receipt]).net * 0.1), 0);
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        gross_sales: figures.gross,
        discounts: figures.discounts,
        net_sales: figures.net,
        tax,
        total_collected: figures.net + tax,
      });
      expect(daysOf(upload)).toEqual(shopDays);
      expect(upload.tables[0]?.clean.totals).toHaveLength(1);
      expect(upload.sales[0]?.lines.map((line) => line.net)).not.toContain(0);
    });

    it('reads Moka items with refunds as rows of their own', () => {
      const upload = understand(toTextFile('items.csv', toCsv(writeMokaItems([...shop, refund]))));
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        refundReceipts: 1,
        gross_sales: figures.gross,
        discounts: figures.discounts,
        refunds: refunded,
        net_sales: figures.net - refunded,
        items_sold: figures.items - sumShop([refund]).items,
      });
      const back = upload.sales.find((sale) => sale.kind === 'refund');
      const original = upload.sales.find(
        (sale) => sale.kind === 'sale' && sale.receiptNumber === refund.number,
      );
      expect(back?.originalExternalId).toBe(original?.externalId);
      expect(back?.lines[0]?.product).not.toMatch(/^Refund - /);
    });

    it('joins a ZIP of Moka transactions and items by receipt number and counts them once', () => {
      const tables = {
        'items.csv': writeMokaItems([...shop, { ...refund, lines: refund.lines.slice(0, 1) }]),
        'transactions.csv': writeMokaTransactions(shop),
      };
      const entries = Object.entries(tables).map(([name, rows]) => [
        name,
        new TextEncoder().encode(toCsv(rows)),
      ]);
      const zip: Record<string, Uint8Array> = Object.fromEntries(entries);
      const upload = understand({ name: 'moka.zip', bytes: zipSync(zip) });
      const back = sumShop([{ ...refund, lines: refund.lines.slice(0, 1) }]).net;
      const tax = shop.reduce((sum, receipt) => sum + Math.round(sumShop([receipt]).net * 0.1), 0);
      expect(upload.tables).toHaveLength(1);
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        net_sales: figures.net - back,
        items_sold: figures.items - (refund.lines[0]?.quantity ?? 0),
        refunds: back,
        total_collected: figures.net + tax - back,
      });
    });

    it('reads Loyverse items: American dates, three decimals, costs', () => {
      const name = 'receipts-by-item-2026-03-09-2026-03-20.csv';
      const upload = understand(toTextFile(name, toCsv(writeLoyverseItems(shop))));
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        gross_sales: figures.gross,
        discounts: figures.discounts,
        net_sales: figures.net,
        items_sold: figures.items,
      });
      expect(daysOf(upload)).toEqual(shopDays);
      const cost = upload.sales
        .flatMap((sale) => sale.lines)
        .reduce((sum, line) => sum + (line.cost ?? 0), 0);
      const expected = shop
        .flatMap((receipt) => receipt.lines)
        .reduce((sum, line) => sum + Math.round(line.quantity * line.price * 0.4), 0);
      expect(cost).toBe(expected * 100);
    });

    it('reads Loyverse refunds whose figures are positive', () => {
      const upload = understand(toTextFile('items.csv', toCsv(writeLoyverseItems([...shop, refund]))));
      expect(totals(upload)).toMatchObject({ refunds: refunded, net_sales: figures.net - refunded });
    });

    it('reads Loyverse receipts with counted items in one cell', () => {
      const upload = understand(toTextFile('receipts.csv', toCsv(writeLoyverseReceipts(shop))));
      expect(totals(upload)).toMatchObject({ receipts: figures.receipts, net_sales: figures.net });
      const counted = upload.sales
        .flatMap((sale) => sale.lines)
        .reduce((sum, line) => sum + (line.quantity ?? 0), 0);
      expect(counted).toBe(figures.items);
    });

    it('reads Accurate with titles, spacer columns and merged headers', () => {
      const merges = ['D5:E5', 'B1:E1'];
      const file = toWorkbookFile('rincian.xlsx', { Laporan: writeAccurate(shop) }, { merges });
      const upload = understand(file);
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        net_sales: figures.net,
        items_sold: figures.items,
        discounts: null,
        tax: null,
      });
      expect(upload.tables[0]?.mapping.window).toEqual({ from: '2026-03-09', to: '2026-03-20' });
      expect(daysOf(upload)).toEqual(shopDays);
    });

    it('reads a minimarket dump: amounts from price and quantity', () => {
      const upload = understand(toTextFile('penjualan.csv', toCsv(writeMinimarket(shop))));
      expect(totals(upload)).toMatchObject({
        receipts: figures.receipts,
        gross_sales: figures.gross,
        discounts: figures.discounts,
        net_sales: figures.net,
        items_sold: figures.items,
      });
      expect(new Set(upload.sales.map((sale) => sale.outlet))).toEqual(
        new Set(['Cabang Barat', 'Cabang Timur']),
      );
    });
  });
});
