import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { ingestRuns } from '#core/db/schema/index.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import { matchProducts } from './match-products.ts';
import { settleReading } from './settle-reading.ts';

/** What made a run begin. */
export type RunTrigger = NonNullable<(typeof ingestRuns.$inferSelect)['trigger']>;

interface NewRun {
  sourceId: string;
  fileName?: string;
  fileHash?: string;
  mapping?: Record<string, unknown>;
  trigger?: RunTrigger;
  /** The run whose landed files are read again: always the first one, never a replay of it. */
  replayOf?: string;
}

/** Opens a run: what one load of a file, or one pull, belongs to. Returns its id. */
export async function startRun(db: Database, businessId: string, run: NewRun): Promise<string> {
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const [made] = await tx
      .insert(ingestRuns)
      .values({ businessId, status: 'running', ...run })
      .returning({ id: ingestRuns.id });
    if (!made) throw new AiraError('internal', 'insert returned no row');
    return made.id;
  });
}

/**
 * Closes a run with the report that people may read, and the earlier readings of the same bytes with
 * it. Names of products that came in for the first time are then set beside those that are known.
 */
export async function finishRun(
  db: Database,
  businessId: string,
  runId: string,
  outcome: { status: 'done' | 'failed'; report: Record<string, unknown> },
): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const [run] = await tx
      .update(ingestRuns)
      .set({ ...outcome, finishedAt: new Date().toISOString() })
      .where(and(eq(ingestRuns.id, runId), eq(ingestRuns.businessId, businessId)))
      .returning({ sourceId: ingestRuns.sourceId, fileHash: ingestRuns.fileHash });
    if (outcome.status !== 'done' || !run?.fileHash) return;
    await settleReading(tx, { businessId, runId, sourceId: run.sourceId, fileHash: run.fileHash });
  });
  if (outcome.status === 'done') await matchProducts(db, businessId);
}

/** Closes a run that broke off, with what went wrong and where. Nothing that it landed is lost. */
export async function failRun(
  db: Database,
  businessId: string,
  runId: string,
  error: unknown,
): Promise<void> {
  const { code, details } = toAiraError(error);
  await finishRun(db, businessId, runId, { status: 'failed', report: { error: { code, details } } });
}

/** True when a finished run of the source landed the same bytes already. */
export async function isFileLoaded(
  db: Database,
  businessId: string,
  file: { sourceId: string; fileHash: string },
): Promise<boolean> {
  const found = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ id: ingestRuns.id })
      .from(ingestRuns)
      .where(
        and(
          eq(ingestRuns.sourceId, file.sourceId),
          eq(ingestRuns.fileHash, file.fileHash),
          eq(ingestRuns.status, 'done'),
        ),
      )
      .limit(1),
  );
  return found.length > 0;
}
