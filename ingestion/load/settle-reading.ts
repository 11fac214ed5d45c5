import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import { coverageClaims, coverages, ingestRuns } from '#core/db/schema/index.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import { toJsonParameter } from './json-rows.ts';
import { mergeCoverage } from './merge-coverage.ts';

interface Reading {
  businessId: string;
  runId: string;
  sourceId: string;
  /** Of the bytes: every run of the source with this hash read the same file. */
  fileHash: string;
}

/**
 * What a finished reading of a file means for the earlier ones of the same bytes: rows that they held
 * back and that are in now stop waiting, and the days that only they vouched for are no longer covered.
 */
export async function settleReading(tx: Tx, reading: Reading): Promise<void> {
  const earlier = await tx
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(
      and(
        eq(ingestRuns.sourceId, reading.sourceId),
        eq(ingestRuns.fileHash, reading.fileHash),
        ne(ingestRuns.id, reading.runId),
      ),
    );
  if (earlier.length === 0) return;
  const ids = earlier.map(({ id }) => id);
  await settleQuarantine(tx, reading.runId, ids);
  await takeBackClaims(tx, reading, ids);
}

/** A row waits once, where it was held back first; one that was dismissed there is not asked about again. */
async function settleQuarantine(tx: Tx, runId: string, earlier: readonly string[]): Promise<void> {
  const runs = sql`(select value::uuid from json_array_elements_text(${toJsonParameter(earlier)}))`;
  await tx.execute(sql`
    update quarantine q set resolved_at = now(), resolution = 'replayed'
    where q.run_id in ${runs} and q.resolved_at is null and not exists (
      select from quarantine n where n.run_id = ${runId} and n.position = q.position and n.reason = q.reason)`);
  await tx.execute(sql`
    delete from quarantine n where n.run_id = ${runId} and exists (
      select from quarantine q where q.run_id in ${runs} and q.position = n.position
        and q.reason = n.reason and q.resolution is distinct from 'replayed')`);
}

async function takeBackClaims(tx: Tx, reading: Reading, earlier: string[]): Promise<void> {
  const { businessId, sourceId, runId } = reading;
  const taken = await tx
    .delete(coverageClaims)
    .where(inArray(coverageClaims.runId, earlier))
    .returning({ outletId: coverageClaims.outletId });
  const outletIds = [...new Set(taken.map(({ outletId }) => outletId))];
  if (outletIds.length === 0) return;
  const ofOutlets = and(eq(coverages.sourceId, sourceId), inArray(coverages.outletId, outletIds));
  const before = await tx.select().from(coverages).where(ofOutlets);
  const claims = await tx
    .select({
      outletId: coverageClaims.outletId,
      fromDate: coverageClaims.fromDate,
      throughDate: coverageClaims.throughDate,
      throughAt: coverageClaims.throughAt,
    })
    .from(coverageClaims)
    .where(and(eq(coverageClaims.sourceId, sourceId), inArray(coverageClaims.outletId, outletIds)));
  await tx.delete(coverages).where(ofOutlets);
  await mergeCoverage(tx, { businessId, sourceId }, claims);
  const after = await tx.select().from(coverages).where(ofOutlets);
  if (toKey(before) === toKey(after)) return;
  // What was answered from the days that are taken back is no longer true.
  const payload = { sourceId, runId, touched: [] };
  await emitEvent(tx, 'data.ingested', `${runId}:coverage`, payload, businessId);
}

function toKey(ranges: readonly { outletId: string; fromDate: string; throughAt: string }[]): string {
  return ranges
    .map(({ outletId, fromDate, throughAt }) => `${outletId} ${fromDate} ${Date.parse(throughAt)}`)
    .toSorted()
    .join();
}
