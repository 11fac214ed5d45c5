import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';

/**
 * Other uploads of the source that vouch for days on which a reading took sales back, the oldest first:
 * they may tell some of those sales too.
 * @param runId the reading that took them back.
 */
export async function listOverlappingRuns(
  db: Database,
  businessId: string,
  { sourceId, runId }: { sourceId: string; runId: string },
): Promise<string[]> {
  const found = await db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<{ id: string }>(
      tx,
      sql`with gone as materialized (
            select distinct outlet_id, business_date from sales
            where source_id = ${sourceId} and run_id = ${runId} and status = 'deleted'
          ), own as (select file_hash from ingest_runs where id = ${runId})
          select distinct on (r.started_at, r.id) r.id from coverage_claims c
          join ingest_runs r on r.id = c.run_id
          join gone on gone.outlet_id = c.outlet_id
            and gone.business_date between c.from_date and c.through_date
          where c.source_id = ${sourceId} and r.file_hash <> (select file_hash from own)
          order by r.started_at, r.id`,
    ),
  );
  return found.map(({ id }) => id);
}
