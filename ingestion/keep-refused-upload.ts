import type { Database } from '#core/db/database.ts';
import type { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { hashUpload } from './hash-upload.ts';
import { ensureSource } from './load/ensure-source.ts';
import { findReading } from './load/find-reading.ts';
import { failRun, startRun } from './load/ingest-run.ts';
import { noteLanded } from './load/open-upload-run.ts';
import { landFiles } from './load/raw-files.ts';
import type { SourceFile } from './read/sheet.ts';
import { type IngestOptions, toOrigin } from './upload-origin.ts';

/**
 * Keeps an upload that was refused before a run began, as an import that failed: once its columns are
 * named, its outlet or its meaning told, a replay loads it.
 */
export async function keepRefusedUpload(
  db: Database,
  business: Business,
  files: readonly SourceFile[],
  { error, ...options }: IngestOptions & { error: AiraError },
): Promise<void> {
  const { source, mapping, trigger } = toOrigin(files, [], {
    ...options,
    timeZone: options.timeZone ?? business.timeZone,
  });
  const fileHash = await hashUpload(files);
  if (await findReading(db, business.id, { source, fileHash })) return;
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: source });
  const fileName = files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 500);
  const runId = await startRun(db, business.id, { sourceId, fileName, fileHash, mapping, trigger });
  await landFiles(db, business.id, runId, files);
  await noteLanded(db, business.id, runId);
  await failRun(db, business.id, runId, error);
}
