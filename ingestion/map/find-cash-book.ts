import type { ColumnProfile } from './profile-column.ts';
import type { Table } from './table.ts';

const DEBIT = /^debi?e?t(?:\s*\(.*\))?$/i;
const CREDIT = /^(?:kredit|credit)(?:\s*\(.*\))?$/i;
const BALANCE = /^(?:saldo|balance)\b/i;
const IN = /^(?:uang |kas )?masuk(?:\s*\(.*\))?$/i;
const OUT = /^(?:uang |kas )?keluar(?:\s*\(.*\))?$/i;
/** Money goes by the thousands; goods that come in and go out do not. */
const LEAST = 1_000;

/** The columns of a cash book: what came in, and what went out. Null when the table is none. */
export function findCashBook(
  table: Table,
  profiles: readonly ColumnProfile[],
): { income: number; expense: number } | null {
  const find = (name: RegExp): number => table.columns.findIndex((column) => name.test(column.name.trim()));
  const isMoney = (index: number): boolean =>
    index >= 0 && (profiles[index]?.numeric ?? 0) > 0.6 && (profiles[index]?.median ?? 0) >= LEAST;
  const isWritten = find(BALANCE) >= 0 && find(DEBIT) >= 0 && find(CREDIT) >= 0;
  if (isWritten) return { income: find(DEBIT), expense: find(CREDIT) };
  return isMoney(find(IN)) && find(OUT) >= 0 ? { income: find(IN), expense: find(OUT) } : null;
}
