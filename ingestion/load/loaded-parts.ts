import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import type { LoadBatch, LoadResult } from './contract.ts';

type Counts = Omit<LoadResult, 'touched' | 'overtaken'>;
type Part = Pick<LoadBatch, 'sales' | 'quarantined' | 'coverage' | 'deletedExternalIds'>;

/** What tells a part of an upload from every other: all that it would write. */
export async function hashPart({ sales, quarantined, coverage, deletedExternalIds }: Part): Promise<string> {
  const text = JSON.stringify([sales, quarantined, coverage, deletedExternalIds]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the part changed when the run loaded it; null when it has not. */
export async function findLoadedPart(tx: Tx, runId: string, hash: string): Promise<Counts | null> {
  const [found] = await selectRows<{ result: Counts }>(
    tx,
    sql`select result from loaded_parts where run_id = ${runId} and hash = ${hash}`,
  );
  return found?.result ?? null;
}

/** Notes a part in the transaction that writes its sales; and that the run's process is alive. */
export async function noteLoadedPart(
  tx: Tx,
  { businessId, runId }: { businessId: string; runId: string },
  hash: string,
  counts: Counts,
): Promise<void> {
  await tx.execute(sql`
    with alive as (update ingest_runs set active_at = clock_timestamp() where id = ${runId})
    insert into loaded_parts (business_id, run_id, hash, result)
    values (${businessId}, ${runId}, ${hash}, ${JSON.stringify(counts)}::jsonb)`);
}
