import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSimulator } from '#api/simulator/serve-simulator.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { startTestPostgres, type TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createBusyExport, createBusyShop } from './busy-shop.ts';
import { KEYS, NOW, type Order, startLoadProcess } from './load-process.ts';
import { recompute, snapshotBusiness } from './snapshot-business.ts';

const LINES = 6_000;
const ROUNDS = 6;
const NAMES = 40;

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

  it('give way to each other and come again when each waits for a name that the other writes', async () => {
    const business = await open('deadlock');
    const [first, second] = [await openSource(business, 'satu'), await openSource(business, 'dua')];
    const before = await countDeadlocks();
    for (let round = 0; round < ROUNDS; round += 1) {
      const names = Array.from({ length: NAMES }, (_, index) => `Kategori ${round} ${index}`);
      await Promise.all([first(round, names), second(round, names.toReversed())]);
    }
    console.log(`${(await countDeadlocks()) - before} deadlocks in ${ROUNDS} rounds`);
    const { sales, sale_lines: lines } = await snapshot(business);
    expect([sales?.rows, lines?.rows]).toEqual([2 * ROUNDS * NAMES, 2 * ROUNDS * NAMES]);
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

/** Loads a sale per name, in the order of the names. */
async function openSource(
  business: Business,
  name: string,
): Promise<(round: number, names: readonly string[]) => Promise<unknown>> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name });
  const runId = await startRun(db, business.id, { sourceId });
  const base = { sourceId, runId, defaultTimeZone: 'Asia/Jakarta', raw: [], quarantined: [] };
  return (round, names) =>
    loadBatch(db, business, {
      ...base,
      sales: names.map((category, index) => toSale(`${name}-${round}-${index}`, category)),
      deletedExternalIds: [],
      coverage: [],
    });
}

function toSale(externalId: string, name: string): CleanSale {
  const money = { gross: 1000, net: 1000 };
  const none = { tax: null, serviceCharge: null, tip: null, rounding: null };
  return {
    externalId,
    originalExternalId: externalId,
    kind: 'sale',
    status: 'completed',
    outlet: 'Pusat',
    soldAt: { local: { date: '2026-03-01', time: '10:15' } },
    receiptNumber: externalId,
    salesChannel: null,
    cashier: name,
    customer: null,
    ...money,
    discounts: 0,
    ...none,
    total: 1000,
    items: 1,
    lines: [
      {
        product: `Produk ${name}`,
        category: name,
        variant: null,
        unit: null,
        quantity: 1,
        ...money,
        discount: 0,
        cost: null,
        isZeroPrice: false,
      },
    ],
    payments: [{ method: 'Tunai', amount: 1000 }],
    positions: [1],
  };
}

async function countDeadlocks(): Promise<number> {
  const { rows } = await owner.query<{ deadlocks: string }>(
    'select sum(deadlocks) as deadlocks from pg_stat_database',
  );
  return Number(rows[0]?.deadlocks);
}
