import type { CleanRow } from './clean-row.ts';

/**
 * Registers that never delete a line write it again with a minus and call that void. Both lines are
 * void then: the first one was not sold.
 */
export function voidReversed(rows: readonly CleanRow[]): CleanRow[] {
  const isReversal = (row: CleanRow): boolean => row.kind === 'void' && isNegative(row);
  const open = new Map<string, number>();
  for (const row of rows.filter(isReversal)) open.set(toKey(row), (open.get(toKey(row)) ?? 0) + 1);
  if (open.size === 0) return [...rows];
  return rows.map((row) => {
    const left = row.kind === 'sale' ? (open.get(toKey(row)) ?? 0) : 0;
    if (left === 0) return row;
    open.set(toKey(row), left - 1);
    return { ...row, kind: 'void' };
  });
}

function isNegative({ facts }: CleanRow): boolean {
  return (['quantity', 'net', 'gross', 'total'] as const).some((role) => (facts.amount(role) ?? 0) < 0);
}

function toKey({ facts, product, date, amounts }: CleanRow): string {
  const size = [amounts.quantity, amounts.net].map((value) => Math.abs(value ?? 0));
  return [facts.outlet, facts.receipt, date, product, ...size].join('|');
}
