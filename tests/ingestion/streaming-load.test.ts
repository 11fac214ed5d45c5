import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { LargeFile } from '#ingestion/read/sheet.ts';
import { writeMessyCsv } from '#tests/bench/messy-csv.ts';
import { writeMessyNdjson } from '#tests/bench/messy-ndjson.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const LINES = 3_000;

let db: PgliteDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
}, 60_000);
afterAll(() => db.close());

describe('a large file', { timeout: 120_000 }, () => {
  describe('works', () => {
    it('is loaded as a small one is, whatever its form', async () => {
      const text = [...writeMessyCsv(LINES)].join('');
      const small = { name: 'penjualan.csv', bytes: new TextEncoder().encode(text) };
      const [whole, csv, json] = [await open('utuh'), await open('csv'), await open('ndjson')];
      const { runId: _, ...expected } = await ingestFile(db, whole, [small], { now });
      const {
        runId: __,
        quarantinedRows,
        ...report
      } = await ingestFile(db, csv, [toLarge('penjualan.csv', text)], { now });
      expect(report).toEqual(expected);
      expect(quarantinedRows).toBe(0);
      const records = [...writeMessyNdjson(LINES)].join('');
      const other = await ingestFile(db, json, [toLarge('penjualan.ndjson', records)], { now });
      expect(other.totals).toEqual(expected.totals);
      expect(await readStored(csv)).toEqual(await readStored(whole));
      expect(await readStored(json)).toEqual(await readStored(whole));
    });

    it('changes nothing when it comes again', async () => {
      const business = await open('lagi');
      const file = toLarge('penjualan.csv', [...writeMessyCsv(600)].join(''));
      const first = await ingestFile(db, business, [file], { now });
      const again = await ingestFile(db, business, [file], { now });
      expect(again).toMatchObject({ accepted: 0, deleted: 0, unchanged: first.accepted });
    });
  });

  describe('fails well', () => {
    it('is refused when none of its rows can be loaded, and leaves no sale', async () => {
      const business = await open('rusak');
      const rows = Array.from({ length: 50 }, (_, index) => `R-${index};kapan-kapan;Kopi;5000`);
      const file = toLarge('rusak.csv', ['No Struk;Tanggal;Produk;Total', ...rows].join('\n'));
      await expect(ingestFile(db, business, [file], { now })).rejects.toMatchObject({
        code: 'value_invalid',
        details: { file: 'rusak.csv', row: 2 },
      });
      expect(await readStored(business)).toMatchObject({ sales: 0 });
    });

    it('is asked for by itself when it comes with others', async () => {
      const business = await open('berdua');
      const file = toLarge('besar.csv', 'Tanggal;Total\n01/05/2026;5000');
      const other = { name: 'kecil.csv', bytes: new TextEncoder().encode('Tanggal;Total\n01/05/2026;5000') };
      await expect(ingestFile(db, business, [file, other], { now })).rejects.toMatchObject({
        code: 'file_too_large',
        details: { file: 'besar.csv' },
      });
    });
  });
});

async function open(slug: string): Promise<Business> {
  const { business } = await createBusiness(db, {
    slug,
    name: slug,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bu Sri',
  });
  return business;
}

function toLarge(name: string, text: string): LargeFile {
  return { name, open: () => new Blob([text]).stream() };
}

/** What was loaded, in figures that hold whatever the file was. */
async function readStored(business: Business): Promise<object | undefined> {
  const rows = await db.transaction({ businessIds: [business.id] }, (tx) =>
    selectRows<object>(
      tx,
      sql`select (select count(*)::int from sales) as sales, (select sum(net)::text from sales) as net,
            (select sum(quantity)::text from sale_lines) as quantity, (select sum(amount)::text from payments) as paid,
            (select sum(net_sales)::text from rollup_days) as rolled, (select count(*)::int from products) as products`,
    ),
  );
  return rows[0];
}
