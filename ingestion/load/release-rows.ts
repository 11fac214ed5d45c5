import { sql } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import { toJsonParameter } from './json-rows.ts';

/** Ends the waiting of records that load now, in the transaction that loads them. */
export async function releaseRows(tx: Tx, runId: string, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await tx.execute(sql`
    update quarantine set resolved_at = now(), resolution = 'replayed'
    where run_id = ${runId} and resolved_at is null
      and position in (select value::int from json_array_elements_text(${toJsonParameter(positions)}))`);
}
