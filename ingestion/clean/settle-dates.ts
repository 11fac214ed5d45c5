import type { Mapping } from '../map/mapping.ts';
import { doubtDates } from './doubt-dates.ts';
import { findNeighbourDates, type NeighbourDates } from './neighbour-dates.ts';
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
 * @param near the neighbours in the table; absent: `rows` are all of its rows.
 * @param latestDay days after it have not come yet; absent: nobody asks.
 */
export function settleDates(
  rows: readonly RowFacts[],
  mapping: Mapping,
  latestYear: number,
  near?: NeighbourDates,
  latestDay?: string,
): SettledDates {
  const dates = readCertainDates(rows, mapping, latestYear);
  const refused = new Map<number, ReasonCode>();
  const open: RowFacts[] = [];
  for (const row of rows) {
    if (dates.has(row.position)) continue;
    if (!row.date) refused.set(row.position, row.dateText === '' ? 'date_missing' : 'date_invalid');
    else if (isImplausible(row.date.date, latestYear)) refused.set(row.position, 'date_implausible');
    else open.push(row);
  }
  for (const [position, reason] of doubtDates(new Map([...dates, ...open.map(toEarlier)]), latestDay)) {
    refused.set(position, reason);
    dates.delete(position);
  }
  const ofReceipt = new Map<string, string>();
  for (const row of rows) {
    const date = dates.get(row.position);
    if (date && row.receipt !== '') ofReceipt.set(row.receipt, date);
  }
  const neighbours =
    open.length === 0 ? new Map<number, string[]>() : (near ?? findNeighbourDates(rows, dates));
  const datesByNeighbours = settleOpen(
    open.filter((row) => !refused.has(row.position)),
    dates,
    ofReceipt,
    neighbours,
  );
  for (const row of open)
    if (!dates.has(row.position) && !refused.has(row.position)) refused.set(row.position, 'date_ambiguous');
  const datesBorrowed = borrowFromReceipt(rows, dates, refused, ofReceipt);
  return { dates, refused, datesByNeighbours, datesBorrowed };
}

/** The day of each row whose date can be read in one way only, by position. */
export function readCertainDates(
  rows: readonly RowFacts[],
  mapping: Mapping,
  latestYear: number,
): Map<number, string> {
  const dates = new Map<number, string>();
  for (const { date, position } of rows) {
    if (!date || isImplausible(date.date, latestYear)) continue;
    if (!mapping.isDateOrderMixed || date.other === null) dates.set(position, date.date);
  }
  return dates;
}

function settleOpen(
  open: readonly RowFacts[],
  dates: Map<number, string>,
  ofReceipt: ReadonlyMap<string, string>,
  neighbours: NeighbourDates,
): number {
  let settled = 0;
  for (const row of open) {
    const readings = [row.date?.date ?? '', row.date?.other ?? ''];
    const same = ofReceipt.get(row.receipt);
    const near = neighbours.get(row.position) ?? [];
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

/** The earlier reading of an open date: when that one is yet to come, both are. */
function toEarlier({ position, date }: RowFacts): [position: number, date: string] {
  return [position, [date?.date ?? '', date?.other ?? ''].toSorted()[0] ?? ''];
}

function isImplausible(date: string, latestYear: number): boolean {
  const year = Number(date.slice(0, 4));
  return year < EARLIEST_YEAR || year > latestYear;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= NEAR_DAYS * 86_400_000;
}
