import type { CleanSale } from '../clean-sale.ts';
import type { ReasonCode } from '../clean/reasons.ts';

/** Why the rows of a receipt come to another figure than what was loaded of it. */
export type DifferenceCode =
  | 'void'
  | 'told_again'
  | 'refund'
  | 'repeated_on_lines'
  | 'tax_inside'
  | 'charges_inside'
  | 'written_negative'
  | 'zero_price_lines'
  | 'worked_out'
  | 'rounding'
  | 'other_columns'
  | 'other_rows';

/** A row that is held back has the reason of its quarantine. */
export type CauseCode = DifferenceCode | ReasonCode;

/** What is loaded of a receipt, as integers of one scale. */
export interface SaleFigures {
  role: 'quantity' | 'gross' | 'discount' | 'net' | 'tax' | 'service' | 'tip' | 'rounding' | 'total';
  kind: CleanSale['kind'];
  status: CleanSale['status'];
  value: number;
  tax: number;
  service: number;
  /** Units of lines at price zero, which are not counted as sold. */
  zeroPriced: number;
  /** What the same rows tell as given back, in a refund of its own; positive. */
  refundedBeside: number;
}

interface Circumstances {
  isRepeated: boolean;
  isCurrent: boolean;
}

/** So little per row comes from decimals that money does not have: half a sen, in the scale of cells. */
const HALF_MINOR_UNIT = 500;

/**
 * Splits what lies between the cells of a receipt and its loaded figure into causes that add up to it
 * exactly. Whatever none of the known ones explains was worked out from other columns.
 */
export function attributeDifference(
  cells: readonly (number | null)[],
  figures: SaleFigures,
  { isRepeated, isCurrent }: Circumstances,
): { code: DifferenceCode; amount: number }[] {
  const known = cells.filter((cell) => cell !== null);
  const written = known.reduce((sum, cell) => sum + cell, 0);
  if (figures.status !== 'completed') return settle('void', -written);
  if (!isCurrent) return settle('told_again', -written);
  const once = isRepeated ? (known[0] ?? 0) : written;
  const left = figures.value - once;
  const hasGap = isRepeated ? known.length === 0 : known.length < cells.length;
  return [
    ...settle('repeated_on_lines', once - written),
    ...settle(explain(left, once, { cells: known.length, hasGap }, figures), left),
  ];
}

function settle(code: DifferenceCode, amount: number): { code: DifferenceCode; amount: number }[] {
  return amount === 0 ? [] : [{ code, amount }];
}

function explain(
  left: number,
  written: number,
  { cells, hasGap }: { cells: number; hasGap: boolean },
  { role, kind, value, tax, service, zeroPriced, refundedBeside }: SaleFigures,
): DifferenceCode {
  const slack = HALF_MINOR_UNIT * Math.max(1, cells);
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= slack;
  if (isNear(left, 0)) return 'rounding';
  const isTurned = value !== 0 && Math.sign(written) !== Math.sign(value);
  if (kind === 'refund' && (isTurned || value === 0 || cells === 0)) return 'refund';
  if (refundedBeside !== 0 && isNear(left, refundedBeside)) return 'refund';
  if (hasGap) return 'worked_out';
  if (role === 'discount' && isNear(value, -written)) return 'written_negative';
  if (role === 'quantity' && isNear(left, -zeroPriced)) return 'zero_price_lines';
  if (role === 'net' || role === 'gross') {
    if (tax !== 0 && isNear(left, -tax)) return 'tax_inside';
    if (service !== 0 && isNear(left, -(tax + service))) return 'charges_inside';
  }
  return 'other_columns';
}
