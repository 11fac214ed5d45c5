import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';

/**
 * Held until the end of the transaction by whoever reads what products count as and writes lines by
 * it. Taken after the source's row and before the rollups, always in that order.
 */
export async function shareProducts(tx: Tx, businessId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${toKey(businessId)})`);
}

/** Waits for every load of the business that is under way, and makes later ones wait. */
export async function lockProducts(tx: Tx, businessId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${toKey(businessId)})`);
}

function toKey(businessId: string): ReturnType<typeof sql> {
  return sql`hashtextextended(${`products ${businessId}`}, 0)`;
}
