import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { LoadBatch } from '#ingestion/load/contract.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { finishRun, startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

let db: PgliteDatabase;
let business: Business;

beforeAll(async () => {
  db = await createTestDatabase();
  const made = await createBusiness(db, {
    slug: 'kopi',
    name: 'Kopi',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bu Sri',
  });
  business = made.business;
});
afterAll(() => db.close());

describe('loadBatch', () => {
  describe('works', () => {
    it('inserts, then leaves the same batch alone, then updates a late edit', async () => {
      const batch = await openBatch('edits', [toSale('A-1', '2026-03-01'), toSale('A-2', '2026-03-01')]);
      expect(await loadBatch(db, business, batch)).toMatchObject({ inserted: 2, updated: 0, unchanged: 0 });
      const again = await loadBatch(db, business, batch);
      expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 2, touched: [] });
      const edited = { ...batch, sales: [{ ...toSale('A-1', '2026-03-02'), net: 900, total: 900 }] };
      const result = await loadBatch(db, business, edited);
      expect(result).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
      expect(result.touched.map((day) => day.businessDate).toSorted()).toEqual(['2026-03-01', '2026-03-02']);
      expect(await readLines(batch.sourceId)).toBe(2);
    });

    it('writes a name in the way that most sales have it, and counts a receipt in two spellings once', async () => {
      const paid = (id: string, methods: string[], change: Partial<CleanSale> = {}): CleanSale => ({
        ...toSale(id, '2026-04-01'),
        payments: methods.map((method) => ({ method, amount: 1000 / methods.length })),
        ...change,
      });
      const batch = await openBatch('spellings', [
        paid('S-1', ['DEBIT', 'Debit'], { salesChannel: 'TAKE AWAY', cashier: 'SITI' }),
        paid('S-2', ['Debit'], { salesChannel: 'Take Away', cashier: 'Siti' }),
        paid('S-3', ['Debit'], { salesChannel: 'Take Away', cashier: 'Siti' }),
      ]);
      await loadBatch(db, business, batch);
      const names = sql`select distinct dimension, key, sum(orders)::int as orders from rollup_groups
        where business_date = '2026-04-01' and dimension <> 'hour' group by 1, 2 order by 1, 2`;
      const read = () => db.transaction({ businessIds: [business.id] }, (tx) => selectRows(tx, names));
      const once = [
        { dimension: 'cashier', key: 'Siti', orders: 3 },
        { dimension: 'payment_method', key: 'Debit', orders: 3 },
        { dimension: 'sales_channel', key: 'Take Away', orders: 3 },
      ];
      expect(await read()).toEqual(once);
      const later = {
        ...batch,
        sales: [paid('S-1', ['DEBIT'], { salesChannel: 'TAKE AWAY', cashier: 'SITI' })],
      };
      await loadBatch(db, business, later);
      expect(await read()).toEqual(once);
      expect(await loadBatch(db, business, batch)).toMatchObject({ updated: 1, unchanged: 2 });
    });

    it('marks deleted receipts and brings them back when they are sent again', async () => {
      const batch = await openBatch('deletions', [toSale('D-1', '2026-03-01')]);
      await loadBatch(db, business, batch);
      const gone = await loadBatch(db, business, { ...batch, sales: [], deletedExternalIds: ['D-1'] });
      expect(gone).toMatchObject({ deleted: 1 });
      expect(gone.touched).toHaveLength(1);
      const repeated = await loadBatch(db, business, { ...batch, sales: [], deletedExternalIds: ['D-1'] });
      expect(repeated).toMatchObject({ deleted: 0, touched: [] });
      expect(await loadBatch(db, business, batch)).toMatchObject({ updated: 1 });
    });

    it('takes the last version of a receipt that a batch holds twice', async () => {
      const first = toSale('T-1', '2026-03-01');
      const batch = await openBatch('twice', [first, { ...first, net: 5, total: 5 }]);
      expect(await loadBatch(db, business, batch)).toMatchObject({ inserted: 1, updated: 0 });
      const [stored] = await readSales(batch.sourceId);
      expect(stored?.net).toBe('5');
    });

    it('computes the business day from the zone and the day start of the outlet', async () => {
      await db.transaction({ businessIds: [business.id] }, (tx) =>
        tx.execute(sql`insert into outlets (business_id, name, name_key, time_zone, day_start_minutes)
                       values (${business.id}, 'Bar', 'bar', 'Asia/Makassar', 120)`),
      );
      const at = (id: string, soldAt: CleanSale['soldAt']): CleanSale => ({
        ...toSale(id, '2026-03-01'),
        outlet: 'Bar',
        soldAt,
      });
      const batch = await openBatch('late', [
        at('L-1', { instant: '2026-03-01T17:30:00Z' }),
        at('L-2', { local: { date: '2026-03-02', time: '02:30' } }),
        at('L-3', { local: { date: '2026-03-02', time: null } }),
      ]);
      await loadBatch(db, business, batch);
      const days = (await readSales(batch.sourceId)).map((sale) => [sale.business_date, sale.hour]);
      expect(days).toEqual([
        ['2026-03-01', 1],
        ['2026-03-02', 2],
        ['2026-03-02', -1],
      ]);
    });

    it('joins coverage that touches and keeps a gap a gap', async () => {
      const batch = await openBatch('coverage', [toSale('C-1', '2026-03-01')]);
      const cover = (fromDate: string, throughDate: string): LoadBatch => ({
        ...batch,
        coverage: [{ outlet: 'Pusat', fromDate, throughDate, throughAt: `${throughDate}T17:00:00Z` }],
      });
      await loadBatch(db, business, cover('2026-03-01', '2026-03-05'));
      await loadBatch(db, business, cover('2026-03-06', '2026-03-10'));
      await loadBatch(db, business, cover('2026-03-20', '2026-03-21'));
      await loadBatch(db, business, cover('2026-03-02', '2026-03-03'));
      const ranges = await read<{ range: string }>(
        sql`select from_date || '..' || through_date as range from coverages
            where source_id = ${batch.sourceId} order by 1`,
      );
      expect(ranges.map((row) => row.range)).toEqual(['2026-03-01..2026-03-10', '2026-03-20..2026-03-21']);
    });

    it('writes cursor, raw records, quarantine and event with the sales', async () => {
      const batch = await openBatch('together', [toSale('E-1', '2026-03-01')]);
      await loadBatch(db, business, {
        ...batch,
        raw: [{ position: 1, payload: ['a\u0000', 'b\ud800'] }],
        quarantined: [{ position: 2, reason: 'date_missing', column: 'Tanggal', value: null }],
        cursor: { page: 2 },
      });
      await finishRun(db, business.id, batch.runId, { status: 'done', report: { rows: 2 } });
      const [found] = await read(
        sql`select (select cursor->>'page' from sources where id = ${batch.sourceId}) as page,
              (select payload->>0 from raw_records where run_id = ${batch.runId}) as cell,
              (select reason from quarantine where run_id = ${batch.runId}) as reason,
              (select count(*)::int from outbox where payload->>'runId' = ${batch.runId}) as events,
              (select status from ingest_runs where id = ${batch.runId}) as status`,
      );
      expect(found).toEqual({ page: '2', cell: 'a', reason: 'date_missing', events: 1, status: 'done' });
    });
  });

  describe('fails well', () => {
    it('keeps nothing of a batch that breaks half-way', async () => {
      const broken = { ...toSale('X-2', '2026-03-01'), soldAt: { instant: 'yesterday' } };
      const batch = await openBatch('broken', [toSale('X-1', '2026-03-01'), broken]);
      await expect(loadBatch(db, business, batch)).rejects.toThrow('yesterday');
      expect(await readSales(batch.sourceId)).toEqual([]);
    });
  });

  describe('keeps tenants apart', () => {
    it("refuses another business's source", async () => {
      const { business: other } = await createBusiness(db, {
        slug: 'lain',
        name: 'Lain',
        currency: 'IDR',
        timeZone: 'Asia/Jakarta',
        ownerName: 'Pak Budi',
      });
      const batch = await openBatch('mine', [toSale('M-1', '2026-03-01')]);
      await expect(loadBatch(db, other, batch)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});

async function openBatch(name: string, sales: CleanSale[]): Promise<LoadBatch> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name });
  const runId = await startRun(db, business.id, { sourceId });
  const defaultTimeZone = 'Asia/Jakarta';
  return {
    sourceId,
    runId,
    defaultTimeZone,
    raw: [],
    sales,
    quarantined: [],
    deletedExternalIds: [],
    coverage: [],
  };
}

