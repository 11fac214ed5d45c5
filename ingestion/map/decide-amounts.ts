import type { Decision } from './mapping.ts';
import { parseNumber, type DecimalMark } from './parse-number.ts';
import { readHeader } from './header-concepts.ts';
import { scoreRoles, type Role } from './roles.ts';
import { settlePayout } from './settle-payout.ts';
import { settlePrices } from './settle-prices.ts';
import { toCellText } from './cell-text.ts';
import type { Table, TableRow } from './table.ts';

type Reader = (row: TableRow, role: Role) => number | null;

interface Amounts {
  roles: (Role | null)[];
  decisions: Decision[];
}

const ENOUGH = 0.6;

/**
 * Settles what headers leave open by arithmetic: a subtotal before or after discount, a "price" that
 * is the line's amount, a bill against the cash handed over. The identities that hold are evidence.
 */
export function decideAmounts(
  table: Table,
  roles: readonly (Role | null)[],
  marks: readonly DecimalMark[],
): Amounts {
  const settled = settlePayout(table, settlePrices(table, roles, marks), marks);
  const decisions: Decision[] = [];
  const read: Reader = (row, role) => {
    const index = settled.indexOf(role);
    return index < 0 ? null : parseNumber(row.cells[index], marks[index] ?? ',');
  };
  const rename = (from: Role, to: Role): void => {
    settled[settled.indexOf(from)] = to;
  };
  if (settled.includes('subtotal')) rename('subtotal', settleSubtotal(table, settled, read));
  const reduced = findReducedTotal(table, settled, marks, read);
  if (reduced !== null) {
    rename('total', settled.includes('gross') ? 'subtotal' : 'gross');
    settled[reduced] = 'net';
  }
  if (isTotalBefore(table, settled, read)) rename('total', 'gross');
  if (isLineAmount(table, settled, read)) rename('unit_price', settled.includes('gross') ? 'net' : 'gross');
  if (isGrossReduced(table, settled, read)) rename('gross', 'net');
  decisions.push(...listIdentities(table, settled, read));
  return { roles: settled, decisions };
}

/** A subtotal is what remains after discounts when the arithmetic says so; otherwise it is gross. */
function settleSubtotal(table: Table, roles: readonly (Role | null)[], read: Reader): Role {
  if (roles.includes('gross')) return roles.includes('net') ? 'charges' : 'net';
  if (roles.includes('net')) return 'gross';
  if (!roles.includes('discount')) return 'gross';
  if (isReducedPerReceipt(table, roles, read)) return 'net';
  const discounted = table.rows.filter((row) => read(row, 'discount'));
  const after = shareOf(discounted, (row) => {
    const sum = add(read(row, 'subtotal'), read(row, 'tax'), read(row, 'service'));
    const fromPrice = times(read(row, 'unit_price'), read(row, 'quantity'));
    const isBill = isSame(sum, read(row, 'total'));
    return (
      isBill ||
      isSame(
        fromPrice === null ? null : fromPrice - Math.abs(read(row, 'discount') ?? 0),
        read(row, 'subtotal'),
      )
    );
  });
  return after > ENOUGH ? 'net' : 'gross';
}

/** Where subtotal and discount stand once per receipt, the lines of the receipt tell. */
function isReducedPerReceipt(table: Table, roles: readonly (Role | null)[], read: Reader): boolean {
  const at = roles.indexOf('receipt');
  if (at < 0) return false;
  const groups = Map.groupBy(table.rows, (row) => toCellText(row.cells[at]));
  const sum = (rows: readonly TableRow[], pick: (row: TableRow) => number | null): number =>
    rows.reduce((all, row) => all + (pick(row) ?? 0), 0);
  const discounted = [...groups]
    .filter(
      ([receipt, rows]) => receipt !== '' && rows.length > 1 && sum(rows, (row) => read(row, 'discount')),
    )
    .map(([, rows]) => rows);
  const holds = discounted.filter((rows) =>
    isSame(
      sum(rows, (row) => times(read(row, 'unit_price'), read(row, 'quantity'))) -
        Math.abs(sum(rows, (row) => read(row, 'discount'))),
      sum(rows, (row) => read(row, 'subtotal')),
    ),
  );
  return discounted.length > 0 && holds.length > discounted.length * ENOUGH;
}

/** Of two columns called "total", the one that is the other less the discount is what remains. */
function findReducedTotal(
  table: Table,
  roles: readonly (Role | null)[],
  marks: readonly DecimalMark[],
  read: Reader,
): number | null {
  if (!roles.includes('total') || !roles.includes('discount') || roles.includes('net')) return null;
  const discounted = table.rows.filter((row) => read(row, 'discount') && read(row, 'total'));
  const index = table.columns.findIndex(({ name }, at) => {
    if (roles[at] !== null || !scoreRoles(readHeader(name)).has('total')) return false;
    const isReduced = (row: TableRow): boolean => {
      const left = (read(row, 'total') ?? 0) - Math.abs(read(row, 'discount') ?? 0);
      return isSame(left, parseNumber(row.cells[at], marks[at] ?? ','));
    };
    return discounted.length > 0 && shareOf(discounted, isReduced) > 0.9;
  });
  return index < 0 ? null : index;
}

