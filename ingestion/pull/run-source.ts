import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { ingestRuns, type sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { finishRun, startRun } from '../load/ingest-run.ts';
import { loadBatch } from '../load/load-batch.ts';
import type { SourceBatch } from './connector.ts';
import { findConnector } from './connectors.ts';
import { decryptCredentials } from './credentials.ts';
import type { SourceLease } from './lease-source.ts';
import { addPage, type PullReport } from './pull-report.ts';
import type { PullOptions } from './pull-source.ts';
import { saveCredentials } from './save-credentials.ts';

export type Source = typeof sources.$inferSelect;

export interface Run {
  source: Source;
  business: Business;
  lease: SourceLease;
  report: PullReport;
}

/** Loads batch after batch under one run record. False when the budget ended it before the source did. */
export async function runSource(
  db: Database,
  run: Run,
  options: PullOptions & { random: () => number },
): Promise<boolean> {
  const { source, business, report } = run;
  const batches = await openSource(db, run, options);
  await closeAbandonedRuns(db, source);
  const runId = await startRun(db, business.id, { sourceId: source.id });
  try {
    const isComplete = await loadBatches(db, run, { runId, batches }, options);
    if (report.received === 0) await forgetRun(db, business.id, runId);
    else await finishRun(db, business.id, runId, { status: 'done', report: { ...report } });
    return isComplete;
  } catch (error) {
    await finishRun(db, business.id, runId, { status: 'failed', report: { ...report } });
    throw error;
  }
}

async function openSource(
  db: Database,
  { source, business }: Run,
  options: PullOptions & { random: () => number },
): Promise<AsyncIterable<SourceBatch>> {
  const connector = findConnector(source.kind);
  if (!connector) throw new AiraError('configuration', `no connector is called "${source.kind}"`);
  const { credentials } = source;
  return connector.pull({
    config: source.config,
    cursor: source.cursor,
    credentials: credentials && (await decryptCredentials(credentials, business.id, options.keys)),
    saveCredentials: (plain) => saveCredentials(db, source, plain, options.keys),
    currency: business.currency,
    now: options.now,
    fetch: options.fetch,
    sleep: options.sleep ?? wait,
    random: options.random,
    log: options.log,
  });
}

async function loadBatches(
  db: Database,
  { source, business, lease, report }: Run,
  { runId, batches }: { runId: string; batches: AsyncIterable<SourceBatch> },
  { budgetMilliseconds = Infinity, onProgress }: PullOptions,
): Promise<boolean> {
  const target = { sourceId: source.id, runId, defaultTimeZone: business.timeZone };
  const startedAt = Date.now();
  for await (const batch of batches) {
    if (!(await lease.renew())) throw new AiraError('conflict', 'another run has taken the source');
    const { progress: _, ...records } = batch;
    addPage(report, batch, await loadBatch(db, business, { ...target, ...records }));
    onProgress?.(report);
    if (Date.now() - startedAt > budgetMilliseconds) return false;
  }
  return true;
}

/** Under the lease no other run can be going on: one that says so belongs to a process that died. */
async function closeAbandonedRuns(db: Database, source: Source): Promise<void> {
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx
      .update(ingestRuns)
      .set({ status: 'failed', finishedAt: new Date().toISOString() })
      .where(
        and(
          eq(ingestRuns.businessId, source.businessId),
          eq(ingestRuns.sourceId, source.id),
          eq(ingestRuns.status, 'running'),
        ),
      ),
  );
}

/** A run that received nothing leaves no row: a quiet shop would make hundreds a day. */
async function forgetRun(db: Database, businessId: string, runId: string): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx.delete(ingestRuns).where(and(eq(ingestRuns.businessId, businessId), eq(ingestRuns.id, runId))),
  );
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
