import { and, eq, ne, sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';
import { ingestRuns } from '#core/db/schema/index.ts';
import { toJsonParameter } from './json-rows.ts';

interface LoadedFile {
  sourceId: string;
  fileHash: string;
  /** A run that has only just begun; null: it goes on with what it wrote before. */
  freshRunId: string | null;
}

/**
 * External ids that earlier readings of the same bytes made and this reading does not: with another
 * mapping a receipt may have another day, and the old one must not count beside it.
 */
export async function listStaleSales(
  db: Database,
  businessId: string,
  { sourceId, fileHash, freshRunId }: LoadedFile,
  current: { has(id: string): boolean },
): Promise<string[]> {
  const made = await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const ofBytes = and(eq(ingestRuns.sourceId, sourceId), eq(ingestRuns.fileHash, fileHash));
    const earlier = await tx
      .select({ id: ingestRuns.id })
      .from(ingestRuns)
      .where(freshRunId === null ? ofBytes : and(ofBytes, ne(ingestRuns.id, freshRunId)));
    // The search reads all that the source ever told: bytes that are new are spared it.
    if (earlier.length === 0) return [];
    const runIds = toJsonParameter(earlier.map(({ id }) => id));
    return selectRows<{ id: string }>(
      tx,
      sql`select external_id as id from sales
          where source_id = ${sourceId} and status <> 'deleted'
            and run_id in (select value::uuid from json_array_elements_text(${runIds}))`,
    );
  });
  return made.flatMap(({ id }) => (current.has(id) ? [] : [id]));
}
