import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';

interface LoadedFile {
  sourceId: string;
  fileHash: string;
}

/**
 * External ids that earlier readings of the same bytes made and this reading does not: with another
 * mapping a receipt may have another day, and the old one must not count beside it.
 */
export async function listStaleSales(
  db: Database,
  businessId: string,
  { sourceId, fileHash }: LoadedFile,
  current: { has(id: string): boolean },
): Promise<string[]> {
  const made = await db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<{ id: string }>(
      tx,
      sql`select s.external_id as id from sales s
          where s.source_id = ${sourceId} and s.status <> 'deleted' and s.run_id in (
            select r.id from ingest_runs r where r.source_id = ${sourceId} and r.file_hash = ${fileHash})`,
    ),
  );
  return made.flatMap(({ id }) => (current.has(id) ? [] : [id]));
}
