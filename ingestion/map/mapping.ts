import type { Localized } from '#core/text.ts';
import type { Period } from '#core/time.ts';
import type { DateOrder } from './parse-date.ts';
import type { DecimalMark } from './parse-number.ts';
import type { Role } from './roles.ts';

/** Something decided about a file, and the reason that a person can check. */
export interface Decision {
  about:
    | 'table'
    | 'grain'
    | 'dates'
    | 'decimals'
    | 'currency'
    | 'amounts'
    | 'window'
    | 'join'
    | 'receipts'
    | 'outlet';
  choice: string;
  evidence: Localized;
}

/** Columns named after a payment method or a product instead of what they hold. */
export interface WideColumns {
  payments: { index: number; name: string }[];
  products: { index: number; name: string }[];
  productsHold: 'amounts' | 'quantities';
}

/** How one table is read. Everything here is derived from the table alone, and can be saved. */
export interface Mapping {
  columns: { column: string; letter: string; role: Role | null; evidence: Localized }[];
  /** Column index of each role. */
  at: Partial<Record<Role, number>>;
  /** One row is a line of a receipt, or a whole receipt. */
  grain: 'line' | 'receipt';
  /** The product column lists all items of the receipt in one cell. */
  hasItemList: boolean;
  dateOrder: DateOrder;
  /** Both orders occur: a date that could be either needs its neighbours. */
  isDateOrderMixed: boolean;
  /** Real dates of the workbook have day and month the wrong way round; its texts do not. */
  areDatesSwapped: boolean;
  /** Times are those of Greenwich, not of the wall at the outlet. */
  isUtc: boolean;
  /** Columns of rates that are written as parts of one. */
  fractions: number[];
  /** Decimal mark of each column. */
  marks: DecimalMark[];
  currency: string;
  /** Amounts that stand once per receipt although there is a row per line. */
  perReceipt: Role[];
  wide: WideColumns;
  /** The outlet that the titles name for the whole table. */
  outlet: string | null;
  /** Days that the file says it covers. */
  window: Period | null;
  decisions: Decision[];
}
