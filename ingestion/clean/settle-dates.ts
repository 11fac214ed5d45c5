import type { Mapping } from '../map/mapping.ts';
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

/** What no date of the table can be. */
export interface DateLimits {
  /** Years after it are typing errors. */
  latestYear: number;
  /** Days that were hardly meant. */
  doubted: ReadonlyMap<string, ReasonCode>;
}

const EARLIEST_YEAR = 2000;
const NEAR_DAYS = 3;

/**
 * Gives each row its day. A blank day is taken from the same receipt's other rows; one that could be
 * read in two ways, from its receipt or its neighbours when only one reading is near them.
 * @param near the neighbours in the table; absent: `rows` are all of its rows.
 */
export function settleDates(
  rows: readonly RowFacts[],
  mapping: Mapping,
  limits: DateLimits,
  near?: NeighbourDates,
): SettledDates {
  const dates = readCertainDates(rows, mapping, limits);
  const refused = new Map<number, ReasonCode>();
  const open: RowFacts[] = [];
  for (const row of rows) {
    if (dates.has(row.position)) continue;
    const reason = findFault(row, mapping, limits);
    if (reason) refused.set(row.position, reason);
    else open.push(row);
  }
  const ofReceipt = new Map<string, string>();
  for (const row of rows) {
    const date = dates.get(row.position);
    if (date && row.receipt !== '') ofReceipt.set(row.receipt, date);
  }
  const neighbours =
    open.length === 0 ? new Map<number, string[]>() : (near ?? findNeighbourDates(rows, dates));
  const datesByNeighbours = settleOpen(open, dates, ofReceipt, neighbours);
  for (const row of open) if (!dates.has(row.position)) refused.set(row.position, 'date_ambiguous');
  const datesBorrowed = borrowFromReceipt(rows, dates, refused, ofReceipt);
  return { dates, refused, datesByNeighbours, datesBorrowed };
}

/** The day of each row whose date can be read in one way only and is not doubted, by position. */
export function readCertainDates(
  rows: readonly RowFacts[],
  mapping: Mapping,
  limits: DateLimits,
): Map<number, string> {
  const dates = new Map<number, string>();
  for (const row of rows) {
    if (row.date === null || (mapping.isDateOrderMixed && row.date.other !== null)) continue;
    if (findFault(row, mapping, limits) === null) dates.set(row.position, row.date.date);
  }
  return dates;
}

/** The day by which a date is doubted: of two readings the earlier; null when it is none. */
export function toJudgedDay(
  { date }: RowFacts,
  { isDateOrderMixed }: Mapping,
  latestYear: number,
): string | null {
  if (date === null || isImplausible(date.date, latestYear)) return null;
  return isDateOrderMixed && date.other !== null && date.other < date.date ? date.other : date.date;
}

function findFault(row: RowFacts, mapping: Mapping, { latestYear, doubted }: DateLimits): ReasonCode | null {
  if (row.date === null) return row.dateText === '' ? 'date_missing' : 'date_invalid';
  const day = toJudgedDay(row, mapping, latestYear);
  return day === null ? 'date_implausible' : (doubted.get(day) ?? null);
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
function isImplausible(date: string, latestYear: number): boolean {
  const year = Number(date.slice(0, 4));
  return year < EARLIEST_YEAR || year > latestYear;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= NEAR_DAYS * 86_400_000;
}
