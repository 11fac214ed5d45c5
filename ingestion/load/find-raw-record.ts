import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { rawRecords } from '#core/db/schema/index.ts';

/** A record as its source sent it; null when the run received none at that position. */
export async function findRawRecord(
  db: Database,
  businessId: string,
  { runId, position }: { runId: string; position: number },
): Promise<unknown> {
  const [found] = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ payload: rawRecords.payload })
      .from(rawRecords)
      .where(and(eq(rawRecords.runId, runId), eq(rawRecords.position, position))),
  );
  return found?.payload ?? null;
}
