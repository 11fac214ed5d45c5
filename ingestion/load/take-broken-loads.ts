import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { businesses, ingestRuns, rawFiles, sources } from '#core/db/schema/index.ts';
import type { Business } from '#core/tenant.ts';
import { LIFE_SECONDS } from './open-upload-run.ts';

interface BrokenLoad {
  business: Business;
  runId: string;
}

/** Loads of uploads whose process died, each handed out once for a while. */
export async function takeBrokenLoads(db: Database): Promise<BrokenLoad[]> {
  const due = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ sourceId: sources.id, business: businesses })
      .from(sources)
      .innerJoin(businesses, eq(businesses.id, sources.businessId))
      .where(and(eq(sources.kind, 'spreadsheet'), lte(sources.nextRunAt, sql`clock_timestamp()`))),
  );
  const loads: BrokenLoad[] = [];
  for (const { sourceId, business } of due) {
    const runIds = await takeRuns(db, business.id, sourceId);
    loads.push(...runIds.map((runId) => ({ business, runId })));
  }
  return loads;
}

/** Takes what is dead; the source is looked at again as long as it has a run that has not ended. */
async function takeRuns(db: Database, businessId: string, sourceId: string): Promise<string[]> {
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const isOpen = and(
      eq(ingestRuns.sourceId, sourceId),
      eq(ingestRuns.status, 'running'),
      isNotNull(ingestRuns.fileHash),
    );
    const life = sql`make_interval(secs => ${LIFE_SECONDS})`;
    const taken = await tx
      .update(ingestRuns)
      .set({ activeAt: sql`clock_timestamp()` })
      .where(and(isOpen, lte(ingestRuns.activeAt, sql`clock_timestamp() - ${life}`)))
      .returning({ id: ingestRuns.id });
    const open = await tx.select({ id: ingestRuns.id }).from(ingestRuns).where(isOpen).limit(1);
    const nextRunAt = open.length === 0 ? null : sql`clock_timestamp() + ${life}`;
    await tx.update(sources).set({ nextRunAt }).where(eq(sources.id, sourceId));
    return taken.map(({ id }) => id);
  });
}

/** Part of a file can never be read: who sent it sends it again. */
export async function dropLandedParts(db: Database, businessId: string, runId: string): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx.delete(rawFiles).where(eq(rawFiles.runId, runId)),
  );
}
