import type { LoadResult } from '../load/contract.ts';
import type { SourceBatch } from './connector.ts';
import { addTally, emptyTally, moveToOlder, type RecordTally } from './tally-records.ts';

/** What one run received and loaded. */
export interface PullReport {
  received: number;
  inserted: number;
  updated: number;
  unchanged: number;
  deleted: number;
  quarantined: number;
  pages: number;
  /** 0–1 of the source's history. */
  progress: number;
  /** What the records were, and the money that they state; absent in reports of before. */
  tally?: RecordTally;
}

/** `progress`: how far earlier runs came. */
export function emptyReport(progress = 0): PullReport {
  return {
    received: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    quarantined: 0,
    pages: 0,
    progress,
    tally: emptyTally(),
  };
}

/** Adds a loaded page to the run's report, in place: the report outlives a run that fails. */
export function addPage(
  report: PullReport,
  batch: Pick<SourceBatch, 'raw' | 'quarantined' | 'progress' | 'tally'>,
  result: LoadResult,
): void {
  report.received += batch.raw.length;
  report.inserted += result.inserted;
  report.updated += result.updated;
  report.unchanged += result.unchanged;
  report.deleted += result.deleted;
  report.quarantined += batch.quarantined.length;
  report.pages += 1;
  report.progress = batch.progress;
  if (!report.tally || !batch.tally) return;
  addTally(report.tally, batch.tally);
  moveToOlder(report.tally, result.overtaken ?? []);
}

/** The counts of a run for its line in the log. */
export function toLogFacts(report: PullReport): Omit<PullReport, 'tally'> {
  const counts = { ...report };
  delete counts.tally;
  return counts;
}
