/**
 * One receipt or refund event after cleaning, the same from every source. Money is integer minor
 * units; amounts and quantities of a refund are negative. Null: the source does not record it.
 */
export interface CleanSale {
  /** Stable identity within the source: loading the same sale twice changes nothing. */
  externalId: string;
  /** The sale that a refund belongs to; a sale names itself. */
  originalExternalId: string;
  kind: 'sale' | 'refund';
  /** Only `completed` counts; `void` and `deleted` are kept for evidence. */
  status: 'completed' | 'void' | 'deleted';
  /** Outlet name as recorded; null: the business's only outlet. */
  outlet: string | null;
  /** A wall-clock time at the outlet (files) or an instant (APIs). `time` null: only the day is known. */
  soldAt: { local: { date: string; time: string | null } } | { instant: string };
  receiptNumber: string | null;
  salesChannel: string | null;
  cashier: string | null;
  customer: string | null;
  gross: number | null;
  discounts: number | null;
  net: number;
  tax: number | null;
  serviceCharge: number | null;
  tip: number | null;
  rounding: number | null;
  total: number;
  /** Units sold, zero-price lines left out. */
  items: number | null;
  lines: CleanLine[];
  payments: { method: string; amount: number }[];
  /** Positions of the raw records that it was made from. */
  positions: number[];
}

export interface CleanLine {
  product: string;
  category: string | null;
  variant: string | null;
  /** What the quantity counts (kg, pcs), where the source tells it. */
  unit?: string | null;
  quantity: number | null;
  gross: number | null;
  discount: number | null;
  net: number | null;
  /** Cost of goods of the whole line. */
  cost: number | null;
  isZeroPrice: boolean;
}
