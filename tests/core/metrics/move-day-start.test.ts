import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting } from '#core/accounts/change-setting.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import { toClock } from '#core/accounts/setting-values.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { moveDayStart } from '#core/metrics/move-day-start.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { LoadResult } from '#ingestion/load/contract.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const ZONES = { Pusat: 'Asia/Jakarta', Timur: 'Asia/Jayapura' };
const NAMES = ['Kopi', 'Teh', 'Roti'];

let db: PgliteDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

let made = 0;
async function makeBusiness(): Promise<Business> {
  const slug = `shop-${(made += 1)}`;
  const place = { slug, name: 'Shop', currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Ani' };
  return (await createBusiness(db, place)).business;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const date = (day: number): string => `2026-03-${pad(day)}`;

/** Three weeks of sales around midnight: told by instant, by wall clock, or by the day alone. */
const anySale = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }),
    outlet: fc.constantFrom('Pusat', 'Timur'),
    day: fc.integer({ min: 1, max: 21 }),
    minute: fc.constantFrom(0, 1, 30, 89, 90, 119, 120, 121, 239, 240, 600, 1319, 1320, 1439),
    told: fc.constantFrom('instant', 'clock', 'clock', 'day'),
    isRefund: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    status: fc.constantFrom('completed' as const, 'completed', 'completed', 'void'),
    amount: fc.integer({ min: 1, max: 9 }).map((n) => n * 100_000),
    product: fc.constantFrom(...NAMES),
  })
  .map(({ id, outlet, day, minute, told, isRefund, status, amount, product }): CleanSale => {
    const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    const sign = isRefund ? -1 : 1;
    const net = sign * amount;
    const soldAt =
      told === 'instant'
        ? { instant: `${date(day)}T${time}:00Z` }
        : { local: { date: date(day), time: told === 'day' ? null : time } };
    return {
      externalId: isRefund ? `r${id}` : `s${id}`,
      originalExternalId: `s${id}`,
      kind: isRefund ? 'refund' : 'sale',
      status,
      outlet,
      soldAt,
      receiptNumber: `s${id}`,
      salesChannel: 'Dine In',
      cashier: 'Ani',
      customer: null,
      gross: net,
      discounts: 0,
      net,
      tax: 0,
      serviceCharge: 0,
      tip: null,
      rounding: null,
      total: net,
      items: sign,
      lines: [
        {
          product,
          category: 'Menu',
          variant: null,
          quantity: sign,
          gross: net,
          discount: 0,
          net,
          cost: null,
          isZeroPrice: false,
        },
      ],
      payments: [{ method: 'QRIS', amount: net }],
      positions: [],
    };
  });

const anySales = fc.uniqueArray(anySale, {
  selector: (sale) => sale.externalId,
  minLength: 5,
  maxLength: 40,
});
const anyStart = fc.constantFrom(0, 60, 90, 120, 240, 300);

async function load(business: Business, sales: CleanSale[]): Promise<LoadResult> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: 'seed' });
  return loadBatch(db, business, {
    sourceId,
    runId: await startRun(db, business.id, { sourceId }),
    defaultTimeZone: 'Asia/Jakarta',
    outletTimeZones: ZONES,
    raw: [],
    sales,
    quarantined: [],
    deletedExternalIds: [],
    coverage: [],
  });
}

async function move(business: Business, minutes: number, outlet: string | null = null): Promise<number> {
  return db.transaction({ businessIds: [business.id] }, async (tx) => {
    const [found] = await selectRows<{ id: string }>(tx, sql`select id from outlets where name = ${outlet}`);
    return moveDayStart(tx, { businessId: business.id, outletId: found?.id ?? null, minutes });
  });
}

/** Outlets that are made later start their day where the business does. */
async function decide(business: Business, minutes: number): Promise<void> {
  const changer = { businessId: business.id, personId: crypto.randomUUID(), role: 'owner' as const };
  const change = { key: 'day_starts_at' as const, outletId: null, value: toClock(minutes), seenVersion: 0 };
  await db.transaction({ businessIds: [business.id] }, (tx) => changeSetting(tx, changer, change));
}

const STORED = {
  sales: 'external_id, hour, sold_at, s.business_date, o.name',
  rollup_days: 's.business_date, o.name, net_sales, refunds, items_sold, orders',
  rollup_groups: 's.business_date, o.name, dimension, key, net_sales, orders',
  rollup_receipts: 's.business_date, o.name, s.hour, net_sales',
  rollup_products: 's.business_date, o.name, p.name as product, net_sales, orders',
};

/** Everything that the start of the day decides, without the ids. */
async function read(business: Business): Promise<unknown> {
  return db.transaction({ businessIds: [business.id] }, async (tx) => {
    const tables = [];
    for (const [table, columns] of Object.entries(STORED)) {
      const products = table === 'rollup_products' ? 'join products p on p.id = s.product_id' : '';
      const statement = `select ${columns} from ${table} s join outlets o on o.id = s.outlet_id ${products}`;
      const rows = await selectRows(tx, sql.raw(statement));
      tables.push([table, rows.map((row) => JSON.stringify(row)).toSorted()]);
    }
    return tables;
  });
}

describe('moveDayStart', () => {
  describe('works', () => {
    it('leaves what loading the same sales after the change would have left', async () => {
      await fc.assert(
        fc.asyncProperty(
          anySales,
          fc.array(anyStart, { minLength: 1, maxLength: 3 }),
          async (sales, starts) => {
            const [moved, fresh] = [await makeBusiness(), await makeBusiness()];
            await load(moved, sales);
            for (const start of starts) await move(moved, start);
            await decide(fresh, starts.at(-1) ?? 0);
            await load(fresh, sales);
            expect(await read(moved)).toEqual(await read(fresh));
            expect(await load(moved, sales)).toMatchObject({
              unchanged: sales.length,
              updated: 0,
              inserted: 0,
            });
          },
        ),
        { numRuns: 12 },
      );
    });

    it('gives the small hours to the day before, at the named outlet alone', async () => {
      const business = await makeBusiness();
      const base = fc.sample(anySale, 1)[0];
      if (!base) throw new Error('no sale was made');
      const late = { ...base, kind: 'sale' as const, status: 'completed' as const };
      const at = { local: { date: date(5), time: '01:30' } };
      await load(business, [
        { ...late, externalId: 'a', originalExternalId: 'a', outlet: 'Pusat', soldAt: at },
        { ...late, externalId: 'b', originalExternalId: 'b', outlet: 'Timur', soldAt: at },
      ]);
      expect(await move(business, 120, 'Pusat')).toBe(2);
      const days = await db.transaction({ businessIds: [business.id] }, (tx) =>
        selectRows(
          tx,
          sql`select o.name, r.business_date::text as day, r.orders from rollup_days r
              join outlets o on o.id = r.outlet_id order by 1`,
        ),
      );
      expect(days).toEqual([
        { name: 'Pusat', day: date(4), orders: 1 },
        { name: 'Timur', day: date(5), orders: 1 },
      ]);
      expect(await move(business, 120, 'Pusat')).toBe(0);
    });
  });

  describe('keeps tenants apart', () => {
    it('moves no sale of another business', async () => {
      const [one, other] = [await makeBusiness(), await makeBusiness()];
      const sales = fc.sample(anySales, 1)[0] ?? [];
      await load(one, sales);
      await load(other, sales);
      const before = await read(other);
      await move(one, 240);
      expect(await read(other)).toEqual(before);
    });
  });
});
