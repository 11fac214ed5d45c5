import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { startTestPostgres, type TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createBusyExport } from './busy-shop.ts';
import { NOW } from './load-process.ts';
import { recompute, snapshotBusiness } from './snapshot-business.ts';

const run = promisify(execFile);
const LINES = 24_000;
const DISK_MEGABYTES = 64;

let server: TestPostgres;
let owner: pg.Client;
let db: Database;
const bytes = new TextEncoder().encode(createBusyExport(LINES));

beforeAll(async () => {
  server = await startTestPostgres();
  owner = await connect();
  db = createPostgresDatabase({ url: server.applicationUrl });
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await server.stop();
});

describe('a database that restarts in the middle of a load', () => {
  it('is waited for, and the load ends as if nothing had been', { timeout: 300_000 }, async () => {
    const [restarted, calm] = [await open('restarted'), await open('calm')];
    const loading = load(restarted);
    await waitForParts(restarted, 1);
    await owner.end();
    await server.restart();
    owner = await connect();
    const report = await loading;
    console.log(`restarted in a load of ${LINES} lines: ${report.inserted} receipts inserted`);
    const { inserted } = await load(calm);
    expect(await snapshot(restarted)).toEqual(await snapshot(calm));
    expect(inserted).toBe(LINES / 3);
  });
});

const disk = await mountSmallDisk();

describe.skipIf(typeof disk === 'string')(
  `a disk that is full${typeof disk === 'string' ? ` (skipped: ${disk})` : ''}`,
  () => {
    beforeAll(async () => {
      await owner.query(`create tablespace small location ${pg.escapeLiteral(folderOf(disk))}`);
      for (const table of ['raw_files', 'sale_lines'])
        await owner.query(`alter table ${table} set tablespace small`);
    });
    afterAll(async () => {
      for (const table of ['raw_files', 'sale_lines']) {
        await owner.query(`alter table ${table} set tablespace pg_default`);
      }
      await owner.query('drop tablespace small');
      await unmount(folderOf(disk));
    });

    it.each([
      { when: 'while the file lands', free: 0 },
      { when: 'while its sales are written', free: 2.2 },
    ])(
      'is told $when; nothing is half written, and the same upload works later',
      { timeout: 300_000 },
      async ({ when, free }) => {
        const business = await open(`disk-${free * 10}`);
        const filler = await fill(folderOf(disk), free);
        const error = await load(business).then(() => null, toAiraError);
        console.log(`full ${when}: ${error?.code}`);
        expect(error).toMatchObject({ code: 'storage_full' });
        expect(toPersonSentence(error ?? new AiraError('internal', ''), 'id')).toContain('penuh');
        const { rows } = await owner.query(
          `select status, report->'error'->>'code' as code from ingest_runs where business_id = $1`,
          [business.id],
        );
        expect(rows).toEqual([{ status: 'failed', code: 'storage_full' }]);
        const left = await snapshot(business);
        expect(left['sale_lines']?.rows).toBeLessThan(LINES - 4);
        await recompute(db, owner, business.id);
        expect(await snapshot(business)).toEqual(left);
        await rm(filler);
        await load(business);
        const { sale_lines: lines } = await snapshot(business);
        expect(lines?.rows).toBe(LINES - 4);
      },
    );
  },
);

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  return client;
}

async function open(slug: string): Promise<Business> {
  const place = { currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Sari' };
  return (await createBusiness(db, { slug, name: slug, ...place })).business;
}

const load = (business: Business): Promise<IngestReport> =>
  ingestFile(db, business, [{ name: 'penjualan.csv', bytes }], { now: Temporal.Instant.from(NOW) });

const snapshot = ({ id }: Business): ReturnType<typeof snapshotBusiness> => snapshotBusiness(owner, id);

async function waitForParts({ id }: Business, parts: number): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query('select from loaded_parts where business_id = $1', [id]);
    if ((rowCount ?? 0) >= parts) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A file system of a few megabytes that PostgreSQL may write to; or why there is none. */
async function mountSmallDisk(): Promise<{ folder: string } | string> {
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  const folder = await mkdtemp(join(tmpdir(), 'aira-small-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', folder]);
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), Number(stdout));
    return { folder };
  } catch {
    await unmount(folder).catch(() => {});
    return 'no small disk can be mounted here';
  }
}

async function unmount(folder: string): Promise<void> {
  await run('umount', [folder]).finally(() => rm(folder, { recursive: true, force: true }));
}

function folderOf(mounted: typeof disk): string {
  if (typeof mounted === 'string') throw new Error(mounted);
  return mounted.folder;
}

/** Takes all room but so many megabytes; deleting the file gives it back. */
async function fill(folder: string, freeMegabytes: number): Promise<string> {
  const { stdout } = await run('df', ['--output=avail', '-B1', folder]);
  const room = Number(stdout.trim().split('\n').at(-1)) - freeMegabytes * 1024 * 1024;
  const file = join(folder, 'filler');
  await writeFile(file, new Uint8Array(Math.max(0, Math.floor(room))));
  return file;
}
