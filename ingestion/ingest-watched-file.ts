import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { hashUpload } from './hash-upload.ts';
import { ingestFile } from './ingest-file.ts';
import { ensureSource } from './load/ensure-source.ts';
import { findReading } from './load/find-reading.ts';
import { failRun, startRun } from './load/ingest-run.ts';
import { noteLanded } from './load/open-upload-run.ts';
import { landFiles } from './load/raw-files.ts';
import type { SourceFile } from './read/sheet.ts';
import type { IngestReport } from './report.ts';

interface WatchOptions {
  /** The register that the folder's files are from. */
  source: string;
  /** The outlet of tables that name none. */
  outlet?: string;
  now: Temporal.Instant;
}

export type WatchedFile =
  /** These bytes were read before, well or badly: nothing is to be told. */
  | { status: 'known' }
  | { status: 'loaded'; report: IngestReport }
  /** They cannot be loaded as they are. Told once; other bytes are tried again. */
  | { status: 'refused'; error: AiraError };

/**
 * Loads a file that lies in a folder, once. What became of it is kept with the imports, so that it is
 * known after a restart, under whatever name the bytes come again.
 * @throws AiraError for what another try may mend, such as a database that does not answer.
 */
export async function ingestWatchedFile(
  db: Database,
  business: Business,
  file: SourceFile,
  { source, outlet, now }: WatchOptions,
): Promise<WatchedFile> {
  const fileHash = await hashUpload([file]);
  const reading = await findReading(db, business.id, { source, fileHash });
  if (reading && reading.status !== 'running') return { status: 'known' };
  try {
    const named = outlet === undefined ? {} : { outlet };
    const report = await ingestFile(db, business, [file], { source, now, trigger: 'folder', ...named });
    return { status: 'loaded', report };
  } catch (thrown) {
    const error = toAiraError(thrown);
    if (error.retryable || error.code === 'internal' || error.code === 'database_unavailable') throw error;
    const known = await findReading(db, business.id, { source, fileHash });
    if (known?.status !== 'failed') await noteRefusal(db, business, { source, fileHash, file, error });
    return { status: 'refused', error };
  }
}

/** A file that was refused before a run began lands too: a mapping may mend it. */
async function noteRefusal(
  db: Database,
  business: Business,
  { source, fileHash, file, error }: { source: string; fileHash: string; file: SourceFile; error: AiraError },
): Promise<void> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: source });
  const run = { sourceId, fileName: file.name, fileHash, trigger: 'folder' } as const;
  const runId = await startRun(db, business.id, run);
  await landFiles(db, business.id, runId, [file]);
  await noteLanded(db, business.id, runId);
  await failRun(db, business.id, runId, error);
}
