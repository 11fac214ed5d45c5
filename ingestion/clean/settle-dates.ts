import type { Mapping } from '../map/mapping.ts';
import type { ReasonCode } from './reasons.ts';
import type { RowFacts } from './row-facts.ts';

interface SettledDates {
  /** The day of each row, by position; absent where it stays unknown. */
  dates: Map<number, string>;
  refused: Map<number, ReasonCode>;
  datesByNeighbours: number;
  datesBorrowed: number;
}

const EARLIEST_YEAR = 2000;
const NEAR_DAYS = 3;

/**
 * Gives each row its day. A blank day is taken from the same receipt's other rows; one that could be
 * read in two ways, from its receipt or its neighbours when only one reading is near them.
 */
export function settleDates(rows: readonly RowFacts[], mapping: Mapping, latestYear: number): SettledDates {
  const dates = new Map<number, string>();
  const refused = new Map<number, ReasonCode>();
  const open: RowFacts[] = [];
  for (const row of rows) {
    const date = row.date;
    if (!date) {
      refused.set(row.position, row.dateText === '' ? 'date_missing' : 'date_invalid');
    } else if (isImplausible(date.date, latestYear)) refused.set(row.position, 'date_implausible');
    else if (mapping.isDateOrderMixed && date.other !== null) open.push(row);
    else dates.set(row.position, date.date);
  }
  const ofReceipt = new Map<string, string>();
  for (const row of rows) {
    const date = dates.get(row.position);
    if (date && row.receipt !== '') ofReceipt.set(row.receipt, date);
  }
  const datesByNeighbours = settleOpen(rows, open, dates, ofReceipt);
  for (const row of open) if (!dates.has(row.position)) refused.set(row.position, 'date_ambiguous');
  const datesBorrowed = borrowFromReceipt(rows, dates, refused, ofReceipt);
  return { dates, refused, datesByNeighbours, datesBorrowed };
}

function settleOpen(
  rows: readonly RowFacts[],
  open: readonly RowFacts[],
  dates: Map<number, string>,
  ofReceipt: Map<string, string>,
): number {
  const index = new Map(rows.map((row, at) => [row.position, at]));
  const certain = new Map(dates);
  let settled = 0;
  for (const row of open) {
    const readings = [row.date?.date ?? '', row.date?.other ?? ''];
    const same = ofReceipt.get(row.receipt);
    const at = index.get(row.position) ?? 0;
    const near = [findNear(rows, certain, at, -1), findNear(rows, certain, at, 1)].filter(
      (date) => date !== undefined,
    );
    const fitting = readings.filter(
      (reading) => reading === same || near.some((date) => isNear(reading, date)),
    );
    const [chosen] = fitting;
    if (!chosen || fitting.length !== 1) continue;
    dates.set(row.position, chosen);
    settled += 1;
  }
  return settled;
}

function findNear(
  rows: readonly RowFacts[],
  certain: ReadonlyMap<number, string>,
  start: number,
  step: 1 | -1,
): string | undefined {
  for (let at = start + step, seen = 0; seen < 5; at += step, seen += 1) {
    const row = rows[at];
    if (!row) return undefined;
    const date = certain.get(row.position);
    if (date) return date;
  }
  return undefined;
}

function borrowFromReceipt(
  rows: readonly RowFacts[],
  dates: Map<number, string>,
  refused: Map<number, ReasonCode>,
  ofReceipt: ReadonlyMap<string, string>,
): number {
  let borrowed = 0;
  for (const row of rows) {
    const date = row.receipt === '' ? undefined : ofReceipt.get(row.receipt);
    if (refused.get(row.position) !== 'date_missing' || !date) continue;
    dates.set(row.position, date);
    refused.delete(row.position);
    borrowed += 1;
  }
  return borrowed;
}

function isImplausible(date: string, latestYear: number): boolean {
  const year = Number(date.slice(0, 4));
  return year < EARLIEST_YEAR || year > latestYear;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= NEAR_DAYS * 86_400_000;
}
