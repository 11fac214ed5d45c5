import type { CleanSale } from '../clean-sale.ts';

interface Sum {
  count: number;
  /** What the source says that was paid, in minor units. */
  total: number;
}

/** What records turned out to be: told = mapped records' receipts, each in one of the four sums. */
export interface RecordTally {
  /** Records that told receipts, and records that said that one is gone. */
  mapped: number;
  deleted: number;
  /** Records that wait, by reason. */
  held: Record<string, number>;
  sales: Sum;
  refunds: Sum;
  voids: Sum;
  /** Versions of receipts that a newer one has overtaken. */
  older: Sum;
}

const KINDS = ['sales', 'refunds', 'voids', 'older'] as const;

export function emptyTally(): RecordTally {
  const none = (): Sum => ({ count: 0, total: 0 });
  return { mapped: 0, deleted: 0, held: {}, sales: none(), refunds: none(), voids: none(), older: none() };
}

/** Adds a receipt in place: a newest version by what it is, any other as an older one. */
export function tallySale(tally: RecordTally, sale: CleanSale, isNewest: boolean): void {
  const kind = sale.status === 'void' ? 'voids' : sale.kind === 'refund' ? 'refunds' : 'sales';
  const sum = isNewest ? tally[kind] : tally.older;
  sum.count += 1;
  sum.total += sale.total;
}

/** Adds one tally to another, in place. */
export function addTally(tally: RecordTally, other: RecordTally): void {
  tally.mapped += other.mapped;
  tally.deleted += other.deleted;
  for (const [reason, count] of Object.entries(other.held)) {
    tally.held[reason] = (tally.held[reason] ?? 0) + count;
  }
  for (const kind of KINDS) {
    tally[kind].count += other[kind].count;
    tally[kind].total += other[kind].total;
  }
}

/** Receipts that turned out to be older than what the source told before: they were not loaded. */
export function moveToOlder(tally: RecordTally, sales: readonly CleanSale[]): void {
  for (const sale of sales) {
    const kind = sale.status === 'void' ? 'voids' : sale.kind === 'refund' ? 'refunds' : 'sales';
    tally[kind].count -= 1;
    tally[kind].total -= sale.total;
    tally.older.count += 1;
    tally.older.total += sale.total;
  }
}
