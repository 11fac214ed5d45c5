import { sql } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import type { LoadBatch } from './contract.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';

const LONGEST_VALUE = 500;

/** Keeps what was received as received, and what could not be cleaned with its reason. */
export async function landRaw(tx: Tx, businessId: string, batch: LoadBatch): Promise<void> {
  for (const chunk of toChunks(batch.raw)) {
    await tx.execute(sql`
      insert into raw_records (business_id, run_id, position, payload)
      select ${businessId}::uuid, ${batch.runId}::uuid, r.position, r.payload
      from json_to_recordset(${toJsonParameter(chunk)}) as r(position integer, payload jsonb)
      on conflict (run_id, position) do update set payload = excluded.payload`);
  }
  for (const chunk of toChunks(batch.quarantined)) {
    const rows = chunk.map((row) => ({ ...row, value: row.value?.slice(0, LONGEST_VALUE) ?? null }));
    await tx.execute(sql`
      insert into quarantine (business_id, run_id, position, reason, "column", value)
      select ${businessId}::uuid, ${batch.runId}::uuid, r.position, r.reason, r."column", r.value
      from json_to_recordset(${toJsonParameter(rows)})
        as r(position integer, reason text, "column" text, value text)
      on conflict (run_id, position, reason) do nothing`);
  }
}
