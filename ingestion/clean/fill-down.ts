import type { Mapping } from '../map/mapping.ts';
import { isEmptyCell } from '../map/cell-text.ts';
import type { Role } from '../map/roles.ts';
import type { TableRow } from '../map/table.ts';

const HEAD_ROLES: readonly Role[] = [
  'receipt',
  'date',
  'time',
  'outlet',
  'cashier',
  'customer',
  'channel',
  'payment',
  'event',
  'status',
];
/** So many rows without a head are a layout, fewer are gaps. */
const LAYOUT_SHARE = 0.25;

/**
 * Grouped reports print receipt and date on the first line of each group only; the lines below
 * inherit them. Returns the rows unchanged when the file is not laid out like that.
 */
export function fillDown(
  rows: readonly TableRow[],
  mapping: Mapping,
): { rows: TableRow[]; isGrouped: boolean } {
  const { at } = mapping;
  const key = at.receipt ?? at.date;
  const first = rows[0];
  if (key === undefined || at.product === undefined || !first || isEmptyCell(first.cells[key])) {
    return { rows: [...rows], isGrouped: false };
  }
  const product = at.product;
  const isHeadless = (row: TableRow): boolean =>
    isEmptyCell(row.cells[key]) && !isEmptyCell(row.cells[product]);
  if (rows.filter(isHeadless).length < rows.length * LAYOUT_SHARE)
    return { rows: [...rows], isGrouped: false };
  let head = first;
  const filled = rows.map((row) => {
    if (!isHeadless(row)) {
      if (!isEmptyCell(row.cells[key])) head = row;
      return row;
    }
    const cells = [...row.cells];
    for (const role of HEAD_ROLES) {
      const index = at[role];
      if (index !== undefined && isEmptyCell(cells[index])) cells[index] = head.cells[index] ?? null;
    }
    return { ...row, cells };
  });
  return { rows: filled, isGrouped: true };
}
