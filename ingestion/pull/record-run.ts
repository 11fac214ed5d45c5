import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { ingestRuns } from '#core/db/schema/index.ts';
import { finishRun, startRun } from '../load/ingest-run.ts';
import type { PullReport } from './pull-report.ts';

interface RunRecord {
  source: { id: string; businessId: string };
  trigger: 'pull' | 'push';
  /** Filled in by the work, and kept however the work ends. */
  report: PullReport;
}

/** Does the work under a run of its own. A run that received nothing leaves no row. */
export async function recordRun<Result>(
  db: Database,
  { source, trigger, report }: RunRecord,
  work: (runId: string) => Promise<Result>,
): Promise<Result> {
  const { id: sourceId, businessId } = source;
  await closeAbandonedRuns(db, source, trigger);
  const runId = await startRun(db, businessId, { sourceId, trigger });
  try {
    const result = await work(runId);
    // A quiet shop would make hundreds of empty runs a day.
    if (report.received === 0) await forgetRun(db, businessId, runId);
    else await finishRun(db, businessId, runId, { status: 'done', report: { ...report } });
    return result;
  } catch (error) {
    await finishRun(db, businessId, runId, { status: 'failed', report: { ...report } });
    throw error;
  }
}

/** A source has one run of a trigger at a time: one that still says so belongs to a process that died. */
async function closeAbandonedRuns(
  db: Database,
  source: RunRecord['source'],
  trigger: RunRecord['trigger'],
): Promise<void> {
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx
      .update(ingestRuns)
      .set({ status: 'failed', finishedAt: new Date().toISOString() })
      .where(
        and(
          eq(ingestRuns.businessId, source.businessId),
          eq(ingestRuns.sourceId, source.id),
          eq(ingestRuns.status, 'running'),
          eq(ingestRuns.trigger, trigger),
        ),
      ),
  );
}

async function forgetRun(db: Database, businessId: string, runId: string): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx.delete(ingestRuns).where(and(eq(ingestRuns.businessId, businessId), eq(ingestRuns.id, runId))),
  );
}
