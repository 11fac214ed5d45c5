import type { Mapping } from '../map/mapping.ts';
import { toCellText } from '../map/cell-text.ts';
import { swapDayAndMonth } from '../map/decide-swapped.ts';
import { parseDate, parseTime, type ParsedDate } from '../map/parse-date.ts';
import { parseNumber } from '../map/parse-number.ts';
import type { Role } from '../map/roles.ts';
import type { TableRow } from '../map/table.ts';
import type { Cell } from '../read/sheet.ts';

const MOST_DATES = 100_000;
/** Rates, and the amounts among which they may be written. */
const RATES: ReadonlyMap<Role, Role> = new Map([
  ['discount_percent', 'discount'],
  ['tax_percent', 'tax'],
]);

/** One row, read by role. Amounts are major units as the file has them. */
export interface RowFacts {
  /** Position among the raw records of the run. */
  position: number;
  row: TableRow;
  receipt: string;
  outlet: string | null;
  /** The till, where each counts its own receipts. */
  terminal: string;
  cashier: string | null;
  customer: string | null;
  channel: string | null;
  payment: string | null;
  event: string;
  /** Of the order, of its payment, of its delivery: as many as there are columns. */
  statuses: string[];
  note: string;
  /** A yes in a column that asks whether the row was voided, or given back. */
  isVoided: boolean;
  isReturned: boolean;
  /** A yes in a column that asks whether the sale was given back afterwards. */
  isReturnedLater: boolean;
  /** A no in a column that asks whether the row was paid for. */
  isOwed: boolean;
  priceMode: string;
  product: string;
  variant: string | null;
  /** What the quantity counts: pcs, kg. */
  unit: string | null;
  category: string | null;
  dateText: string;
  date: ParsedDate | null;
  time: string | null;
  amount(role: Role): number | null;
  /** Figures of columns named after products or payment methods, blanks left out. */
  wide(columns: readonly { index: number; name: string }[]): { name: string; value: number }[];
  /** The text of a cell that should be a number and is none. */
  badAmount(role: Role): string | null;
}

/** Makes the reader of a mapping's rows. Dates repeat, so each writing is understood once. */
export function createRowReader(mapping: Mapping): (row: TableRow, position: number) => RowFacts {
  const dates = new Map<Cell, ParsedDate | null>();
  const readDate = (cell: Cell): ParsedDate | null => {
    let date = dates.get(cell);
    if (date === undefined) {
      date = parseDate(cell, mapping.dateOrder);
      if (date && mapping.areDatesSwapped && typeof cell === 'object') {
        date = { ...date, date: swapDayAndMonth(date.date) };
      }
      if (typeof cell === 'string' && dates.size < MOST_DATES) dates.set(cell, date);
    }
    return date;
  };
  const times = new Map<string, string | null>();
  const readTime = (cell: Cell): string | null => {
    if (typeof cell !== 'string') return parseTime(cell);
    let time = times.get(cell);
    if (time === undefined) {
      time = parseTime(cell);
      if (times.size < MOST_DATES) times.set(cell, time);
    }
    return time;
  };
  const statuses = mapping.columns.flatMap(({ role }, index) => (role === 'status' ? [index] : []));
  const readStatuses = (row: TableRow): string[] =>
    statuses.map((index) => toCellText(row.cells[index])).filter((text) => text !== '');
  const readers = {
    date: readDate,
    time: readTime,
    amounts: createAmountReader(mapping),
    statuses: readStatuses,
  };
  return (row, position) => readRow(row, position, mapping, readers);
}

interface RowReaders {
  date(cell: Cell): ParsedDate | null;
  time(cell: Cell): string | null;
  amounts(row: TableRow): RowFacts['amount'];
  statuses(row: TableRow): string[];
}

function readRow(row: TableRow, position: number, mapping: Mapping, readers: RowReaders): RowFacts {
  const cell = (role: Role) => {
    const index = mapping.at[role];
    return index === undefined ? null : (row.cells[index] ?? null);
  };
  const text = (role: Role): string => toCellText(cell(role));
  const amount = readers.amounts(row);
  const date = readers.date(cell('date'));
  return {
    position,
    row,
    receipt: text('receipt'),
    outlet: text('outlet') || mapping.outlet,
    terminal: text('terminal'),
    cashier: text('cashier') || null,
    customer: text('customer') || null,
    channel: text('channel') || null,
    payment: text('payment') || null,
    event: text('event'),
    statuses: readers.statuses(row),
    note: text('note'),
    isVoided: isYes(text('void_flag')),
    isReturned: isYes(text('refund_flag')),
    isReturnedLater: isYes(text('refunded_flag')),
    isOwed: mapping.at.paid_flag !== undefined && !isYes(text('paid_flag')),
    priceMode: text('price_mode'),
    product: text('product'),
    variant: text('variant') || null,
    unit: text('unit') || null,
    category: text('category') || null,
    dateText: text('date'),
    date,
    time: readers.time(cell('time')) ?? date?.time ?? null,
    amount,
    wide: (columns) =>
      columns.flatMap(({ index, name }) => {
        const value = parseNumber(row.cells[index], mapping.marks[index] ?? ',');
        return value === null || value === 0 ? [] : [{ name, value }];
      }),
    badAmount: (role) => (text(role) !== '' && amount(role) === null ? text(role) : null),
  };
}

/** Reads amounts by role, each once. A rate may stand in its own column or as `10%` among amounts. */
function createAmountReader(mapping: Mapping): (row: TableRow) => RowFacts['amount'] {
  const roles = Object.keys(mapping.at) as Role[];
  const rates = [...RATES].flatMap(([role, rated]) => (mapping.at[rated] === undefined ? [] : [role]));
  const slots = new Map([...roles, ...rates].map((role, slot) => [role, slot]));
  return (row) => {
    const known: (number | null | undefined)[] = [];
    return (role) => {
      const slot = slots.get(role);
      if (slot === undefined) return null;
      const value = known[slot];
      return value === undefined ? (known[slot] = readAmount(row, role, mapping)) : value;
    };
  };
}

function readAmount(row: TableRow, role: Role, mapping: Mapping): number | null {
  const rated = RATES.get(role);
  const index = mapping.at[role] ?? (rated && mapping.at[rated]);
  if (index === undefined) return null;
  const mark = mapping.marks[index] ?? ',';
  const cell = row.cells[index];
  const rate = rated && typeof cell === 'string' ? /^(.*\d)\s*%\s*$/.exec(cell)?.[1] : undefined;
  if (rate !== undefined) return parseNumber(rate, mark);
  const value = mapping.at[role] === undefined ? null : parseNumber(cell, mark);
  return value !== null && mapping.fractions.includes(index) ? value * 100 : value;
}

/** Yes, true, 1, or the time when it happened. */
function isYes(text: string): boolean {
  return text !== '' && !/^(?:false|no|n|f|tidak|0)$/i.test(text);
}
