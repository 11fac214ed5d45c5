import type { Cell, SheetRow } from '../read/sheet.ts';
import type { Key } from './span-index.ts';

/** How many rows a large file is judged by. Every kind of cell is among them. */
export interface SampleSize {
  head: number;
  tail: number;
  /** Rows of whole receipts, picked by chance. */
  receipts: number;
  /** Kinds of cells per column, and texts of columns that have few. */
  kinds: number;
}

export const SAMPLE: SampleSize = { head: 2_000, tail: 200, receipts: 6_000, kinds: 80 };

export interface Sampler {
  add(row: SheetRow, receipt: Key | null): void;
  /** The rows in the order of the file. */
  finish(): SheetRow[];
  /** Numbers of the rows of receipts that are in the sample with all their rows. */
  wholeReceipts(): ReadonlySet<number>;
}

/**
 * Keeps a bounded sample of a file: its head and tail, whole receipts picked evenly, and the first rows
 * with every new kind of cell, so that a day above 12, a decimal comma or a word of refund is in it.
 */
export function createSampler(size: SampleSize): Sampler {
  const kept = new Map<number, SheetRow>();
  const tail: SheetRow[] = [];
  const columns: { kinds: Set<number>; texts: Set<string> }[] = [];
  const receipts = createReceiptSample(size.receipts);
  const isNews = (cell: Cell, index: number): boolean => {
    if (cell === null) return false;
    const seen = (columns[index] ??= { kinds: new Set(), texts: new Set() });
    if (typeof cell === 'string' && seen.texts.size < size.kinds) {
      const before = seen.texts.size;
      seen.texts.add(cell);
      if (seen.texts.size > before) return true;
    }
    if (seen.kinds.size >= size.kinds) return false;
    const before = seen.kinds.size;
    seen.kinds.add(toKind(cell));
    return seen.kinds.size > before;
  };
  return {
    add: (row, receipt) => {
      let isKept = kept.size < size.head;
      for (let index = 0; index < row.cells.length; index += 1) {
        if (isNews(row.cells[index] ?? null, index)) isKept = true;
      }
      if (isKept) kept.set(row.number, own(row));
      if (receipt !== null) receipts.add(row, receipt);
      tail.push(row);
      if (tail.length > size.tail * 2) tail.splice(0, size.tail);
    },
    finish: () => {
      const all = new Map([...kept, ...receipts.rows(), ...toEntries(tail.slice(-size.tail))]);
      return [...all.values()].toSorted((a, b) => a.number - b.number);
    },
    wholeReceipts: () => new Set(receipts.rows().keys()),
  };
}

/** Receipts below a threshold of their hash; the threshold falls as they become too many. */
function createReceiptSample(most: number): {
  add(row: SheetRow, key: Key): void;
  rows(): Map<number, SheetRow>;
} {
  let held = new Map<number, { row: SheetRow; rank: number }>();
  let threshold = 2 ** 32;
  return {
    add: (row, key) => {
      const rank = key.high >>> 0;
      if (rank >= threshold) return;
      held.set(row.number, { row: own(row), rank });
      while (held.size > most) {
        threshold /= 2;
        held = new Map([...held].filter(([, one]) => one.rank < threshold));
      }
    },
    rows: () => new Map([...held].map(([number, { row }]) => [number, row])),
  };
}

function toEntries(rows: readonly SheetRow[]): [number, SheetRow][] {
  return rows.map((row) => [row.number, own(row)]);
}

/** Cells that do not keep the text alive which they were cut from. */
function own(row: SheetRow): SheetRow {
  return { number: row.number, cells: JSON.parse(JSON.stringify(row.cells)) as Cell[] };
}

/** How a cell is written: digits and letters by their number, parts above 12 apart, all else as it is. */
function toKind(cell: Cell): number {
  if (typeof cell !== 'string') return typeof cell === 'number' ? (Number.isInteger(cell) ? 1 : 2) : 3;
  let hash = 7;
  let digits = 0;
  let value = 0;
  let letters = 0;
  const length = Math.min(cell.length, 40);
  for (let index = 0; index <= length; index += 1) {
    const code = index < length ? cell.charCodeAt(index) : 0;
    if (code >= 48 && code <= 57) {
      digits += 1;
      value = value * 10 + code - 48;
      continue;
    }
    if (digits > 0) {
      hash = Math.imul(hash, 31) + 1000 + digits * 2 + (digits <= 2 && value > 12 ? 1 : 0);
      digits = 0;
      value = 0;
    }
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191;
    if (isLetter) letters += 1;
    else {
      if (letters > 0) hash = Math.imul(hash, 31) + 2000 + Math.min(letters, 12);
      letters = 0;
      hash = Math.imul(hash, 31) + code;
    }
  }
  return hash | 0;
}