/** A column called "price" that equals the total also where several were bought is no unit price. */
function isLineAmount(table: Table, roles: readonly (Role | null)[], read: Reader): boolean {
  if (!roles.includes('unit_price') || !roles.includes('quantity')) return false;
  const several = table.rows.filter((row) => Math.abs(read(row, 'quantity') ?? 1) > 1);
  return (['net', 'total'] as const).some((role) => {
    const known = several.filter((row) => read(row, role) && read(row, 'unit_price'));
    return (
      known.length >= 3 && shareOf(known, (row) => isSame(read(row, 'unit_price'), read(row, role))) > 0.9
    );
  });
}

/** "Sales" less discount and refunds that is the net amount was gross, no bill. */
function isTotalBefore(table: Table, roles: readonly (Role | null)[], read: Reader): boolean {
  if (roles.includes('gross') || !roles.includes('total') || !roles.includes('net')) return false;
  const takenOff = (row: TableRow): number =>
    Math.abs(read(row, 'discount') ?? 0) + Math.abs(read(row, 'refunds') ?? 0);
  const reduced = table.rows.filter((row) => takenOff(row) > 0);
  const holds = (row: TableRow): boolean => {
    const total = read(row, 'total');
    return isSame(total === null ? null : Math.abs(total) - takenOff(row), read(row, 'net'));
  };
  return reduced.length > 0 && shareOf(reduced, holds) > 0.9;
}

/** A "total price" that is price × quantity less the discount is what remains, not what was listed. */
function isGrossReduced(table: Table, roles: readonly (Role | null)[], read: Reader): boolean {
  const needed: Role[] = ['gross', 'discount', 'unit_price', 'quantity'];
  if (roles.includes('net') || !needed.every((role) => roles.includes(role))) return false;
  const discounted = table.rows.filter((row) => read(row, 'discount'));
  const holds = (row: TableRow): boolean => {
    const listed = times(read(row, 'unit_price'), read(row, 'quantity'));
    const given = Math.abs(read(row, 'discount') ?? 0);
    return isSame(listed === null ? null : listed - given, read(row, 'gross'));
  };
  return discounted.length > 0 && shareOf(discounted, holds) > 0.9;
}

function listIdentities(table: Table, roles: readonly (Role | null)[], read: Reader): Decision[] {
  const lineAmount = (['gross', 'net', 'total'] as const).find((role) => roles.includes(role));
  const identities: { name: string; parts: Role[]; holds: (row: TableRow) => boolean | null }[] = [
    {
      name: `unit_price × quantity = ${lineAmount ?? 'total'}`,
      parts: ['unit_price', 'quantity', lineAmount ?? 'total'],
      holds: (row) =>
        equal(times(read(row, 'unit_price'), read(row, 'quantity')), read(row, lineAmount ?? 'total')),
    },
    {
      name: 'gross − discount = net',
      parts: ['gross', 'discount', 'net'],
      holds: (row) =>
        equal(subtract(read(row, 'gross'), read(row, 'discount'), read(row, 'refunds')), read(row, 'net')),
    },
    {
      name: 'net + tax + service = total',
      parts: ['net', 'tax', 'total'],
      holds: (row) =>
        equal(
          add(read(row, 'net'), read(row, 'tax'), read(row, 'service'), read(row, 'tip')),
          read(row, 'total'),
        ),
    },
    {
      name: 'gross + tax + service = total',
      parts: ['gross', 'tax', 'total'],
      holds: (row) =>
        equal(add(read(row, 'gross'), read(row, 'tax'), read(row, 'service')), read(row, 'total')),
    },
  ];
  return identities
    .filter(({ parts }) => parts.every((role) => roles.includes(role)))
    .flatMap(({ name, holds }) => {
      const known = table.rows.map(holds).filter((result) => result !== null);
      const held = known.filter(Boolean).length;
      if (known.length === 0 || held < known.length * ENOUGH) return [];
      const evidence = {
        id: `Berlaku di ${held} dari ${known.length} baris.`,
        en: `Holds in ${held} of ${known.length} rows.`,
      };
      return [{ about: 'amounts' as const, choice: name, evidence }];
    });
}

function shareOf(rows: readonly TableRow[], test: (row: TableRow) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
}

function add(first: number | null, ...rest: (number | null)[]): number | null {
  return first === null ? null : rest.reduce<number>((sum, value) => sum + (value ?? 0), first);
}

function subtract(first: number | null, ...rest: (number | null)[]): number | null {
  if (first === null) return null;
  return rest.reduce<number>(
    (sum, value) => sum - (first < 0 && value !== null && value > 0 ? -value : (value ?? 0)),
    first,
  );
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

function equal(a: number | null, b: number | null): boolean | null {
  return a === null || b === null ? null : isSame(a, b);
}

function isSame(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 0.0005);
}
