import { toCellText } from '../map/cell-text.ts';
import type { Mapping } from '../map/mapping.ts';
import { parseDate } from '../map/parse-date.ts';
import type { TableRow } from '../map/table.ts';
import type { Cell } from '../read/sheet.ts';
import { toKey, type Key } from './span-index.ts';

const MOST_DATES = 20_000;

/**
 * Which rows must be cleaned together: those of one receipt number, whatever their day; without a
 * number, those of one product and day, among which equal rows and reversed ones are.
 */
export function createUnitReader({ at, dateOrder }: Mapping): (row: TableRow) => Key {
  const days = new Map<Cell, string>();
  const readDay = (cell: Cell): string => {
    let day = days.get(cell);
    if (day === undefined) {
      day = parseDate(cell, dateOrder)?.date ?? '';
      if (typeof cell === 'string' && days.size < MOST_DATES) days.set(cell, day);
    }
    return day;
  };
  const text = (row: TableRow, index: number | undefined): string =>
    index === undefined ? '' : toCellText(row.cells[index]);
  return (row) => {
    const receipt = text(row, at.receipt);
    if (receipt !== '') return toKey(receipt);
    const day = at.date === undefined ? '' : readDay(row.cells[at.date] ?? null);
    return toKey(`${day}|${text(row, at.product)}`);
  };
}
