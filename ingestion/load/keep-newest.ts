import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import type { LoadBatch } from './contract.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';

/**
 * The batch without receipts of which a newer version came before, whichever way it came: pushes
 * overtake each other and the pull. Remembers the versions that stay.
 */
export async function keepNewest(
  tx: Tx,
  target: { businessId: string; sourceId: string },
  batch: LoadBatch,
): Promise<LoadBatch> {
  const outdated = new Set<string>();
  for (const chunk of toChunks(batch.versions ?? [])) {
    const found = await selectRows<{ id: string }>(
      tx,
      sql`with given as materialized (
            select r."externalId" as id, r."changedAt" as changed_at
            from json_to_recordset(${toJsonParameter(chunk)}) as r("externalId" text, "changedAt" timestamptz)
          ), written as (
            insert into receipt_versions as known (business_id, source_id, external_id, changed_at)
            select ${target.businessId}::uuid, ${target.sourceId}::uuid, id, changed_at from given
            on conflict (source_id, external_id) do update set changed_at = excluded.changed_at
            where known.changed_at < excluded.changed_at
          )
          select given.id from given cross join lateral (
            select changed_at from receipt_versions
            where source_id = ${target.sourceId} and external_id = given.id offset 0) known
          where known.changed_at > given.changed_at`,
    );
    for (const { id } of found) outdated.add(id);
  }
  if (outdated.size === 0) return batch;
  return {
    ...batch,
    sales: batch.sales.filter(({ externalId }) => !outdated.has(externalId)),
    deletedExternalIds: batch.deletedExternalIds.filter((id) => !outdated.has(id)),
  };
}
