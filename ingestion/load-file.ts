import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from './clean-sale.ts';
import { hashUpload } from './hash-upload.ts';
import type { LoadResult } from './load/contract.ts';
import { ensureSource } from './load/ensure-source.ts';
import { findReceiptsClash } from './load/find-receipts-clash.ts';
import { failRun, finishRun, isFileLoaded, type RunTrigger } from './load/ingest-run.ts';
import { listStaleSales } from './load/list-stale-sales.ts';
import { loadParts, type UploadPart } from './load/load-parts.ts';
import { noteLanded, openUploadRun } from './load/open-upload-run.ts';
import { landFiles } from './load/raw-files.ts';
import type { SourceFile } from './read/sheet.ts';
import type { IngestReport } from './report/report.ts';

/** An upload that was understood, ready to be written. */
export interface FileLoad {
  source: string;
  files: readonly SourceFile[];
  timeZone: string;
  /** Receipts that tell whether the upload is about other sales than the stored ones: all, or a fair part. */
  witnesses: readonly CleanSale[];
  /**
   * What is written, in transactions of one part each, oldest sales first.
   * @param listStale what earlier readings of the same bytes made and this one does not.
   */
  parts(listStale: ListStale): Iterable<UploadPart> | AsyncIterable<UploadPart>;
  mapping: Record<string, unknown>;
  /** The upload corrects what is stored under the same receipt numbers, however much differs. */
  replaces: boolean;
  trigger: RunTrigger;
  /** The run whose landed files are read again. */
  replayOf: string | undefined;
}

type ListStale = (current: { has(id: string): boolean }) => Promise<string[]>;

type FileLoadResult = Pick<LoadResult, 'inserted' | 'updated' | 'unchanged' | 'deleted'> & {
  runId: string;
  /** Closes the run with its report. */
  finish(report: IngestReport): Promise<void>;
};

/**
 * Lands the files of an upload and writes its parts, one transaction each; records it as a run.
 * @throws AiraError `receipts_clash` when it would overwrite other sales of the same numbers.
 */
export async function loadFile(db: Database, business: Business, load: FileLoad): Promise<FileLoadResult> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: load.source });
  const fileHash = await hashUpload(load.files);
  const isKnown = await isFileLoaded(db, business.id, { sourceId, fileHash });
  const fileName = load.files
    .map((file) => file.name)
    .join(', ')
    .slice(0, 500);
  if (!isKnown && !load.replaces) await refuseClash(db, business, sourceId, load);
  const { mapping, trigger, replayOf } = load;
  const origin = replayOf === undefined ? { trigger } : { trigger, replayOf };
  const upload = { sourceId, fileName, fileHash, mapping, ...origin };
  const { runId, hasLanded, isFresh } = await openUploadRun(db, business.id, upload);
  const bytes = { sourceId, fileHash, freshRunId: isFresh ? runId : null };
  const listStale: ListStale = (current) => listStaleSales(db, business.id, bytes, current);
  try {
    if (!isKnown && replayOf === undefined && !hasLanded) {
      await landFiles(db, business.id, runId, load.files);
      await noteLanded(db, business.id, runId);
    }
    const reading = replayOf === undefined ? {} : { replayOf };
    const target = { sourceId, runId, defaultTimeZone: load.timeZone, ...reading };
    const totals = await loadParts(db, business, target, load.parts(listStale));
    const finish = (report: IngestReport): Promise<void> =>
      finishRun(db, business.id, runId, { status: 'done', report: { ...report } });
    return { ...totals, runId, finish };
  } catch (error) {
    // Without a database the run stays open, and is found by who looks for loads that broke off.
    await failRun(db, business.id, runId, error).catch(() => {});
    throw error;
  }
}

async function refuseClash(
  db: Database,
  business: Business,
  sourceId: string,
  { witnesses, files }: FileLoad,
): Promise<void> {
  const clash = await findReceiptsClash(db, business.id, sourceId, witnesses);
  if (!clash) return;
  const message = `of ${clash.shared} receipts that are stored already, ${clash.same} come to the same amount`;
  throw new AiraError('receipts_clash', message, { details: { file: files[0]?.name ?? '' } });
}
