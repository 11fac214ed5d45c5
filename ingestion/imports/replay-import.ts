import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import { getRun, type Run } from '../load/get-run.ts';
import type { PullOptions } from '../pull/pull-source.ts';
import { replayRecords } from '../pull/replay-records.ts';
import { replayUpload, type UploadReplayOptions } from './replay-upload.ts';
import type { IngestReport } from '../report/report.ts';

/** What reading an import again has changed. */
export interface Replay {
  /** The run that read it again. */
  runId: string;
  inserted: number;
  updated: number;
  unchanged: number;
  deleted: number;
  /** Rows or records that wait for somebody. */
  held: { before: number; after: number };
  /** Of an upload: the reading before, if one came to an end, and this one. */
  reports: { before: IngestReport | null; after: IngestReport } | null;
}

type ReplayOptions = UploadReplayOptions & {
  /** Who asked for it; null: somebody at the terminal of the host. */
  personId: string | null;
  /** How to reach a register for the names that its records need. */
  pull: PullOptions;
};

/**
 * Reads an import again from what landed: the files of an upload, or the records that a pull held back.
 * When nothing has changed since, this changes nothing.
 * @throws AiraError `not_found` when the business has no such import, or it landed nothing.
 */
export async function replayImport(
  db: Database,
  business: Business,
  runId: string,
  options: ReplayOptions,
): Promise<Replay> {
  const run = await getRun(db, business.id, runId);
  const replay =
    run.fileHash === null
      ? await replayPull(db, run, options.pull)
      : await replayFiles(db, business, run, options);
  await noteReplay(db, business.id, run, { replay, personId: options.personId });
  return replay;
}

async function replayPull(db: Database, run: Run, options: PullOptions): Promise<Replay> {
  const { received, released, ...replay } = await replayRecords(db, run, options);
  return { ...replay, held: { before: received, after: received - released }, reports: null };
}

async function replayFiles(
  db: Database,
  business: Business,
  run: Run,
  options: UploadReplayOptions,
): Promise<Replay> {
  const { before, after, held } = await replayUpload(db, business, run, options);
  const { runId, inserted, updated, unchanged, deleted } = after;
  return { runId, inserted, updated, unchanged, deleted, held, reports: { before, after } };
}

async function noteReplay(
  db: Database,
  businessId: string,
  run: Run,
  { replay, personId }: { replay: Replay; personId: string | null },
): Promise<void> {
  const { reports: _, runId, ...counts } = replay;
  const detail = { run: run.id, replay: runId, ...counts };
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    recordAudit(tx, { businessId, personId, action: 'import.replayed', detail }),
  );
}
