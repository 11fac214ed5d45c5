import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { quarantine, rawRecords } from '#core/db/schema/index.ts';

export interface HeldRecord {
  position: number;
  payload: unknown;
}

/** Records that wait in quarantine, as their source sent them, in the order in which they came. */
export async function listHeldRecords(
  db: Database,
  businessId: string,
  { runId, after, limit }: { runId: string; after: number; limit: number },
): Promise<HeldRecord[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ position: rawRecords.position, payload: rawRecords.payload })
      .from(quarantine)
      .innerJoin(
        rawRecords,
        and(eq(rawRecords.runId, quarantine.runId), eq(rawRecords.position, quarantine.position)),
      )
      .where(and(eq(quarantine.runId, runId), isNull(quarantine.resolvedAt), gt(quarantine.position, after)))
      .orderBy(asc(quarantine.position))
      .limit(limit),
  );
}
