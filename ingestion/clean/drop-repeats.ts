import { toMinor } from '#core/money.ts';
import { toCellText } from '../map/cell-text.ts';
import type { Mapping } from '../map/mapping.ts';
import type { CleanRow } from './clean-row.ts';

interface WithoutRepeats {
  kept: CleanRow[];
  /** Rows that tell a receipt again. */
  repeated: CleanRow[];
  /** Rows without a receipt number that are the same as one before. */
  sameRows: number;
}

/**
 * Files that were pasted together tell a receipt twice. Its rows come again in the same order, and its
 * total, where it is recorded, counts them once: those are errors. The same line twice within a receipt
 * is real. Rows without receipt numbers are kept, and how many are the same is said.
 */
export function dropRepeats(rows: readonly CleanRow[], mapping: Mapping): WithoutRepeats {
  const toKey = createRowKey(mapping);
  const repeated = new Set<CleanRow>();
  const seen = new Set<string>();
  let sameRows = 0;
  const groups = Map.groupBy(rows, ({ facts, date }) =>
    facts.receipt === '' ? '' : [facts.outlet, facts.receipt, facts.terminal, date].join('|'),
  );
  for (const [receipt, group] of groups) {
    if (receipt !== '') for (const row of findRepeats(group, mapping, toKey)) repeated.add(row);
    else {
      for (const row of group) {
        const key = toKey(row);
        if (seen.has(key)) sameRows += 1;
        seen.add(key);
      }
    }
  }
  return { kept: rows.filter((row) => !repeated.has(row)), repeated: [...repeated], sameRows };
}

/** The rows of all copies but the first, when the group is the same rows over and over. */
function findRepeats(
  group: readonly CleanRow[],
  mapping: Mapping,
  toKey: (row: CleanRow) => string,
): readonly CleanRow[] {
  if (group.length < 2) return [];
  const keys = group.map(toKey);
  if (new Set(keys).size === keys.length) return [];
  const size = keys.indexOf(keys[0] ?? '', 1);
  const isCopied = size > 0 && keys.length % size === 0 && keys.every((key, at) => key === keys[at % size]);
  if (!isCopied) return [];
  const [first, again] = [group.slice(0, size), group.slice(size)];
  const counted = countCopies(group, first, mapping);
  if (counted !== null) return counted === 1 ? again : [];
  const isWhole = mapping.grain === 'receipt' && mapping.at.paid === undefined;
  return isWhole || new Set(keys).size > 1 || isApart(first, again) ? again : [];
}

/** How many copies the receipt's own total counts; null where there is none to ask. */
function countCopies(
  group: readonly CleanRow[],
  first: readonly CleanRow[],
  mapping: Mapping,
): number | null {
  if (mapping.grain === 'receipt' || !mapping.perReceipt.includes('total')) return null;
  const stated = group.map(({ facts }) => facts.amount('total')).find((value) => value !== null);
  if (stated === undefined || stated === null) return null;
  const total = Math.abs(toMinor(stated, mapping.currency));
  const once = first.reduce((sum, { amounts }) => sum + Math.abs(amounts.net ?? 0), 0);
  if (once === 0) return null;
  return Math.round(total / once);
}

/** Other receipts stand between the copies. */
function isApart(first: readonly CleanRow[], again: readonly CleanRow[]): boolean {
  return (again[0]?.facts.position ?? 0) - (first.at(-1)?.facts.position ?? 0) > 1;
}

/** What a row says, without the number that only counts the rows. */
function createRowKey(mapping: Mapping): (row: CleanRow) => string {
  const counters = new Set(
    mapping.columns.flatMap(({ role }, index) => (role === 'line_number' ? [index] : [])),
  );
  return ({ facts }) =>
    facts.row.cells.map((cell, index) => (counters.has(index) ? '' : toCellText(cell))).join('\u0001');
}
