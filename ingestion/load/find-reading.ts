import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { ingestRuns, sources } from '#core/db/schema/index.ts';

interface Upload {
  /** Name of the source that the files are from. */
  source: string;
  fileHash: string;
}

/** How the last reading of these bytes ended; null when they never came. */
export async function findReading(
  db: Database,
  businessId: string,
  { source, fileHash }: Upload,
): Promise<{ runId: string; status: 'running' | 'done' | 'failed' } | null> {
  const [found] = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ runId: ingestRuns.id, status: ingestRuns.status })
      .from(ingestRuns)
      .innerJoin(sources, eq(sources.id, ingestRuns.sourceId))
      .where(
        and(eq(sources.kind, 'spreadsheet'), eq(sources.name, source), eq(ingestRuns.fileHash, fileHash)),
      )
      .orderBy(desc(ingestRuns.startedAt))
      .limit(1),
  );
  return found ?? null;
}
