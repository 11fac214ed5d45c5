import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from './clean-sale.ts';
import { hashUpload } from './hash-upload.ts';
import type { LoadBatch, LoadResult } from './load/contract.ts';
import { ensureSource } from './load/ensure-source.ts';
import { findReceiptsClash } from './load/find-receipts-clash.ts';
import { failRun, finishRun, isFileLoaded, type RunTrigger, startRun } from './load/ingest-run.ts';
import { listStaleSales } from './load/list-stale-sales.ts';
import { loadBatch } from './load/load-batch.ts';
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
  const runId = await startRun(db, business.id, { sourceId, fileName, fileHash, mapping, ...origin });
  const ids = new Set(load.sales.map((sale) => sale.externalId));
  const stale = await listStaleSales(db, business.id, { sourceId, fileHash }, ids);
  const totals = { inserted: 0, updated: 0, unchanged: 0, deleted: 0 };
  try {
    if (!isKnown && replayOf === undefined) await landFiles(db, business.id, runId, load.files);
    for (const part of splitLoad(load, stale)) {
      const base = {
        sourceId,
        runId,
        defaultTimeZone: load.timeZone,
        raw: [],
        ...(replayOf === undefined ? {} : { replayOf }),
      };
      const result = await loadBatch(db, business, { ...base, ...part });
      totals.inserted += result.inserted;
      totals.updated += result.updated;
      totals.unchanged += result.unchanged;
      totals.deleted += result.deleted;
    }
  } catch (error) {
    await failRun(db, business.id, runId, error);
    throw error;
  }
  const finish = (report: IngestReport): Promise<void> =>
    finishRun(db, business.id, runId, { status: 'done', report: { ...report } });
  return { ...totals, runId, coverage: load.coverage, finish };
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
function splitLoad(
  load: FileLoad,
  stale: string[],
): Pick<LoadBatch, 'sales' | 'quarantined' | 'coverage' | 'deletedExternalIds'>[] {
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