function toSale(externalId: string, date: string): CleanSale {
  return {
    externalId,
    originalExternalId: externalId,
    kind: 'sale',
    status: 'completed',
    outlet: 'Pusat',
    soldAt: { local: { date, time: '10:15' } },
    receiptNumber: externalId,
    salesChannel: null,
    cashier: 'Ani',
    customer: null,
    gross: 1000,
    discounts: 0,
    net: 1000,
    tax: null,
    serviceCharge: null,
    tip: null,
    rounding: null,
    total: 1000,
    items: 1,
    lines: [
      {
        product: 'Kopi Susu',
        category: 'Minuman',
        variant: null,
        quantity: 1,
        gross: 1000,
        discount: 0,
        net: 1000,
        cost: null,
        isZeroPrice: false,
      },
    ],
    payments: [{ method: 'cash', amount: 1000 }],
    positions: [1],
  };
}

const read = <T extends object>(query: ReturnType<typeof sql>): Promise<T[]> =>
  db.transaction({ businessIds: [business.id] }, (tx) => selectRows<T>(tx, query));

const readSales = (sourceId: string): Promise<{ business_date: string; hour: number; net: string }[]> =>
  read(sql`select business_date::text as business_date, hour, net::text as net from sales
           where source_id = ${sourceId} order by external_id`);

async function readLines(sourceId: string): Promise<number> {
  const rows = await read(
    sql`select 1 from sale_lines l join sales s on s.id = l.sale_id where s.source_id = ${sourceId}`,
  );
  return rows.length;
}
