import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from './ingest-file.ts';
import { listReadings, type Run } from './load/get-run.ts';
import { countHeldRows } from './load/held-rows.ts';
import { saveMapping } from './load/saved-mappings.ts';
import type { SavedMapping } from './map/saved-mapping.ts';
import { openUpload, toldOptions } from './open-upload.ts';
import type { IngestReport } from './report.ts';

export interface UploadReplayOptions {
  /** How to read the columns now; absent: by the source's saved mappings, else inferred. Kept for next files. */
  mapping?: SavedMapping;
  /** The outlet of tables that name none; absent: as the upload was told. */
  outlet?: string;
  /** The upload corrects sales of the same receipt numbers, however much differs. */
  replaces?: boolean;
  now: Temporal.Instant;
}

interface UploadReplay {
  /** The last reading that came to an end; null when none did. */
  before: IngestReport | null;
  after: IngestReport;
  /** Rows that wait for somebody. */
  held: { before: number; after: number };
}

/**
 * Reads the landed files of a run once more, by today's rules and mappings. What the earlier readings
 * of these bytes made is replaced; what later uploads have told since is left alone.
 * @throws AiraError `not_found` when the run landed no file, else as `ingestFile`.
 */
export async function replayUpload(
  db: Database,
  business: Business,
  run: Run,
  options: UploadReplayOptions,
): Promise<UploadReplay> {
  const readings = await listReadings(db, business.id, run);
  const runIds = readings.map(({ id }) => id);
  const files = await openUpload(db, business.id, run);
  const heldBefore = await countHeld(db, business, runIds);
  const told = toldOptions(run);
  const outlet = options.outlet ?? told.outlet;
  const after = await ingestFile(db, business, files, {
    source: run.source.name,
    trigger: 'replay',
    replayOf: run.replayOf ?? run.id,
    replaces: options.replaces ?? false,
    now: options.now,
    ...(outlet === null ? {} : { outlet }),
    ...(told.timeZone === null ? {} : { timeZone: told.timeZone }),
    ...(options.mapping ? { mapping: options.mapping } : {}),
  });
  if (options.mapping) {
    await saveMapping(db, business.id, { kind: 'spreadsheet', name: run.source.name }, options.mapping);
  }
  const before = readings.findLast(({ status }) => status === 'done')?.report ?? null;
  const heldAfter = await countHeld(db, business, [...runIds, after.runId]);
  return {
    // Written by `finishRun` from the same type.
    before: before as unknown as IngestReport | null,
    after,
    held: { before: heldBefore, after: heldAfter },
  };
}

async function countHeld(db: Database, business: Business, runIds: string[]): Promise<number> {
  const counts = await countHeldRows(db, business.id, runIds);
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}
