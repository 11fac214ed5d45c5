import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';

/** How many rows wait in quarantine, by source; a source without any is left out. */
export async function countHeld(db: Database, businessId: string): Promise<ReadonlyMap<string, number>> {
  const held = await db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<{ id: string; held: number }>(
      tx,
      sql`select r.source_id as id, count(distinct (q.run_id, q.position))::int as held
          from quarantine q join ingest_runs r on r.id = q.run_id
          where q.resolved_at is null group by r.source_id`,
    ),
  );
  return new Map(held.map(({ id, held: count }) => [id, count]));
}
