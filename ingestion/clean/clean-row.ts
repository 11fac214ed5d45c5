import type { RowKind } from './classify-row.ts';
import type { RowAmounts } from './line-amounts.ts';
import type { RowFacts } from './row-facts.ts';

/** A row that passed: its facts, its day, what it records and its money. */
export interface CleanRow {
  facts: RowFacts;
  /** The item as it is sold: without the mark that some registers put before it on a refund. */
  product: string;
  date: string;
  kind: RowKind;
  amounts: RowAmounts;
  /** The status says that the receipt was given back, and no other row does. */
  isRefundedLater: boolean;
}
