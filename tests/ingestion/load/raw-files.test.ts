import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { type Database, selectRows } from '#core/db/database.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { landFiles, readLandedFiles } from '#ingestion/load/raw-files.ts';
import { DATABASE_DRIVERS } from '#tests/helpers/database-drivers.ts';

/** Bytes that gzip cannot make smaller, so that they fill several parts. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from(
    { length },
    () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) >>> 24,
  );
}

const FILES = [
  { name: 'kosong.csv', bytes: new Uint8Array() },
  { name: 'juni.csv', bytes: new TextEncoder().encode('Tanggal;Total\n01/06/2026;5000') },
  { name: 'besar.bin', bytes: noise(2_500_000) },
];

for (const [driver, open] of Object.entries(DATABASE_DRIVERS)) {
  describe(`landFiles on ${driver}`, { timeout: 120_000 }, () => {
    let db: Database;
    beforeAll(async () => {
      db = await open();
    }, 120_000);
    afterAll(() => db.close());

    describe('works', () => {
      it('keeps the files of an upload byte for byte, in parts of at most a megabyte', async () => {
        const { businessId, runId } = await openRun(db, 'utuh');
        await landFiles(db, businessId, runId, FILES);
        expect(await readLandedFiles(db, businessId, runId)).toEqual(FILES);
        const [size] = await db.transaction({ businessIds: [businessId] }, (tx) =>
          selectRows<{ largest: number; parts: number }>(
            tx,
            sql`select max(octet_length(content)) as largest, count(*)::int as parts from raw_files where file = 2`,
          ),
        );
        expect(size?.largest).toBeLessThanOrEqual(1_048_576);
        expect(size?.parts).toBeGreaterThan(1);
      });

      it('changes nothing when the same files land again', async () => {
        const { businessId, runId } = await openRun(db, 'lagi');
        await landFiles(db, businessId, runId, FILES.slice(1));
        await landFiles(db, businessId, runId, FILES.slice(1));
        expect(await readLandedFiles(db, businessId, runId)).toEqual(FILES.slice(1));
      });
    });

    describe('keeps tenants apart', () => {
      it('shows no file of another business', async () => {
        const { businessId, runId } = await openRun(db, 'satu');
        const other = await openRun(db, 'dua');
        await landFiles(db, businessId, runId, FILES);
        expect(await readLandedFiles(db, other.businessId, runId)).toEqual([]);
      });
    });
  });
}

async function openRun(db: Database, slug: string): Promise<{ businessId: string; runId: string }> {
  const { business } = await createBusiness(db, {
    slug,
    name: slug,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bu Sri',
  });
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: 'spreadsheet' });
  return { businessId: business.id, runId: await startRun(db, business.id, { sourceId }) };
}
