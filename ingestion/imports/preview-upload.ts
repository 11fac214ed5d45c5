import { toMajor } from '#core/money.ts';
import type { Localized } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import { type SavedMapping, toSavedMapping } from '../map/saved-mapping.ts';
import { toReasonText } from '../report/reason-text.ts';
import type { LoadedTotals, TableReport } from '../report/report.ts';
import { sumSales } from '../report/sum-sales.ts';
import type { Upload } from '../understand-files.ts';

const SHOWN_ROWS = 20;

/** What an upload would become. Money is in major units of `currency`. */
export interface UploadPreview {
  currency: string;
  tables: TablePreview[];
  ignored: Upload['ignored'];
  totals: Omit<LoadedTotals, 'rows'>;
  /** The first receipts as they would load. */
  receipts: ReceiptPreview[];
}

interface TablePreview extends Pick<
  TableReport,
  'file' | 'sheet' | 'headerRow' | 'rows' | 'mapping' | 'decisions' | 'notes'
> {
  /** How the table is read, to correct and send back. */
  saved: SavedMapping;
  /** How many rows would wait for each reason, and the first of them. */
  held: {
    reason: string;
    text: Localized;
    rows: number;
    first: { row: number; column: string | null; value: string | null };
  }[];
}

interface ReceiptPreview extends Pick<
  CleanSale,
  'kind' | 'status' | 'outlet' | 'receiptNumber' | 'salesChannel' | 'cashier'
> {
  /** The clock at the outlet, or an instant. */
  soldAt: string;
  net: number;
  total: number;
  lines: { product: string; quantity: number | null; net: number | null }[];
  payments: { method: string; amount: number }[];
}

/** What was understood of an upload, with the evidence, before anything is written. */
export function previewUpload({ currency, tables, sales, ignored }: Upload): UploadPreview {
  return {
    currency,
    tables: tables.map(toTablePreview),
    ignored,
    totals: sumSales(sales, currency),
    receipts: sales.slice(0, SHOWN_ROWS).map((sale) => toReceiptPreview(sale, currency)),
  };
}

function toTablePreview({ table, mapping, clean }: Upload['tables'][number]): TablePreview {
  const byReason = Map.groupBy(clean.quarantined, ({ reason }) => reason);
  return {
    file: table.file,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: clean.dataRows.length,
    mapping: mapping.columns,
    decisions: mapping.decisions,
    notes: clean.notes,
    saved: toSavedMapping(mapping),
    held: [...byReason].flatMap(([reason, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const { row, column, value } = first;
      const text = toReasonText(reason);
      return [
        { reason, text, rows: rows.length, first: { row, column, value: value?.slice(0, 100) ?? null } },
      ];
    }),
  };
}

function toReceiptPreview(sale: CleanSale, currency: string): ReceiptPreview {
  const major = (minor: number): number => toMajor(minor, currency);
  const { kind, status, outlet, receiptNumber, salesChannel, cashier, soldAt } = sale;
  return {
    kind,
    status,
    outlet,
    receiptNumber,
    salesChannel,
    cashier,
    soldAt:
      'instant' in soldAt ? soldAt.instant : [soldAt.local.date, soldAt.local.time].filter(Boolean).join('T'),
    net: major(sale.net),
    total: major(sale.total),
    lines: sale.lines.map(({ product, quantity, net }) => ({
      product,
      quantity,
      net: net === null ? null : major(net),
    })),
    payments: sale.payments.map(({ method, amount }) => ({ method, amount: major(amount) })),
  };
}
