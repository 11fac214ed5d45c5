import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { writeMokaItems } from './exports/layouts.ts';
import { createShop, sumShop } from './exports/shop.ts';
import { toCsv, toTextFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const shop = createShop(3);
const figures = sumShop(shop);
const toFile = (name: string, receipts = shop): InputFile =>
  toTextFile(name, toCsv(writeMokaItems(receipts)));

let db: PgliteDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const openBusiness = async (slug: string): Promise<Business> => {
  const made = { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Makassar', ownerName: 'Bu Sri' };
  return (await createBusiness(db, made)).business;
};
const ingest = (business: Business, ...files: InputFile[]): Promise<IngestReport> =>
  ingestFile(db, business, files, { now });
const readOne = async (business: Business, query: ReturnType<typeof sql>): Promise<unknown> =>
  (await db.transaction({ businessIds: [business.id] }, (tx) => selectRows(tx, query)))[0];

describe('ingestFile', () => {
  describe('works', () => {
    it('loads what the file adds up to, into sales and rollups alike', async () => {
      const business = await openBusiness('sama');
      const report = await ingest(business, toFile('maret.csv'));
      expect(report).toMatchObject({ accepted: figures.receipts, unchanged: 0, quarantined: [] });
      expect(report.totals).toMatchObject({ net_sales: figures.net, items_sold: figures.items });
      expect(report.tables[0]?.columnSums).toMatchObject({
        'Gross Sales': figures.gross,
        Discounts: figures.discounts,
        Quantity: figures.items,
      });
      const stored = await readOne(
        business,
        sql`select (select sum(net)::text from sales) as net, (select sum(net_sales)::text from rollup_days) as rolled,
              (select sum(net)::text from sale_lines) as lines, (select count(*)::int from outlets) as outlets,
              (select count(*)::int from raw_files) as files`,
      );
      const net = String(figures.net * 100);
      expect(stored).toEqual({ net, rolled: net, lines: net, outlets: 2, files: 1 });
    });

    it('changes nothing when the same file comes again, under whatever name', async () => {
      const business = await openBusiness('lagi');
      await ingest(business, toFile('maret.csv'));
      const again = await ingest(business, toFile('maret (1).csv'));
      expect(again).toMatchObject({ accepted: 0, unchanged: figures.receipts });
      const landed = await readOne(business, sql`select count(distinct run_id)::int as runs from raw_files`);
      expect(landed).toEqual({ runs: 1 });
    });

    it('counts receipts of overlapping exports once and takes late edits', async () => {
      const business = await openBusiness('tumpang');
      await ingest(business, toFile('awal.csv', shop.slice(0, 40)));
      const edited = shop
        .slice(20)
        .map((receipt, index) =>
          index === 0
            ? { ...receipt, lines: receipt.lines.map((line) => ({ ...line, discount: 0, quantity: 9 })) }
            : receipt,
        );
      const report = await ingest(business, toFile('akhir.csv', edited));
      expect(report).toMatchObject({ inserted: 20, updated: 1, unchanged: 19 });
    });

    it('vouches for the days of the data, up to the end of the last one', async () => {
      const business = await openBusiness('hari');
      const report = await ingest(business, toFile('maret.csv'));
      expect(report.coverage).toContainEqual({
        outlet: 'Cabang Timur',
        from: '2026-03-09',
        through: '2026-03-20',
      });
      const through = await readOne(
        business,
        sql`select distinct to_char(through_at at time zone 'Asia/Makassar', 'YYYY-MM-DD HH24:MI') as at from coverages`,
      );
      expect(through).toEqual({ at: '2026-03-20 23:59' });
    });
  });

  describe('fails well', () => {
    it('leaves nothing behind when the file cannot be understood', async () => {
      const business = await openBusiness('rusak');
      const broken = toTextFile('rusak.csv', 'a,b\n1,2\n');
      await expect(ingest(business, broken)).rejects.toMatchObject({ details: { file: 'rusak.csv' } });
      const left = await readOne(
        business,
        sql`select (select count(*)::int from sources) as sources,
        (select count(*)::int from ingest_runs) as runs`,
      );
      expect(left).toEqual({ sources: 0, runs: 0 });
    });

    describe('when other sales come under the receipt numbers of stored ones', () => {
      const HEADER = 'No Struk;Tanggal;Produk;Jumlah;Total';
      const day = (price: number): string[] =>
        Array.from(
          { length: 6 },
          (_, index) => `${index + 1};03/05/2026;Nasi Goreng;1;${price + index * 500}`,
        );
      const kemang = toTextFile('mei.csv', [HEADER, ...day(20_000)].join('\n'));
      const dago = toTextFile('mei 2.csv', [HEADER, ...day(31_000)].join('\n'));
      const NET = sql`select sum(net)::text as net, count(*)::int as sales from sales where status = 'completed'`;

      it('refuses them and says what would help', async () => {
        const business = await openBusiness('bentrok');
        await ingest(business, kemang);
        const before = await readOne(business, NET);
        await expect(ingest(business, dago)).rejects.toMatchObject({
          code: 'receipts_clash',
          details: { file: 'mei 2.csv' },
        });
        expect(await readOne(business, NET)).toEqual(before);
      });
      it('loads them beside the others when their outlet is named', async () => {
        const business = await openBusiness('berdua');
        await ingest(business, kemang);
        const report = await ingestFile(db, business, [dago], { now, outlet: 'Dago' });
        expect(report).toMatchObject({ inserted: 6, updated: 0 });
        expect(await readOne(business, NET)).toMatchObject({ sales: 12 });
      });
      it('replaces the stored ones when told that this is a correction', async () => {
        const business = await openBusiness('koreksi');
        await ingest(business, kemang);
        const report = await ingestFile(db, business, [dago], { now, replaces: true });
        expect(report).toMatchObject({ inserted: 0, updated: 6 });
      });
    });
  });

  describe('keeps tenants apart', () => {
    it('loads the same file into two businesses without mixing them', async () => {
      const [one, other] = [await openBusiness('satu'), await openBusiness('dua')];
      await ingest(one, toFile('maret.csv'));
      await ingest(other, toFile('maret.csv', shop.slice(0, 10)));
      const count = sql`select count(*)::int as sales from sales`;
      expect(await readOne(one, count)).toEqual({ sales: shop.length });
      expect(await readOne(other, count)).toEqual({ sales: 10 });
    });
  });
});
