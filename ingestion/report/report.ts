import type { Localized } from '#core/text.ts';
import type { TotalsBridge } from './bridge-totals.ts';
import type { Decision } from '../map/mapping.ts';
import type { Role } from '../map/roles.ts';

/** What a load did, for people and machines. Money is in major units of `currency`. */
export interface IngestReport {
  runId: string;
  currency: string;
  files: string[];
  /** Receipts and refunds written for the first time or changed, and those that were there already. */
  accepted: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Receipts that an earlier reading of the same file made and this one does not. */
  deleted: number;
  quarantined: QuarantineEntry[];
  /** How many rows are held back, where the list is cut short. */
  quarantinedRows?: number;
  /** What the accepted rows of the upload add up to. */
  totals: LoadedTotals;
  tables: TableReport[];
  /** Tables of the upload that hold no sales. */
  ignored: { file: string; sheet: string | null; why: string }[];
  coverage: { outlet: string | null; from: string; through: string }[];
}

interface QuarantineEntry {
  /** Ordinal of the row in the upload, as the quarantine has it. */
  position?: number;
  file: string;
  sheet: string | null;
  row: number;
  column: string | null;
  value: string | null;
  reason: string;
  text: Localized;
}

export interface LoadedTotals {
  rows: number;
  receipts: number;
  refundReceipts: number;
  voidReceipts: number;
  gross_sales: number | null;
  discounts: number | null;
  refunds: number;
  net_sales: number;
  tax: number | null;
  service_charge: number | null;
  total_collected: number;
  items_sold: number | null;
}

export interface TableReport {
  file: string;
  sheet: string | null;
  headerRow: number;
  /** Rows that hold data: no titles, totals or blank rows. */
  rows: number;
  acceptedRows: number;
  /** Distinct receipt numbers. */
  receipts: number;
  mapping: { column: string; letter: string; role: Role | null; evidence: Localized }[];
  decisions: Decision[];
  notes: Localized[];
  /** The plain sum of each column of figures over the data rows, as the file has them. */
  columnSums: Record<string, number>;
  /** The file's own totals row against those sums. */
  sourceTotals: SourceTotal[];
  /** From each column's sum to what was loaded of it, with every cause of the difference. */
  reconciliation?: TotalsBridge[];
}

export interface SourceTotal {
  column: string;
  row: number;
  stated: number;
  summed: number;
  difference: number;
  explanation: Localized;
}
