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
  const counter = createGroupCounter(mapping);
  for (const row of rows) counter.add(row);
  const isGrouped = counter.isGrouped();
  const fill = createFiller(mapping);
  return { rows: isGrouped ? rows.map(fill) : [...rows], isGrouped };
}

/** Whether a table is laid out in groups: it begins with a head, and many rows have none. */
export function createGroupCounter(mapping: Mapping): { add(row: TableRow): void; isGrouped(): boolean } {
  const { key, product } = readPlaces(mapping);
  let rows = 0;
  let headless = 0;
  let beginsWithHead = false;
  return {
    add: (row) => {
      const isHead = !isEmptyCell(row.cells[key ?? -1]);
      if (rows === 0) beginsWithHead = isHead;
      rows += 1;
      if (!isHead && !isEmptyCell(row.cells[product ?? -1])) headless += 1;
    },
    isGrouped: () => beginsWithHead && product !== undefined && headless >= rows * LAYOUT_SHARE,
  };
}

/** Gives each row without a head that of the last row which had one. */
export function createFiller(mapping: Mapping): (row: TableRow) => TableRow {
  const { key = -1, product = -1 } = readPlaces(mapping);
  let head: TableRow | null = null;
  return (row) => {
    if (!isEmptyCell(row.cells[key])) {
      head = row;
      return row;
    }
    if (head === null || isEmptyCell(row.cells[product])) return row;
    const cells = [...row.cells];
    for (const role of HEAD_ROLES) {
      const index = mapping.at[role];
      if (index !== undefined && isEmptyCell(cells[index])) cells[index] = head.cells[index] ?? null;
    }
    return { ...row, cells };
  };
}

function readPlaces({ at }: Mapping): { key: number | undefined; product: number | undefined } {
  return { key: at.receipt ?? at.date, product: at.product };
}
