import { describe, expect, it } from 'vitest';
import { createTotalsBridge, type TotalsBridge } from '#ingestion/report/bridge-totals.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import type { Upload } from '#ingestion/understand-files.ts';
import { cloudRegisters } from '../exports/cloud-registers.ts';
import { handKeptSheets } from '../exports/hand-kept-sheets.ts';
import {
  writeAccurate,
  writeLoyverseItems,
  writeLoyverseReceipts,
  writeMinimarket,
  writeMokaItems,
  writeMokaTransactions,
} from '../exports/layouts.ts';
import { oddMeanings } from '../exports/odd-meanings.ts';
import { createShop } from '../exports/shop.ts';
import { understandText } from '../exports/strange-export.ts';
import { toCsv } from '../exports/write-file.ts';

const bridge = ({ tables, sales }: Upload): TotalsBridge[] => {
  const current = new Set(sales);
  return tables.flatMap((item) => {
    const made = createTotalsBridge(item, (sale) => current.has(sale));
    made.add(item.clean);
    return made.finish();
  });
};
const causesOf = (text: string, measure: string): Record<string, number> =>
  Object.fromEntries(
    bridge(understandText(text))
      .find((one) => one.measure === measure)
      ?.causes.map(({ code, amount }) => [code, amount]) ?? [],
  );

const writers = {
  writeAccurate,
  writeLoyverseItems,
  writeLoyverseReceipts,
  writeMinimarket,
  writeMokaItems,
  writeMokaTransactions,
};
const written = Object.entries(writers).map(([name, write]) => ({ name, text: toCsv(write(createShop(7))) }));

describe('createTotalsBridge', () => {
  describe('works', () => {
    it.each([...cloudRegisters, ...handKeptSheets, ...oddMeanings, ...written])(
      'goes from the rows of $name to what is loaded, to the last sen',
      ({ text }) => {
        const upload = understandText(text);
        const totals: Record<string, unknown> = { ...sumSales(upload.sales, upload.currency) };
        const loaded: Record<string, number> = {};
        for (const { measure, source, causes, loaded: own } of bridge(upload)) {
          const sum = causes.reduce((all, { amount }) => all + amount, source);
          expect(sum).toBeCloseTo(own, 5);
          expect(causes.map(({ code }) => code)).not.toContain('other_rows');
          loaded[measure] = (loaded[measure] ?? 0) + own;
        }
        const reported = Object.keys(loaded).filter((measure) => measure in totals);
        expect(reported.map((measure) => loaded[measure])).toEqual(
          reported.map((measure) => totals[measure] ?? 0),
        );
      },
    );

    it('names rows that are held back by their reason', () => {
      const text =
        'Struk;Tanggal;Produk;Qty;Total\nA;13/05/2026;Kopi;1;20.000\nB;besok;Teh;1;5.000\nC;13/05/2026;TEST;1;7.000';
      expect(causesOf(text, 'total_collected')).toEqual({ date_invalid: -5_000, test_row: -7_000 });
    });
    it('names void receipts, and refunds that are written without a minus', () => {
      const text =
        'Struk;Tanggal;Produk;Qty;Total;Status\nA;13/05/2026;Kopi;1;20.000;Lunas\nB;13/05/2026;Teh;1;5.000;Void\nC;14/05/2026;Kopi;1;20.000;Lunas';
      expect(causesOf(text, 'total_collected')).toEqual({ void: -5_000 });
      const returned =
        'Struk;Tanggal;Jenis Transaksi;Produk;Qty;Total\nA;13/05/2026;Penjualan;Kopi;1;20.000\nB;13/05/2026;Retur;Kopi;1;20.000\nC;14/05/2026;Penjualan;Teh;1;9.000';
      expect(causesOf(returned, 'total_collected')).toEqual({ refund: -40_000 });
    });
    it('names an amount of the whole receipt that stands on each of its lines', () => {
      const text = [
        'Order Reference,Transaction Date,Product Name,Quantity,Base Price,Subtotal,Order Total',
        '#10,2025-03-14,Kopi,2,20000,40000,55000',
        '#10,2025-03-14,Roti,1,15000,15000,55000',
        '#11,2025-03-14,Roti,1,15000,15000,15000',
        '#12,2025-03-15,Roti,2,15000,30000,50000',
        '#12,2025-03-15,Kopi,1,20000,20000,50000',
      ].join('\n');
      expect(causesOf(text, 'total_collected')).toEqual({ repeated_on_lines: -105_000 });
    });
    it('names tax that the price holds', () => {
      const text =
        'No Struk,Tanggal,Produk,Qty,Penjualan Kotor,Pajak,Total\nA,13/05/2026,Kopi,1,22000,2000,22000\nB,14/05/2026,Teh,1,11000,1000,11000';
      expect(causesOf(text, 'gross_sales')).toEqual({ tax_inside: -3_000 });
    });
    it('names amounts that were worked out, and goods at price zero', () => {
      const text =
        'Struk;Tanggal;Produk;Qty;Harga;Jumlah\nA;13/05/2026;Kopi;2;20.000;\nC;13/05/2026;Plastik;1;0;0\nB;14/05/2026;Teh;1;5.000;5.000';
      const found = bridge(understandText(text));
      expect(found.find(({ measure }) => measure === 'items_sold')?.causes).toEqual([
        { code: 'zero_price_lines', count: 1, amount: -1 },
      ]);
      expect(found.flatMap(({ causes }) => causes).find(({ code }) => code === 'worked_out')).toMatchObject({
        amount: 40_000,
      });
    });
    it('adds up in pieces as it does at once', () => {
      const upload = understandText(toCsv(writeMokaItems(createShop(9))));
      const [item] = upload.tables;
      if (!item) throw new TypeError('no table');
      const { sales, quarantined, dataRows, positions } = item.clean;
      const pieces = createTotalsBridge(item);
      const half = Math.floor(sales.length / 2);
      const taken = new Set(sales.slice(0, half).flatMap((sale) => sale.positions));
      for (const [part, isTaken] of [
        [sales.slice(0, half), true],
        [sales.slice(half), false],
      ] as const) {
        const at = positions.flatMap((position, index) => (taken.has(position) === isTaken ? [index] : []));
        pieces.add({
          sales: part,
          quarantined: quarantined.filter(({ position }) => taken.has(position) === isTaken),
          dataRows: at.flatMap((index) => dataRows[index] ?? []),
          positions: at.flatMap((index) => positions[index] ?? []),
        });
      }
      const byCode = (one: TotalsBridge) => ({
        ...one,
        causes: one.causes.toSorted((a, b) => a.code.localeCompare(b.code)),
      });
      expect(pieces.finish().map(byCode)).toEqual(bridge(upload).map(byCode));
    });
  });
});
