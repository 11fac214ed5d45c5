import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { type Database, selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createSilentLogger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { resumeLoads } from '#ingestion/resume-loads.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { select } from '#tests/ingestion/pull/pull-bench.ts';
import { createBusyExport } from './busy-shop.ts';
import { NOW } from './load-process.ts';

/** More than one part of 5,000 receipts. */
const LINES = 18_000;
const RECEIPTS = LINES / 3;

let db: PgliteDatabase;
const bytes = new TextEncoder().encode(createBusyExport(LINES));
const log = createSilentLogger();

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('resumeLoads', { timeout: 240_000 }, () => {
  describe('works', () => {
    it('finishes a load from the bytes that landed when its process is gone', async () => {
      const business = await open('gone');
      await dieAfter('loaded_parts', business);
      expect(await readRun(business)).toMatchObject({ status: 'running', parts: 1 });
      await passTime(business);
      expect(await resumeLoads(db, log)).toMatchObject([{ outcome: 'finished', businessId: business.id }]);
      const run = await readRun(business);
      expect(run).toMatchObject({ status: 'done', runs: 1, sales: RECEIPTS });
      expect(run?.report).toMatchObject({ inserted: RECEIPTS, unchanged: 0 });
      expect(await resumeLoads(db, log)).toEqual([]);
    });

    it('lets the next start of the same file go on, and counts what was in already', async () => {
      const business = await open('again');
      await dieAfter('loaded_parts', business);
      expect(await load(db, business)).toMatchObject({ inserted: RECEIPTS, unchanged: 0 });
      expect(await readRun(business)).toMatchObject({ status: 'done', runs: 1, sales: RECEIPTS });
    });

    it('leaves a load alone whose process lives', async () => {
      const business = await open('alive');
      await dieAfter('loaded_parts', business);
      await db.client.query('update sources set next_run_at = now() where business_id = $1', [business.id]);
      expect(await resumeLoads(db, log)).toEqual([]);
      expect(await readRun(business)).toMatchObject({ status: 'running' });
    });
  });

  describe('fails well', () => {
    it('closes a load that was cut off on the way in, keeps no half of a file, and takes it again', async () => {
      const business = await open('cut');
      await dieAfter('raw_files', business);
      await passTime(business);
      expect(await resumeLoads(db, log)).toMatchObject([{ outcome: 'failed', businessId: business.id }]);
      const run = await readRun(business);
      expect(run).toMatchObject({ status: 'failed', landed: 0, sales: 0 });
      expect(run?.report).toMatchObject({ error: { code: 'load_interrupted' } });
      expect(await load(db, business)).toMatchObject({ inserted: RECEIPTS });
    });
  });

  describe('keeps tenants apart', () => {
    it('gives each business what it had begun to load', async () => {
      const [one, two] = [await open('one'), await open('two')];
      await dieAfter('loaded_parts', one);
      await dieAfter('loaded_parts', two);
      await passTime(one);
      await passTime(two);
      const resumed = await resumeLoads(db, log);
      expect(resumed.map(({ businessId }) => businessId).toSorted()).toEqual([one.id, two.id].toSorted());
      for (const business of [one, two]) {
        expect(await readRun(business)).toMatchObject({ status: 'done', sales: RECEIPTS });
      }
    });
  });
});

async function open(slug: string): Promise<Business> {
  const place = { currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Sari' };
  return (await createBusiness(db, { slug, name: slug, ...place })).business;
}

const load = (through: Database, business: Business): Promise<IngestReport> =>
  ingestFile(through, business, [{ name: 'penjualan.csv', bytes }], { now: Temporal.Instant.from(NOW) });

/** A process whose database is gone for good once the table has rows of the business. */
async function dieAfter(table: 'loaded_parts' | 'raw_files', business: Business): Promise<void> {
  let isDead = false;
  const mortal: Database = {
    ...db,
    transaction: async (access, run) => {
      if (isDead) throw new Error('killed');
      const result = await db.transaction(access, run);
      const found = await db.transaction({ businessIds: [business.id] }, (tx) =>
        selectRows(tx, sql`select from ${sql.identifier(table)} limit 1`),
      );
      isDead = found.length > 0;
      return result;
    },
  };
  await expect(load(mortal, business)).rejects.toThrow('killed');
}

async function passTime({ id }: Business): Promise<void> {
  await db.client.query(
    `update ingest_runs set active_at = active_at - interval '1 hour' where business_id = $1`,
    [id],
  );
  await db.client.query('update sources set next_run_at = now() where business_id = $1', [id]);
}

interface RunState {
  status: string;
  report: unknown;
  runs: number;
  parts: number;
  landed: number;
  sales: number;
}

async function readRun({ id }: Business): Promise<RunState | undefined> {
  const count = (table: string): string => `(select count(*)::int from ${table} where business_id = $1)`;
  const [run] = await select<RunState>(
    db,
    `select status, report, ${count('ingest_runs')} as runs, ${count('loaded_parts')} as parts,
       ${count('raw_files')} as landed, ${count('sales')} as sales
     from ingest_runs where business_id = $1 order by started_at desc limit 1`,
    [id],
  );
  return run;
}
