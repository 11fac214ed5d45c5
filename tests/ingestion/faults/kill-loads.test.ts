import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, serveSimulator } from '#api/simulator/serve-simulator.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { createSilentLogger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { resumeLoads } from '#ingestion/resume-loads.ts';
import { startTestPostgres, type TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createBusyExport, createBusyShop } from './busy-shop.ts';
import { KEYS, NOW, type Order, startLoadProcess } from './load-process.ts';
import { recompute, snapshotBusiness } from './snapshot-business.ts';

/** `AIRA_ALL_KILLS=1` kills a hundred times in 200,000 lines, for some five minutes on a quiet machine. */
const IS_WHOLE = process.env['AIRA_ALL_KILLS'] === '1';
const KILLS = IS_WHOLE ? 100 : 16;
const FILE_KILLS = IS_WHOLE ? 12 : 4;
const FILE_LINES = IS_WHOLE ? 50_000 : 9_000;
const PULLED_RECEIPTS = IS_WHOLE ? 50_000 : 7_000;
const LINES = FILE_LINES + PULLED_RECEIPTS * 3;
const KEY = 'key-of-the-shop';

let server: TestPostgres;
let owner: pg.Client;
let db: Database;
let simulator: RunningSimulator;
let folder: string;
/** A process that waits for its order: the next one gets ready while one works. */
let spare: ReturnType<typeof startLoadProcess>;

beforeAll(async () => {
  server = await startTestPostgres();
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  db = createPostgresDatabase({ url: server.applicationUrl });
  simulator = await serveSimulator({
    shop: createBusyShop(PULLED_RECEIPTS),
    apiKey: KEY,
    now: () => Date.parse(NOW),
  });
  folder = await mkdtemp(join(tmpdir(), 'aira-kill-'));
  await writeFile(join(folder, 'penjualan.csv'), createBusyExport(FILE_LINES));
  spare = startLoadProcess();
});
afterAll(async () => {
  (await spare).kill();
  await simulator.close();
  await db.close();
  await owner.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('loads whose processes are killed', () => {
  it(`lose and double nothing of ${LINES} lines in ${KILLS} kills`, { timeout: 1_500_000 }, async () => {
    const killed = await openShop('killed', 150);
    const calm = await openShop('calm', 1_000);
    const calmly = performance.now();
    expect(await live(calm.file)).toMatch(/^done/);
    const fileTime = performance.now() - calmly;
    const atCalm = live(calm.pull);
    const fileKills = await killFile(killed, fileTime);
    const pullKills = await killPull(killed, KILLS - fileKills);
    expect(await atCalm).toBe('done');
    const [loaded, expected] = [await snapshot(killed.business), await snapshot(calm.business)];
    console.log(
      `killed ${fileKills} times in a file of ${FILE_LINES} lines, ${pullKills} times in a pull of ${PULLED_RECEIPTS * 3}:`,
      Object.fromEntries(Object.entries(loaded).map(([table, { rows }]) => [table, rows])),
    );
    expect(fileKills + pullKills).toBe(KILLS);
    expect(loaded).toEqual(expected);
    await recompute(db, owner, killed.business.id);
    expect(await snapshot(killed.business)).toEqual(expected);
    expect(await readRuns(killed.business)).toEqual([]);
  });
});

interface Shop {
  business: Business;
  file: Order;
  pull: Order;
}

async function openShop(slug: string, pageSize: number): Promise<Shop> {
  const place = { currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Sari' };
  const { business } = await createBusiness(db, { slug, name: slug, ...place });
  const connection = { businessId: business.id, kind: 'alunam', name: 'Kasir', credentials: KEY };
  const config = { baseUrl: simulator.url, pageSize, firstDays: 7, windowDays: 14 };
  const sourceId = await connectSource(db, { ...connection, config, intervalSeconds: 300 }, KEYS);
  const databaseUrl = server.applicationUrl;
  const path = join(folder, 'penjualan.csv');
  return {
    business,
    file: { databaseUrl, kind: 'file', business, path, source: 'spreadsheet' },
    pull: { databaseUrl, kind: 'pull', sourceId },
  };
}

/** Lets a process obey, until it is done or `kill` is called. Null: it was killed. */
async function live(
  order: Order,
  onBegin: (kill: () => void) => { onPage?: () => void } = () => ({}),
): Promise<string | null> {
  const taken = spare;
  spare = startLoadProcess();
  const process = await taken;
  const { onPage } = onBegin(process.kill);
  process.begin(order, onPage);
  return (await process.ended).outcome;
}

/** Kills at any moment of reading, landing and loading; the last start is left to finish. */
async function killFile({ file }: Shop, undisturbed: number): Promise<number> {
  let kills = 0;
  while (kills < FILE_KILLS) {
    const outcome = await live(file, (kill) => (setTimeout(kill, Math.random() * 0.7 * undisturbed), {}));
    if (outcome !== null) return kills;
    kills += 1;
  }
  expect(await live(file)).toMatch(/^done/);
  return kills;
}

/** Kills some pages after the start, anywhere in the next page; the last start is left to finish. */
async function killPull({ pull, business }: Shop, most: number): Promise<number> {
  for (let kills = 0; kills < most; kills += 1) {
    const outcome = await live(pull, (kill) => killAfterPages(kill, Math.floor(Math.random() * 4)));
    if (outcome !== null) return kills;
    await endLease(business);
  }
  expect(await live(pull)).toBe('done');
  return most;
}

function killAfterPages(kill: () => void, pages: number): { onPage: () => void } {
  let seen = 0;
  let last = performance.now();
  const onPage = (): void => {
    const pageTime = performance.now() - last;
    last = performance.now();
    if (seen === pages) setTimeout(kill, Math.random() * pageTime);
    seen += 1;
  };
  return { onPage };
}

/** As if the minute and a half had passed in which a source waits for a process that is gone. */
const endLease = ({ id }: Business): Promise<unknown> =>
  owner.query('update sources set locked_until = null where business_id = $1', [id]);

const snapshot = ({ id }: Business): ReturnType<typeof snapshotBusiness> => snapshotBusiness(owner, id);

/** Runs that nobody ended, once those that look for them have been. */
async function readRuns({ id }: Business): Promise<unknown[]> {
  await owner.query(
    `update ingest_runs set active_at = active_at - interval '1 hour' where business_id = $1`,
    [id],
  );
  await owner.query(`update sources set next_run_at = now() where business_id = $1`, [id]);
  await resumeLoads(db, createSilentLogger());
  const { rows } = await owner.query(
    `select status from ingest_runs where business_id = $1 and status = 'running'`,
    [id],
  );
  return rows;
}
