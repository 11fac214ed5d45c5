import { readHeader } from './header-concepts.ts';
import { parseNumber, type DecimalMark } from './parse-number.ts';
import { scoreRoles, type Role } from './roles.ts';
import type { Table, TableRow } from './table.ts';

type Reader = (row: TableRow, index: number) => number;

const PAYOUTS: readonly Role[] = ['net', 'total', 'paid', 'subtotal'];
const AMOUNTS: readonly Role[] = ['gross', 'total', 'net', 'subtotal', 'unit_price', 'paid'];
const NEARLY_ALL = 0.9;

/**
 * What a platform pays out after its fee is not what the shop sold, whatever it is called. When an
 * amount less discount and fees is another one in nearly every row, the other one is the payout.
 */
export function settlePayout(
  table: Table,
  roles: readonly (Role | null)[],
  marks: readonly DecimalMark[],
): (Role | null)[] {
  const read: Reader = (row, index) => Math.abs(parseNumber(row.cells[index], marks[index] ?? ',') ?? 0);
  const fees = roles.flatMap((role, index) => (role === 'charges' && isFee(table, index) ? [index] : []));
  const sumFees = (row: TableRow): number => fees.reduce((sum, index) => sum + read(row, index), 0);
  const charged = table.rows.filter((row) => sumFees(row) > 0);
  if (charged.length === 0) return [...roles];
  const discount = roles.indexOf('discount');
  const isPayout = (sold: number, payout: number): boolean => {
    const held = charged.filter((row) => {
      const [amount, left] = [read(row, sold), read(row, payout)];
      const after = amount - sumFees(row);
      return amount > 0 && (isNear(after, left) || isNear(after - read(row, discount), left));
    });
    return held.length > charged.length * NEARLY_ALL;
  };
  for (const [payout, role] of roles.entries()) {
    if (role === null || !PAYOUTS.includes(role)) continue;
    const sold = listAmounts(table, roles).find((index) => index !== payout && isPayout(index, payout));
    if (sold === undefined) continue;
    const settled = roles.with(payout, 'profit');
    return settled[sold] === null
      ? settled.with(sold, settled.includes('gross') ? 'total' : 'gross')
      : settled;
  }
  return [...roles];
}

/** A fee that is kept back, no freight that the customer pays on top. */
function isFee(table: Table, index: number): boolean {
  return !readHeader(table.columns[index]?.name ?? '').concepts.has('shipping');
}

/** Columns that hold an amount, or could by their header, the known ones first. */
function listAmounts(table: Table, roles: readonly (Role | null)[]): number[] {
  const known = AMOUNTS.map((role) => roles.indexOf(role)).filter((index) => index >= 0);
  const others = table.columns.flatMap(({ name }, index) => {
    const scores = scoreRoles(readHeader(name));
    return roles[index] === null && AMOUNTS.some((role) => scores.has(role)) ? [index] : [];
  });
  return [...known, ...others];
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 0.0005);
}
