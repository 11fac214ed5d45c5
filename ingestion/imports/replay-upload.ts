import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '../ingest-file.ts';
import { getRun, listReadings, type Run } from '../load/get-run.ts';
import { countHeldRows } from '../load/held-rows.ts';
import { listOverlappingRuns } from '../load/list-overlapping-runs.ts';
import { saveMapping } from '../load/saved-mappings.ts';
import type { SavedMapping } from '../map/saved-mapping.ts';
import { openUpload, toldOptions } from '../open-upload.ts';
import type { IngestReport } from '../report/report.ts';

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
  const heldBefore = await countHeld(db, business, runIds);
  const after = await readAgain(db, business, run, options);
  if (options.mapping) {
    await saveMapping(db, business.id, { kind: 'spreadsheet', name: run.source.name }, options.mapping);
  }
  if (after.deleted > 0) await readOverlapping(db, business, run, { after, now: options.now });
  const before = readings.findLast(({ status }) => status === 'done')?.report ?? null;
  const heldAfter = await countHeld(db, business, [...runIds, after.runId]);
  return {
    // Written by `finishRun` from the same type.
    before: before as unknown as IngestReport | null,
    after,
    held: { before: heldBefore, after: heldAfter },
  };
}

async function readAgain(
  db: Database,
  business: Business,
  run: Run,
  { mapping, replaces = false, now, ...options }: UploadReplayOptions,
): Promise<IngestReport> {
  const told = toldOptions(run);
  const outlet = options.outlet ?? told.outlet;
  return ingestFile(db, business, await openUpload(db, business.id, run), {
    source: run.source.name,
    trigger: 'replay',
    replayOf: run.replayOf ?? run.id,
    replaces,
    now,
    ...(outlet === null ? {} : { outlet }),
    ...(told.timeZone === null ? {} : { timeZone: told.timeZone }),
    ...(mapping ? { mapping } : {}),
  });
}

/** A sale that this upload tells no more may be told by another one, which left it as it was then. */
async function readOverlapping(
  db: Database,
  business: Business,
  run: Run,
  { after, now }: { after: IngestReport; now: Temporal.Instant },
): Promise<void> {
  const target = { sourceId: run.source.id, runId: after.runId };
  for (const id of await listOverlappingRuns(db, business.id, target)) {
    await readAgain(db, business, await getRun(db, business.id, id), { now });
  }
}

async function countHeld(db: Database, business: Business, runIds: string[]): Promise<number> {
  const counts = await countHeldRows(db, business.id, runIds);
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}
