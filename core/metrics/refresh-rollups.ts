import type { Tx } from '../db/database.ts';

/** Recomputes the rollups of the touched outlet-days, inside the transaction that changed them. */
export async function refreshRollups(
  _tx: Tx,
  _businessId: string,
  _touched: readonly { outletId: string; businessDate: string }[],
): Promise<void> {
  throw new Error('being written by the metrics owner');
}
