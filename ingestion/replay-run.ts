import type { Temporal } from 'temporal-polyfill';
import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from './ingest-file.ts';
import { getRun, listReadings, type Run } from './load/get-run.ts';
import { listHeldRows } from './load/held-rows.ts';
import { readLandedFiles } from './load/raw-files.ts';
import { saveMapping } from './load/saved-mappings.ts';
import type { SavedMapping } from './map/saved-mapping.ts';
import type { InputFile } from './read/sheet.ts';
import type { IngestReport } from './report.ts';

interface ReplayOptions {
  /** How to read the columns now; absent: by the source's saved mappings, else inferred. Kept for next files. */
  mapping?: SavedMapping;
  /** The outlet of tables that name none; absent: as the run was told. */
  outlet?: string;
  /** The upload corrects sales of the same receipt numbers, however much differs. */
  replaces?: boolean;
  /** Who asked for it; null: somebody at the terminal of the host. */
  personId: string | null;
  now: Temporal.Instant;
}

/** What reading an upload again has changed. */
export interface Replay {
  /** The last reading that came to an end; null when none did. */
  before: IngestReport | null;
  after: IngestReport;
  /** Rows that waited before and wait no more. */
  released: number;
}

/**
 * Reads the landed files of a run once more, by today's rules and mappings. What the earlier readings
 * of these bytes made is replaced; what later uploads have told since is left alone. Reading an upload
 * again that nothing has changed for changes nothing.
 * @throws AiraError `not_found` when the run landed no file, else as `ingestFile`.
 */
export async function replayRun(
  db: Database,
  business: Business,
  runId: string,
  options: ReplayOptions,
): Promise<Replay> {
  const run = await getRun(db, business.id, runId);
  const readings = await listReadings(db, business.id, run);
  const files = await openUpload(db, business.id, run);
  const runIds = readings.map(({ id }) => id);
  const waiting = { runIds, isOpen: true, limit: 1_000_000 };
  const heldBefore = await listHeldRows(db, business.id, waiting);
  const before = readings.findLast(({ status }) => status === 'done')?.report ?? null;
  const { outlet: toldOutlet, timeZone } = toldOptions(run);
  const outlet = options.outlet ?? toldOutlet;
  const after = await ingestFile(db, business, files, {
    source: run.source.name,
    trigger: 'replay',
    replayOf: run.replayOf ?? run.id,
    replaces: options.replaces ?? false,
    now: options.now,
    ...(outlet === null ? {} : { outlet }),
    ...(timeZone === null ? {} : { timeZone }),
    ...(options.mapping ? { mapping: options.mapping } : {}),
  });
  if (options.mapping) {
    await saveMapping(db, business.id, { kind: 'spreadsheet', name: run.source.name }, options.mapping);
  }
  const heldAfter = await listHeldRows(db, business.id, waiting);
  await noteReplay(db, business, { run, after, personId: options.personId });
  return { before: before as IngestReport | null, after, released: heldBefore.length - heldAfter.length };
}

/** The files of the first reading: bytes that were known already are not landed once more. */
async function openUpload(db: Database, businessId: string, run: Run): Promise<InputFile[]> {
  for (const { id } of await listReadings(db, businessId, run)) {
    const files = await readLandedFiles(db, businessId, id);
    if (files.length > 0) return files;
  }
  throw new AiraError('not_found', 'the import landed no file that could be read again');
}

/** What was said beside the files when they came. */
function toldOptions({ mapping }: Run): { outlet: string | null; timeZone: string | null } {
  const { outlet, timeZone } = mapping ?? {};
  return {
    outlet: typeof outlet === 'string' ? outlet : null,
    timeZone: typeof timeZone === 'string' ? timeZone : null,
  };
}

async function noteReplay(
  db: Database,
  business: Business,
  { run, after, personId }: { run: Run; after: IngestReport; personId: string | null },
): Promise<void> {
  const { inserted, updated, unchanged, deleted } = after;
  const detail = { run: run.id, replay: after.runId, inserted, updated, unchanged, deleted };
  await db.transaction({ businessIds: [business.id] }, (tx) =>
    recordAudit(tx, { businessId: business.id, personId, action: 'import.replayed', detail }),
  );
}
