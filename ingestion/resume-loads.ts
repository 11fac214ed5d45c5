import { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from './ingest-file.ts';
import { getRun, listReadings, type Run } from './load/get-run.ts';
import { failRun } from './load/ingest-run.ts';
import { dropLandedParts, takeBrokenLoads } from './load/take-broken-loads.ts';
import { openUpload, toldOptions } from './open-upload.ts';

interface ResumedLoad {
  businessId: string;
  runId: string;
  outcome: 'finished' | 'failed';
}

/**
 * Finishes the loads of uploads whose process died, from the bytes that landed; what cannot be finished
 * is closed as failed and says why. Several processes may do this at once, and beside the loads themselves.
 */
export async function resumeLoads(db: Database, log: Logger): Promise<ResumedLoad[]> {
  const resumed: ResumedLoad[] = [];
  for (const { business, runId } of await takeBrokenLoads(db)) {
    const facts = { businessId: business.id, runId };
    try {
      await resumeLoad(db, business, await getRun(db, business.id, runId));
      log.info('load.resumed', facts);
      resumed.push({ ...facts, outcome: 'finished' });
    } catch (error) {
      const { code, retryable } = toAiraError(error);
      log.warn('load.not_resumed', { ...facts, code });
      // It stays open while the database is away, and is taken again.
      if (retryable) continue;
      await failRun(db, business.id, runId, error);
      resumed.push({ ...facts, outcome: 'failed' });
    }
  }
  return resumed;
}

async function resumeLoad(db: Database, business: Business, run: Run): Promise<void> {
  const readings = await listReadings(db, business.id, run);
  const isReplay = run.replayOf !== null;
  if (!isReplay && !readings.some(({ landedAt }) => landedAt !== null)) {
    await dropLandedParts(db, business.id, run.id);
    throw new AiraError('load_interrupted', 'the process ended before the upload had landed');
  }
  const { outlet, timeZone, mapping, replaces } = toldOptions(run);
  const { runId } = await ingestFile(db, business, await openUpload(db, business.id, run), {
    source: run.source.name,
    trigger: run.trigger ?? 'upload',
    replaces,
    now: Temporal.Instant.from(new Date(run.startedAt).toISOString()),
    ...(run.replayOf === null ? {} : { replayOf: run.replayOf }),
    ...(outlet === null ? {} : { outlet }),
    ...(timeZone === null ? {} : { timeZone }),
    ...(mapping === null ? {} : { mapping }),
  });
  // Read in another way than before the process died, e.g. by a newer release: another run has it all.
  if (runId !== run.id) await failRun(db, business.id, run.id, new AiraError('load_interrupted', runId));
}
