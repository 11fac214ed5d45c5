import type { Database } from '#core/db/database.ts';
import type { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { loadBatch } from '../load/load-batch.ts';
import type { SourceBatch } from './connector.ts';
import { findConnector } from './connectors.ts';
import type { SourceLease } from './lease-source.ts';
import { addPage, type PullReport } from './pull-report.ts';
import type { PullOptions } from './pull-source.ts';
import { recordRun } from './record-run.ts';
import { toPullInput } from './to-pull-input.ts';

export type Source = typeof sources.$inferSelect;

export interface Run {
  source: Source;
  business: Business;
  lease: SourceLease;
  report: PullReport;
}

/** Loads batch after batch under one run record. False when the budget ended it before the source did. */
export async function runSource(db: Database, run: Run, options: PullOptions): Promise<boolean> {
  const { source, report } = run;
  const connector = findConnector(source.kind);
  if (!connector) throw new AiraError('configuration', `no connector is called "${source.kind}"`);
  const batches = connector.pull(await toPullInput(db, run, options));
  return recordRun(db, { source, trigger: 'pull', report }, (runId) =>
    loadBatches(db, run, { runId, batches }, options),
  );
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
    const hasPages = report.pages > 0;
    if (!(await lease.renew(hasPages ? report.progress : null))) {
      throw new AiraError('conflict', 'another run has taken the source');
    }
    const { progress: _, ...records } = batch;
    addPage(report, batch, await loadBatch(db, business, { ...target, ...records }));
    onProgress?.(report);
    if (Date.now() - startedAt > budgetMilliseconds) return false;
  }
  return true;
}
