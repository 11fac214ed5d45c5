import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSimulator } from '#api/simulator/serve-simulator.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { LoadResult } from '#ingestion/load/contract.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { startTestPostgres, type TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createBusyExport, createBusyShop } from './busy-shop.ts';
import { KEYS, NOW, type Order, startLoadProcess } from './load-process.ts';
import { recompute, snapshotBusiness } from './snapshot-business.ts';

const LINES = 6_000;

let server: TestPostgres;
let owner: pg.Client;
let db: Database;
let folder: string;
let path: string;

beforeAll(async () => {
  server = await startTestPostgres();
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  db = createPostgresDatabase({ url: server.applicationUrl });
  folder = await mkdtemp(join(tmpdir(), 'aira-at-once-'));
  path = join(folder, 'penjualan.csv');
  await writeFile(path, createBusyExport(LINES));
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('loads at the same time', { timeout: 300_000 }, () => {
  it('load one file once when two processes are given it', async () => {
    const [twice, once] = [await open('twice'), await open('once')];
    expect(await obeyAll([fileOrder(twice), fileOrder(twice)])).toEqual([
      expect.stringMatching(/^done/),
      expect.stringMatching(/^done/),
    ]);
    await obeyAll([fileOrder(once)]);
    expect(await snapshot(twice)).toEqual(await snapshot(once));
    const { rows } = await owner.query('select status from ingest_runs where business_id = $1', [twice.id]);
    expect(rows.every(({ status }) => status === 'done')).toBe(true);
  });

  it('run a source in one of two processes', async () => {
    const shop = createBusyShop(600);
    const simulator = await serveSimulator({ shop, apiKey: 'k'.repeat(16), now: () => Date.parse(NOW) });
    try {
      const business = await open('one-source');
      const connection = { businessId: business.id, kind: 'alunam', name: 'Kasir', intervalSeconds: 300 };
      const config = { baseUrl: simulator.url, pageSize: 20 };
      const secret = { config, credentials: 'k'.repeat(16) };
      const sourceId = await connectSource(db, { ...connection, ...secret }, KEYS);
      const order: Order = { kind: 'pull', databaseUrl: server.applicationUrl, sourceId };
      const outcomes = await obeyAll([order, order]);
      console.log('two runs of one source:', outcomes.join(', '));
      expect(outcomes).toContain('done');
      expect(outcomes.every((outcome) => outcome === 'done' || outcome === 'busy')).toBe(true);
      const { sales } = await snapshot(business);
      expect(sales?.rows).toBe(600);
    } finally {
      await simulator.close();
    }
  });

  it('count the days that two sources of a business share with the sales of both', async () => {
    const business = await open('two-sources');
    await obeyAll([fileOrder(business, 'kasir-depan'), fileOrder(business, 'kasir-belakang')]);
    const left = await snapshot(business);
    await recompute(db, owner, business.id);
    expect(left).toEqual(await snapshot(business));
    const single = await open('single-source');
    await obeyAll([fileOrder(single)]);
    expect(await readNet(business)).toBe(2 * (await readNet(single)));
  });

  it('give way in a deadlock and come again', async () => {
    const business = await open('deadlock');
    const load = await openSource(business, 'satu');
    // The other transaction writes the names in the opposite order, each while the load waits for it.
    const other = db.transaction({ businessIds: [business.id] }, async (tx) => {
      await tx.execute(
        sql`insert into categories (business_id, name, name_key) values (${business.id}, 'Kopi', 'kopi')`,
      );
      const loaded = load({ cashier: 'Ayu', category: 'Kopi' });
      await waitForLock();
      await tx.execute(
        sql`insert into spellings (business_id, dimension, name_key, name) values (${business.id}, 'cashier', 'ayu', 'AYU')`,
      );
      return { loaded };
    });
    const { loaded } = await other;
    expect(await loaded).toMatchObject({ inserted: 1 });
    const { rows } = await owner.query('select cashier from sales where business_id = $1', [business.id]);
    expect(rows).toEqual([{ cashier: 'AYU' }]);
    const left = await snapshot(business);
    await recompute(db, owner, business.id);
    expect(left).toEqual(await snapshot(business));
  });
});

async function open(slug: string): Promise<Business> {
  const place = { currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Sari' };
  return (await createBusiness(db, { slug, name: slug, ...place })).business;
}

function fileOrder(business: Business, source = 'spreadsheet'): Order {
  return { kind: 'file', databaseUrl: server.applicationUrl, business, path, source };
}

async function obeyAll(orders: readonly Order[]): Promise<(string | null)[]> {
  const processes = await Promise.all(orders.map(() => startLoadProcess()));
  for (const [index, process] of processes.entries()) {
    const order = orders[index];
    if (order) process.begin(order);
  }
  return Promise.all(processes.map(async ({ ended }) => (await ended).outcome));
}

const snapshot = ({ id }: Business): ReturnType<typeof snapshotBusiness> => snapshotBusiness(owner, id);

async function readNet({ id }: Business): Promise<number> {
  const { rows } = await owner.query<{ net: string }>(
    'select sum(net_sales) as net from rollup_days where business_id = $1',
    [id],
  );
  return Number(rows[0]?.net);
}

async function openSource(
  business: Business,
  name: string,
): Promise<(names: { cashier: string; category: string }) => Promise<LoadResult>> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name });
  const runId = await startRun(db, business.id, { sourceId });
  const base = { sourceId, runId, defaultTimeZone: 'Asia/Jakarta', raw: [], quarantined: [] };
  return (names) =>
    loadBatch(db, business, { ...base, sales: [toSale(names)], deletedExternalIds: [], coverage: [] });
}

/** Until some transaction waits for another one. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query("select from pg_stat_activity where wait_event_type = 'Lock'");
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function toSale({ cashier, category }: { cashier: string; category: string }): CleanSale {
  const money = { gross: 1000, net: 1000 };
  const none = { tax: null, serviceCharge: null, tip: null, rounding: null };
  const line = { product: 'Americano', category, variant: null, unit: null, quantity: 1 };
  return {
    externalId: 'S-1',
    originalExternalId: 'S-1',
    kind: 'sale',
    status: 'completed',
    outlet: 'Pusat',
    soldAt: { local: { date: '2026-03-01', time: '10:15' } },
    receiptNumber: 'S-1',
    salesChannel: null,
    cashier,
    customer: null,
    ...money,
    discounts: 0,
    ...none,
    total: 1000,
    items: 1,
    lines: [{ ...line, ...money, discount: 0, cost: null, isZeroPrice: false }],
    payments: [{ method: 'Tunai', amount: 1000 }],
    positions: [1],
  };
}
