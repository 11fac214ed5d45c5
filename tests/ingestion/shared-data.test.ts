import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { sumColumns } from '#ingestion/report/reconcile.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';

const folder = fileURLToPath(new URL('../../../shared/data/sales', import.meta.url));
const isPresent = existsSync(folder);
const now = Temporal.Instant.from('2026-11-01T00:00:00Z');

const readFolder = (name: string): InputFile[] =>
  readdirSync(join(folder, name))
    .toSorted()
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, name, file)) }));
const readTruth = (name: string) => JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8'));
const understand = (files: InputFile[], currency = 'IDR'): Upload =>
  understandFiles(files, { currency, now });

describe.skipIf(!isPresent)('real exports (../shared/data is absent: skipped)', { timeout: 240_000 }, () => {
  describe('works', () => {
    it('reproduces the column sums and metrics of the skincare exports', () => {
      const truth = readTruth('skincare');
      for (const file of readFolder('skincare').filter(({ name }) => name.endsWith('.xls'))) {
        const upload = understand([file]);
        const [table] = upload.tables;
        if (!table) throw new Error('no table');
        const { lines, receipts, ...sums } =
          truth[file.name.includes('Aug') ? '2025-08' : '2025-07'].column_sums;
        const { orders, ...metrics } = truth[file.name.includes('Aug') ? '2025-08' : '2025-07'].metrics;
        expect(sumColumns(table, table.clean.dataRows)).toMatchObject(sums);
        expect(table.clean.dataRows).toHaveLength(lines);
        expect(sumSales(upload.sales, 'IDR')).toMatchObject({ ...metrics, receipts: orders });
        expect(orders).toBe(receipts);
      }
    });

    it('reproduces receipts and money of the restaurant export, month by month', () => {
      const truth = readTruth('resto');
      const upload = understand(readFolder('resto'));
      expect(sumSales(upload.sales, 'IDR')).toMatchObject({
        receipts: truth.receipts,
        total_collected: truth.total,
      });
      const byMonth: Record<string, number> = {};
      for (const sale of upload.sales) {
        const month = 'local' in sale.soldAt ? sale.soldAt.local.date.slice(0, 7) : '';
        byMonth[month] = (byMonth[month] ?? 0) + sale.total / 100;
      }
      expect(byMonth).toEqual(truth.by_month);
    });

    it('joins the four tables of the pizza place', () => {
      const upload = understand(readFolder('pizza'), 'USD');
      const totals = sumSales(upload.sales, 'USD');
      expect(totals).toMatchObject({ receipts: 21_350, net_sales: 817_860.05 });
      expect(upload.tables[0]?.clean.acceptedRows).toBe(48_620);
    });

    it('loads what it can of the hand-kept sheets and says what it holds back', () => {
      const cafe = understand(readFolder('dirty_cafe'), 'USD');
      const { acceptedRows, quarantined } = cafe.tables[0]?.clean ?? { acceptedRows: 0, quarantined: [] };
      expect(acceptedRows + quarantined.length).toBe(10_000);
      expect(quarantined.length).toBeLessThan(600);
      const stall = understand(readFolder('sambosa'));
      const reasons = new Set(stall.tables[0]?.clean.quarantined.map((row) => row.reason));
      expect(reasons).toContain('test_row');
      expect(reasons).toContain('date_ambiguous');
      expect(stall.sales.length).toBeGreaterThan(300);
    });
  });
});
