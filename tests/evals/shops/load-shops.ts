import { Temporal } from 'temporal-polyfill';
import { createBusiness } from '#core/accounts/create-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import { listOutlets } from '#core/accounts/list-outlets.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { AiraError } from '#core/errors.ts';
import { moveDayStart } from '#core/metrics/move-day-start.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { createPullBench } from '#tests/ingestion/pull/pull-bench.ts';
import { DEPOK_DAY_STARTS_AT } from './apotek.ts';
import { exportApotek } from './apotek-export.ts';
import { CAFE_READ_AT, createEvalCafe } from './cafe.ts';

interface Asker {
  personId: string;
  businessId: string;
}

/** The café pulled from its register, with the mess of every pull. */
export async function loadCafe(db: PgliteDatabase): Promise<Asker> {
  const bench = await createPullBench({
    db,
    shop: createEvalCafe(),
    slug: 'cafe',
    now: CAFE_READ_AT,
    messSeed: 'eval',
    config: { pageSize: 500 },
  });
  await bench.pull();
  await bench.close();
  const businessId = bench.business.id;
  const owner = await findOwner(db, businessId);
  if (!owner) throw new AiraError('internal', 'the café has no owner');
  return { personId: owner.id, businessId };
}

/** The pharmacy from the files that its register exports, with the business day that its owner set. */
export async function loadApotek(db: PgliteDatabase): Promise<Asker> {
  const { business, owner } = await createBusiness(db, {
    slug: 'apotek',
    name: 'Apotek Sehati',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Ratna',
  });
  await ingestFile(db, business, exportApotek(), { now: Temporal.Instant.from('2026-07-02T09:00:00+07:00') });
  const businessId = business.id;
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const depok = (await listOutlets(tx)).find(({ name }) => name === 'Depok');
    if (depok) await moveDayStart(tx, { businessId, outletId: depok.id, minutes: DEPOK_DAY_STARTS_AT });
  });
  return { personId: owner.id, businessId };
}
