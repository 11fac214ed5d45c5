import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from './clean-sale.ts';
import { hashUpload } from './hash-upload.ts';
import type { LoadBatch, LoadResult } from './load/contract.ts';
import { ensureSource } from './load/ensure-source.ts';
import { findReceiptsClash } from './load/find-receipts-clash.ts';
import { failRun, finishRun, isFileLoaded, type RunTrigger } from './load/ingest-run.ts';
import { listStaleSales } from './load/list-stale-sales.ts';
import { loadParts, type UploadPart } from './load/load-parts.ts';
import { noteLanded, openUploadRun } from './load/open-upload-run.ts';
import { landFiles } from './load/raw-files.ts';
import type { InputFile } from './read/sheet.ts';
import type { IngestReport } from './report.ts';

/** An upload that was understood, ready to be written. */
export interface FileLoad {
  source: string;
  files: readonly InputFile[];
  sales: CleanSale[];
  timeZone: string;
  quarantined: LoadBatch['quarantined'];
  coverage: LoadBatch['coverage'];
  mapping: Record<string, unknown>;
  /** The upload corrects what is stored under the same receipt numbers, however much differs. */
  replaces: boolean;
  trigger: RunTrigger;
  /** The run whose landed files are read again. */
  replayOf: string | undefined;
}

type FileLoadResult = Pick<LoadResult, 'inserted' | 'updated' | 'unchanged' | 'deleted'> & {
  runId: string;
  coverage: LoadBatch['coverage'];
  /** Closes the run with its report. */
  finish(report: IngestReport): Promise<void>;
};

const SALES_PER_BATCH = 5_000;

/**
 * Writes an upload in batches of one transaction each, oldest sales first; records it as a run.
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
  const { runId, hasLanded } = await openUploadRun(db, business.id, upload);
  const ids = new Set(load.sales.map((sale) => sale.externalId));
  const stale = await listStaleSales(db, business.id, { sourceId, fileHash }, ids);
  try {
    if (!isKnown && replayOf === undefined && !hasLanded) {
      await landFiles(db, business.id, runId, load.files);
      await noteLanded(db, business.id, runId);
    }
    const reading = replayOf === undefined ? {} : { replayOf };
    const target = { sourceId, runId, defaultTimeZone: load.timeZone, ...reading };
    const totals = await loadParts(db, business, target, splitLoad(load, stale));
    const finish = (report: IngestReport): Promise<void> =>
      finishRun(db, business.id, runId, { status: 'done', report: { ...report } });
    return { ...totals, runId, coverage: load.coverage, finish };
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
  { sales, files }: FileLoad,
): Promise<void> {
  const clash = await findReceiptsClash(db, business.id, sourceId, sales);
  if (!clash) return;
  const message = `of ${clash.shared} receipts that are stored already, ${clash.same} come to the same amount`;
  throw new AiraError('receipts_clash', message, { details: { file: files[0]?.name ?? '' } });
}

/** Parts in order of date, so that each touches few days; the last one carries what remains. */
function splitLoad(load: FileLoad, stale: string[]): UploadPart[] {
  const sorted = [...load.sales].toSorted((a, b) => compareText(toDay(a), toDay(b)));
  const count = Math.max(1, Math.ceil(sorted.length / SALES_PER_BATCH));
  return Array.from({ length: count }, (_, index) => ({
    sales: sorted.slice(index * SALES_PER_BATCH, (index + 1) * SALES_PER_BATCH),
    quarantined: index === count - 1 ? load.quarantined : [],
    coverage: index === count - 1 ? load.coverage : [],
    deletedExternalIds: index === count - 1 ? stale : [],
  }));
}

function toDay(sale: CleanSale): string {
  return 'instant' in sale.soldAt ? sale.soldAt.instant : sale.soldAt.local.date;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
