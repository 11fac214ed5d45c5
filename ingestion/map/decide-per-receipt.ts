import type { Decision, Mapping } from './mapping.ts';
import { toCellText } from './cell-text.ts';
import { parseNumber } from './parse-number.ts';
import type { Role } from './roles.ts';
import type { Table, TableRow } from './table.ts';

const CANDIDATES: readonly Role[] = [
  'total',
  'net',
  'gross',
  'discount',
  'tax',
  'service',
  'tip',
  'rounding',
  'paid',
  'refunds',
];
const LINE_BASIS: readonly Role[] = ['unit_price', 'gross', 'net', 'quantity', 'total', 'paid'];

/**
 * With a row per line, some exports repeat the receipt's own total on every line, or print it on the
 * first line only. Adding those up would multiply the sales.
 */
export function decidePerReceipt(
  table: Table,
  mapping: Pick<Mapping, 'at' | 'marks' | 'grain'>,
): { roles: Role[]; decisions: Decision[] } {
  const { at, marks, grain } = mapping;
  if (at.receipt === undefined || (grain === 'receipt' && at.paid === undefined))
    return { roles: [], decisions: [] };
  const groups = groupRows(table, at).filter((rows) => rows.length > 1);
  const read = (row: TableRow, role: Role): number | null => {
    const index = at[role];
    return index === undefined ? null : parseNumber(row.cells[index], marks[index] ?? ',');
  };
  const found = CANDIDATES.filter(
    (role) =>
      at[role] !== undefined &&
      !(grain === 'receipt' && role === 'paid') &&
      (standsOnce(groups, role, read) || (role === 'discount' && leadsEach(groups, role, read))),
  );
  const decisions = found.map<Decision>((role) => ({
    about: 'receipts',
    choice: `${role}: once per receipt`,
    evidence: {
      id: `Nilainya milik seluruh struk, bukan satu barang (${groups.length} struk diperiksa).`,
      en: `The value belongs to the whole receipt, not to one item (${groups.length} receipts checked).`,
    },
  }));
  return { roles: found, decisions };
}

function standsOnce(
  groups: readonly TableRow[][],
  role: Role,
  read: (row: TableRow, role: Role) => number | null,
): boolean {
  const telling = groups.filter((rows) => {
    const values = rows.map((row) => read(row, role));
    return values.some((value) => value !== null && value !== 0) && linesDiffer(rows, role, read);
  });
  const once = telling.filter((rows) => {
    const [first, ...rest] = rows.map((row) => read(row, role));
    return (
      rest.every((value) => value === first) || (first !== null && rest.every((value) => value === null))
    );
  });
  if (telling.length >= 3) return once.length >= telling.length * 0.9;
  return (
    telling.length > 0 &&
    once.length === telling.length &&
    once.every((rows) => coversLines(rows, role, read))
  );
}

/** Filled on the first row of every receipt, zero or not, and on none of the others. */
function leadsEach(
  groups: readonly TableRow[][],
  role: Role,
  read: (row: TableRow, role: Role) => number | null,
): boolean {
  return (
    groups.length > 0 &&
    groups.every(([first, ...rest]) => {
      return (
        first !== undefined && read(first, role) !== null && rest.every((row) => read(row, role) === null)
      );
    })
  );
}

/** With few receipts to judge by, the value must be about what their lines add up to, told once or twice. */
function coversLines(
  rows: readonly TableRow[],
  role: Role,
  read: (row: TableRow, role: Role) => number | null,
): boolean {
  const distinct = new Map(rows.map((row) => [JSON.stringify(row.cells), row]));
  return addsUp(rows, role, read) || addsUp([...distinct.values()], role, read);
}

function addsUp(
  rows: readonly TableRow[],
  role: Role,
  read: (row: TableRow, role: Role) => number | null,
): boolean {
  const amounts = rows.map((row) => {
    const [price, count] = [read(row, 'unit_price'), read(row, 'quantity')];
    const other = (['gross', 'net', 'total', 'paid'] as const).find(
      (name) => name !== role && read(row, name) !== null,
    );
    return other ? read(row, other) : price === null || count === null ? null : price * count;
  });
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const value = Math.max(...rows.map((row) => Math.abs(read(row, role) ?? 0)));
  return sum > 0 && value >= sum * 0.7 && value <= sum * 1.5;
}

/** Lines that are all alike tell nothing. */
function linesDiffer(
  rows: readonly TableRow[],
  role: Role,
  read: (row: TableRow, role: Role) => number | null,
): boolean {
  const basis = LINE_BASIS.filter((other) => other !== role);
  return basis.some((other) => new Set(rows.map((row) => read(row, other))).size > 1);
}

function groupRows(table: Table, at: Partial<Record<Role, number>>): TableRow[][] {
  const groups = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const receipt = toCellText(row.cells[at.receipt ?? -1]);
    if (receipt === '') continue;
    const key = [receipt, at.outlet, at.date]
      .map((part) => (typeof part === 'number' ? toCellText(row.cells[part]) : part))
      .join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
