import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { type Database, selectRows, type Tx } from '#core/db/database.ts';
import { ingestRuns, sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';

const SHORTEST_ID = 6;

type RunRow = typeof ingestRuns.$inferSelect;

export interface Run extends Omit<RunRow, 'businessId' | 'sourceId'> {
  source: { id: string; kind: string; name: string };
}

/**
 * A run by its id, or by the beginning of it as people type it.
 * @throws AiraError `not_found` when the business has none, or several that begin so.
 */
export async function getRun(db: Database, businessId: string, id: string): Promise<Run> {
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const fullId = await findId(tx, businessId, id.trim().toLowerCase());
    const [found] = fullId
      ? await tx
          .select({ run: ingestRuns, source: { id: sources.id, kind: sources.kind, name: sources.name } })
          .from(ingestRuns)
          .innerJoin(sources, eq(sources.id, ingestRuns.sourceId))
          .where(eq(ingestRuns.id, fullId))
      : [];
    if (!found) throw new AiraError('not_found', 'the business has no such import');
    return { ...found.run, source: found.source };
  });
}

async function findId(tx: Tx, businessId: string, id: string): Promise<string | null> {
  if (!/^[0-9a-f-]{6,36}$/.test(id) || id.length < SHORTEST_ID) return null;
  const found = await selectRows<{ id: string }>(
    tx,
    sql`select id from ingest_runs where business_id = ${businessId} and id::text like ${`${id}%`} limit 2`,
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Every run of the source that read the same bytes, the first one first; a pull is alone. */
export async function listReadings(db: Database, businessId: string, run: Run): Promise<RunRow[]> {
  const sameBytes = run.fileHash === null ? undefined : eq(ingestRuns.fileHash, run.fileHash);
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select()
      .from(ingestRuns)
      .where(
        and(
          eq(ingestRuns.sourceId, run.source.id),
          or(
            eq(ingestRuns.id, run.id),
            eq(ingestRuns.replayOf, run.replayOf ?? run.id),
            eq(ingestRuns.id, run.replayOf ?? run.id),
            sameBytes && and(isNotNull(ingestRuns.fileHash), sameBytes),
          ),
        ),
      )
      .orderBy(asc(ingestRuns.startedAt), asc(ingestRuns.id)),
  );
}
