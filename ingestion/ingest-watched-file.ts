import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { hashUpload } from './hash-upload.ts';
import { ingestFile } from './ingest-file.ts';
import { keepRefusedUpload } from './keep-refused-upload.ts';
import { findReading } from './load/find-reading.ts';
import type { SourceFile } from './read/sheet.ts';
import type { IngestReport } from './report/report.ts';

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
  const options = { source, now, trigger: 'folder', ...(outlet === undefined ? {} : { outlet }) } as const;
  try {
    return { status: 'loaded', report: await ingestFile(db, business, [file], options) };
  } catch (thrown) {
    const error = toAiraError(thrown);
    if (error.retryable || error.code === 'internal' || error.code === 'database_unavailable') throw error;
    await keepRefusedUpload(db, business, [file], { ...options, error });
    return { status: 'refused', error };
  }
}
