import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Run } from '../load/get-run.ts';
import { failRun, finishRun, startRun } from '../load/ingest-run.ts';
import type { LoadBatch } from '../load/contract.ts';
import { type HeldRecord, listHeldRecords } from '../load/list-held-records.ts';
import { loadBatch } from '../load/load-batch.ts';
import { collectRecords } from './collect-records.ts';
import type { RecordMapper } from './connector.ts';
import { findConnector } from './connectors.ts';
import { getSource } from './get-source.ts';
import type { PullOptions } from './pull-source.ts';
import { toPullInput } from './to-pull-input.ts';

const RECORDS_PER_BATCH = 500;

/** What mapping the held records of a pull again has changed. */
export interface RecordReplay {
  runId: string;
  /** Records that waited. */
  received: number;
  inserted: number;
  updated: number;
  unchanged: number;
  deleted: number;
  /** Records that wait no more. */
  released: number;
}

/**
 * Maps the records that a pull or push held back once more, from where they landed, by today's mapper.
 * A record and its place in quarantine change in one transaction; stopped anywhere, the next replay
 * goes on with what still waits.
 * @throws AiraError `bad_request` when the source cannot map records without fetching them.
 */
export async function replayRecords(db: Database, run: Run, options: PullOptions): Promise<RecordReplay> {
  const { source, business } = await getSource(db, run.source.id);
  const connector = findConnector(source.kind);
  if (!connector?.openMapper)
    throw new AiraError('bad_request', `"${source.kind}" cannot replay its records`);
  const mapper = await connector.openMapper(await toPullInput(db, { source, business }, options));
  const replayOf = run.replayOf ?? run.id;
  const runId = await startRun(db, business.id, { sourceId: source.id, trigger: 'replay', replayOf });
  const totals = { received: 0, inserted: 0, updated: 0, unchanged: 0, deleted: 0, released: 0 };
  try {
    for (let after = -1; ;) {
      const held = await listHeldRecords(db, business.id, {
        runId: replayOf,
        after,
        limit: RECORDS_PER_BATCH,
      });
      const last = held.at(-1);
      if (!last) break;
      after = last.position;
      const batch = mapAgain(held, mapper);
      const target = { sourceId: source.id, runId, replayOf, defaultTimeZone: business.timeZone };
      const result = await loadBatch(db, business, { ...target, ...batch });
      totals.received += held.length;
      totals.released += batch.released.length;
      for (const key of ['inserted', 'updated', 'unchanged', 'deleted'] as const) totals[key] += result[key];
    }
    await finishRun(db, business.id, runId, { status: 'done', report: { ...totals } });
    return { runId, ...totals };
  } catch (error) {
    await failRun(db, business.id, runId, error);
    throw error;
  }
}

/** What the records are now, and the positions of those that wait no more. */
function mapAgain(
  held: readonly HeldRecord[],
  { map, outletTimeZones }: RecordMapper,
): Omit<LoadBatch, 'sourceId' | 'runId' | 'defaultTimeZone'> & { released: number[] } {
  const batch = collectRecords(
    held.map(({ payload }) => payload),
    0,
    (payload, index) => map(payload, held[index]?.position ?? index),
  );
  const stillHeld = new Set(batch.quarantined.map(({ position }) => position));
  const released = held.flatMap(({ position }, index) => (stillHeld.has(index) ? [] : [position]));
  return { ...batch, raw: [], quarantined: [], coverage: [], outletTimeZones, released };
}
