import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { type Database, selectRows, type Tx } from '#core/db/database.ts';
import { ingestRuns, rawFiles, sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { startRun, type RunTrigger } from './ingest-run.ts';

/** A load that gave no sign of life for so long has lost its process. */
export const LIFE_SECONDS = 300;

interface UploadRun {
  sourceId: string;
  fileName: string;
  fileHash: string;
  /** How the upload is read; another reading of the same bytes is another run. */
  mapping: Record<string, unknown>;
  trigger: RunTrigger;
  replayOf?: string;
}

/**
 * Opens the run of an upload. A run that read the same bytes in the same way and broke off goes on: its
 * landed files and the parts that are in stay. Two processes may share one, each part loads once.
 */
export async function openUploadRun(
  db: Database,
  businessId: string,
  run: UploadRun,
): Promise<{ runId: string; hasLanded: boolean; isFresh: boolean }> {
  const broken = await db.transaction({ businessIds: [businessId] }, async (tx) => {
    await expectEnd(tx, run.sourceId);
    const found = await findBrokenRun(tx, run);
    if (found && !found.hasLanded) await tx.delete(rawFiles).where(eq(rawFiles.runId, found.runId));
    return found;
  });
  if (broken) return { ...broken, isFresh: false };
  return { runId: await startRun(db, businessId, run), hasLanded: false, isFresh: true };
}

/**
 * Every byte is in: from here on the load can be finished without the sender.
 * @throws AiraError `load_interrupted` when the run was given up meanwhile.
 */
export async function noteLanded(db: Database, businessId: string, runId: string): Promise<void> {
  const now = sql`clock_timestamp()`;
  const open = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .update(ingestRuns)
      .set({ landedAt: now, activeAt: now })
      .where(and(eq(ingestRuns.id, runId), eq(ingestRuns.status, 'running')))
      .returning({ id: ingestRuns.id }),
  );
  if (open.length === 0) throw new AiraError('load_interrupted', 'the run was given up while it landed');
}

/** Has the source looked at again: the one row of a load that is found without knowing the business. */
async function expectEnd(tx: Tx, sourceId: string): Promise<void> {
  const nextRunAt = sql`clock_timestamp() + make_interval(secs => ${LIFE_SECONDS})`;
  await tx.update(sources).set({ nextRunAt }).where(eq(sources.id, sourceId));
}

async function findBrokenRun(
  tx: Tx,
  { sourceId, fileHash, mapping, replayOf }: UploadRun,
): Promise<{ runId: string; hasLanded: boolean } | null> {
  const [latest] = await tx
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(
      and(
        eq(ingestRuns.sourceId, sourceId),
        eq(ingestRuns.fileHash, fileHash),
        ne(ingestRuns.status, 'done'),
        sql`mapping = ${JSON.stringify(mapping)}::jsonb`,
        sql`replay_of is not distinct from ${replayOf ?? null}::uuid`,
      ),
    )
    .orderBy(desc(ingestRuns.startedAt))
    .limit(1);
  if (!latest) return null;
  const [run] = await selectRows<{ hasLanded: boolean }>(
    tx,
    sql`update ingest_runs set status = 'running', finished_at = null, report = null, active_at = clock_timestamp()
        where id = ${latest.id} returning landed_at is not null as "hasLanded"`,
  );
  return run ? { runId: latest.id, hasLanded: run.hasLanded } : null;
}
