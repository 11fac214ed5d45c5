import { and, eq, sql } from 'drizzle-orm';
import { selectRows, type Database, type Tx } from '#core/db/database.ts';
import { coverages, sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';
import type { Business } from '#core/tenant.ts';
import { claimCoverage } from './claim-coverage.ts';
import type { LoadBatch, LoadResult } from './contract.ts';
import { diffSales } from './diff-sales.ts';
import { toJsonParameter } from './json-rows.ts';
import { keepNewest } from './keep-newest.ts';
import { landRaw } from './land-raw.ts';
import { findLoadedPart, noteLoadedPart } from './loaded-parts.ts';
import { mergeCoverage } from './merge-coverage.ts';
import { createTimePlacer } from './place-in-time.ts';
import { releaseRows } from './release-rows.ts';
import { resolveOutlets } from './resolve-outlets.ts';
import { type ResolvedProduct, resolveProducts } from './resolve-products.ts';
import { retryLoad } from './retry-load.ts';
import { toSaleRow, type SaleRow } from './to-sale-rows.ts';
import { unifySpellings } from './unify-spellings.ts';
import { withoutOvertaken } from './without-overtaken.ts';
import { writeSales } from './write-sales.ts';

type OutletOf = Awaited<ReturnType<typeof resolveOutlets>>;

/**
 * Loads one batch in one transaction: raw records, names, sales, coverage, rollups, cursor and the
 * `data.ingested` event. Loading the same batch again changes nothing. The source's row stays
 * locked meanwhile, so two runs of one source never interleave.
 * @throws AiraError `not_found` when the source is not the business's.
 */
export async function loadBatch(db: Database, business: Business, batch: LoadBatch): Promise<LoadResult> {
  return retryLoad(() =>
    db.transaction({ businessIds: [business.id] }, (tx) => writeBatch(tx, business, batch)),
  );
}

async function writeBatch(tx: Tx, business: Business, received: LoadBatch): Promise<LoadResult> {
  const target = { businessId: business.id, sourceId: received.sourceId, runId: received.runId };
  await lockSource(tx, business.id, received.sourceId);
  const loaded = received.part ? await findLoadedPart(tx, received.runId, received.part) : null;
  if (loaded) return { ...loaded, touched: [] };
  await landRaw(tx, business.id, received);
  const batch = await keepNewest(tx, target, received);
  if (batch.replayOf) await releaseRows(tx, batch.replayOf, batch.released ?? []);
  const outletOf = await resolveOutlets(tx, business, batch);
  const rows = await toRows(tx, business, batch, outletOf);
  const { changed, touched: changedDays, ...counts } = await diffSales(tx, target, rows);
  await writeSales(tx, target, changed);
  const deleted = await markDeleted(tx, target, batch.deletedExternalIds);
  const touched = distinctDays([...changedDays, ...deleted]);
  const ranges = await toRanges(tx, batch, outletOf);
  // A pull's cursor vouches for its days; what a file vouches for may be taken back.
  if (!batch.cursor) await claimCoverage(tx, target, ranges);
  await mergeCoverage(tx, target, ranges);
  if (touched.length > 0) await refreshRollups(tx, business.id, touched);
  if (batch.cursor) {
    await tx.update(sources).set({ cursor: batch.cursor }).where(eq(sources.id, batch.sourceId));
  }
  if (touched.length > 0 || batch.coverage.length > 0) {
    const payload = { sourceId: batch.sourceId, runId: batch.runId, touched };
    await emitEvent(tx, 'data.ingested', `${batch.runId}:${crypto.randomUUID()}`, payload, business.id);
  }
  const result = { ...counts, deleted: deleted.length };
  if (batch.part) await noteLoadedPart(tx, target, batch.part, result);
  const kept = new Set(batch.sales);
  return { ...result, overtaken: received.sales.filter((sale) => !kept.has(sale)), touched };
}

async function lockSource(tx: Tx, businessId: string, sourceId: string): Promise<void> {
  const found = await tx
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.id, sourceId), eq(sources.businessId, businessId)))
    .for('update');
  if (found.length === 0) throw new AiraError('not_found', 'the business has no such source');
}

/** The batch's sales as rows, the last version of each external id only. */
async function toRows(tx: Tx, business: Business, batch: LoadBatch, outletOf: OutletOf): Promise<SaleRow[]> {
  const latest = [...new Map(batch.sales.map((sale) => [sale.externalId, sale])).values()];
  const { sourceId, replayOf } = batch;
  const current = replayOf ? await withoutOvertaken(tx, { sourceId, replayOf }, latest) : latest;
  const sales = await unifySpellings(tx, business.id, current);
  const findProduct = await resolveProducts(tx, business.id, sales);
  const productOf = (name: string): ResolvedProduct => {
    const product = findProduct(name);
    if (!product) throw new AiraError('internal', 'product was not resolved');
    return product;
  };
  const placeInTime = createTimePlacer();
  return sales.map((sale) => {
    const outlet = outletOf(sale.outlet);
    return toSaleRow(sale, { outletId: outlet.id, ...placeInTime(sale.soldAt, outlet) }, productOf);
  });
}

async function markDeleted(
  tx: Tx,
  target: { businessId: string; sourceId: string; runId: string },
  externalIds: readonly string[],
): Promise<{ outletId: string; businessDate: string }[]> {
  if (externalIds.length === 0) return [];
  return selectRows(
    tx,
    sql`update sales set status = 'deleted', content_hash = 'deleted', run_id = ${target.runId}, updated_at = now()
        where status <> 'deleted' and id = any(array(
          select s.id from json_array_elements_text(${toJsonParameter(externalIds)}) as gone(id)
          cross join lateral (
            select id from sales where source_id = ${target.sourceId} and external_id = gone.id offset 0) s))
        returning outlet_id as "outletId", business_date::text as "businessDate"`,
  );
}

/** Coverage without an outlet speaks for every outlet of the batch, else for all the source's. */
async function toRanges(
  tx: Tx,
  batch: LoadBatch,
  outletOf: OutletOf,
): Promise<{ outletId: string; fromDate: string; throughDate: string; throughAt: string }[]> {
  if (batch.coverage.length === 0) return [];
  const inBatch = new Set(batch.sales.map((sale) => outletOf(sale.outlet).id));
  const everywhere = inBatch.size > 0 ? [...inBatch] : await listCoveredOutlets(tx, batch.sourceId);
  return batch.coverage.flatMap(({ outlet, ...range }) => {
    const ids = outlet === null && everywhere.length > 0 ? everywhere : [outletOf(outlet).id];
    return ids.map((outletId) => ({ outletId, ...range }));
  });
}

async function listCoveredOutlets(tx: Tx, sourceId: string): Promise<string[]> {
  const found = await tx
    .selectDistinct({ outletId: coverages.outletId })
    .from(coverages)
    .where(eq(coverages.sourceId, sourceId));
  return found.map((row) => row.outletId);
}

function distinctDays(
  days: readonly { outletId: string; businessDate: string }[],
): { outletId: string; businessDate: string }[] {
  return [...new Map(days.map((day) => [`${day.outletId} ${day.businessDate}`, day])).values()];
}
