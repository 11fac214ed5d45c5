import { allocate, toMinor } from '#core/money.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Role } from '../map/roles.ts';
import type { CleanRow } from './clean-row.ts';
import type { RowAmounts } from './line-amounts.ts';

type LineAmounts = Pick<RowAmounts, 'gross' | 'discount' | 'net'>;
type Totals = Pick<
  CleanSale,
  'gross' | 'discounts' | 'net' | 'tax' | 'serviceCharge' | 'tip' | 'rounding' | 'total' | 'items'
>;

/**
 * The receipt's own figures from its rows: amounts that stand once per receipt are taken once and
 * shared out over the lines, all others are added up.
 */
export function settleReceipt(
  rows: readonly CleanRow[],
  kind: CleanSale['kind'],
  mapping: Mapping,
): Totals & { lines: LineAmounts[] } {
  const once = (role: Role): number | null => readOnce(rows, role, kind, mapping);
  const lines = rows.map(({ amounts }) => ({
    gross: amounts.gross,
    discount: amounts.discount,
    net: amounts.net,
  }));
  const tax = once('tax') ?? addUp(rows, 'tax');
  const serviceCharge = once('service') ?? addUp(rows, 'service');
  const tip = once('tip') ?? addUp(rows, 'tip');
  const rounding = once('rounding') ?? addUp(rows, 'rounding');
  const whole = once('total');
  const stated = isPartOfReceipt(lines, whole, kind) ? null : (whole ?? addUp(rows, 'total'));
  const discount = once('discount');
  if (discount !== null) shareDiscount(lines, discount);
  const charges = (tax ?? 0) + (serviceCharge ?? 0) + (tip ?? 0) + (rounding ?? 0);
  let net = once('net') ?? sumKnown(lines.map((line) => line.net));
  if (net !== null && stated !== null && tax && net === stated && mapping.perReceipt.includes('total')) {
    shareTax(lines, tax);
    net -= tax;
  }
  net ??= (stated ?? 0) - charges;
  const counted = rows.filter((_, index) => lines[index]?.gross !== 0);
  return {
    gross: once('gross') ?? sumKnown(lines.map((line) => line.gross)),
    discounts: sumKnown(lines.map((line) => line.discount)) ?? discount,
    net,
    tax,
    serviceCharge,
    tip,
    rounding,
    total: stated ?? net + charges,
    items:
      mapping.at.quantity === undefined
        ? null
        : roundQuantity(sumKnown(counted.map((row) => row.amounts.quantity)) ?? 0),
    lines,
  };
}

function readOnce(
  rows: readonly CleanRow[],
  role: Role,
  kind: CleanSale['kind'],
  mapping: Mapping,
): number | null {
  if (!mapping.perReceipt.includes(role)) return null;
  const value = rows.map((row) => row.facts.amount(role)).find((amount) => amount !== null);
  if (value === undefined || value === null) return null;
  if (role === 'discount') return toMinor((kind === 'refund' ? -1 : 1) * Math.abs(value), mapping.currency);
  return toMinor(kind === 'refund' ? -Math.abs(value) : value, mapping.currency);
}

function addUp(
  rows: readonly CleanRow[],
  key: 'tax' | 'service' | 'tip' | 'rounding' | 'total',
): number | null {
  return sumKnown(rows.map((row) => row.amounts[key]));
}

/** A refund of some lines does not give the whole bill back. */
function isPartOfReceipt(
  lines: readonly LineAmounts[],
  whole: number | null,
  kind: CleanSale['kind'],
): boolean {
  const net = sumKnown(lines.map((line) => line.net));
  return kind === 'refund' && whole !== null && net !== null && Math.abs(net) < Math.abs(whole) * 0.7;
}

/** Null only when nothing is known. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function shareDiscount(lines: LineAmounts[], discount: number): void {
  const shares = allocate(
    discount,
    lines.map((line) => Math.abs(line.gross ?? 0)),
  );
  lines.forEach((line, index) => {
    if (line.gross === null) return;
    line.discount = shares[index] ?? 0;
    line.net = line.gross - line.discount;
  });
}

function shareTax(lines: LineAmounts[], tax: number): void {
  const shares = allocate(
    tax,
    lines.map((line) => Math.abs(line.net ?? 0)),
  );
  lines.forEach((line, index) => {
    const share = shares[index] ?? 0;
    if (line.net !== null) line.net -= share;
    if (line.gross !== null) line.gross -= share;
  });
}

function roundQuantity(value: number): number {
  return Math.round(value * 1000) / 1000;
}
