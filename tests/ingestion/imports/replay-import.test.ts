import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createLogger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { ingestWatchedFile } from '#ingestion/ingest-watched-file.ts';
import { getRun, listReadings } from '#ingestion/load/get-run.ts';
import { dismissRows, listHeldRows } from '#ingestion/load/held-rows.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { saveMapping } from '#ingestion/load/saved-mappings.ts';
import type { SavedMapping } from '#ingestion/map/saved-mapping.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { replayImport } from '#ingestion/imports/replay-import.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { toTextFile } from '../exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-20T00:00:00Z');
const SOURCE = { kind: 'spreadsheet', name: 'spreadsheet' } as const;

/** Read day first by itself; the shop means month first. */
const MAY = toTextFile(
  'mei.csv',
  [
    'Struk;Tanggal;Produk;Qty;Total',
    'A1;03/05/2026;Kopi;1;20.000',
    'A2;04/05/2026;Teh;2;16.000',
    'A3;TBA;Roti;1;9.000',
    'A4;05/05/2026;Susu;1;habis',
  ].join('\n'),
);
const MONTH_FIRST: SavedMapping = { columns: {}, date_order: 'month_first' };

/** Uploads reach no register. */
const PULL = {
  keys: ['0'.repeat(64)] as const,
  now: () => now,
  fetch: () => Promise.reject(new TypeError('no network')),
  log: createLogger(() => {}),
};

let db: PgliteDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const openBusiness = async (slug: string): Promise<Business> => {
  const made = { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Bu Sri' };
  return (await createBusiness(db, made)).business;
};
const ingest = (business: Business, file: InputFile): Promise<IngestReport> =>
  ingestFile(db, business, [file], { now });
const replay = async (business: Business, runId: string, mapping?: SavedMapping) => {
  const options = { now, personId: null, pull: PULL, ...(mapping ? { mapping } : {}) };
  return replayImport(db, business, runId, options);
};
const read = <Row extends object>(business: Business, query: ReturnType<typeof sql>): Promise<Row[]> =>
  db.transaction({ businessIds: [business.id] }, (tx) => selectRows<Row>(tx, query));
const counted = (business: Business) =>
  read(
    business,
    sql`select business_date::text as day, net_sales::int / 100 as net from rollup_days order by business_date`,
  );
const covered = async (business: Business): Promise<string[]> =>
  (
    await read<{ days: string }>(
      business,
      sql`select from_date || '..' || through_date as days from coverages order by from_date`,
    )
  ).map(({ days }) => days);
const heldOf = async (business: Business, runId: string) => {
  const readings = await listReadings(db, business.id, await getRun(db, business.id, runId));
  return listHeldRows(db, business.id, { runIds: readings.map(({ id }) => id), isOpen: true, limit: 100 });
};

describe('replayImport', () => {
  describe('works', () => {
    it('changes nothing when nothing has changed since', async () => {
      const business = await openBusiness('tetap');
      const first = await ingest(business, MAY);
      const state = sql`select s.external_id, s.status, s.content_hash, s.run_id::text, s.updated_at::text from sales s order by 1`;
      const before = [await read(business, state), await counted(business), await covered(business)];
      const { held, ...after } = await replay(business, first.runId);
      expect(after).toMatchObject({ inserted: 0, updated: 0, deleted: 0, unchanged: 2 });
      expect(held).toEqual({ before: 2, after: 2 });
      expect([await read(business, state), await counted(business), await covered(business)]).toEqual(before);
      expect((await heldOf(business, first.runId)).map(({ position, runId }) => [position, runId])).toEqual([
        [3, first.runId],
        [4, first.runId],
      ]);
    });
    it('reads the files again by the mapping that was saved since, and moves sales to their days', async () => {
      const business = await openBusiness('pindah');
      const first = await ingest(business, MAY);
      expect(await covered(business)).toEqual(['2026-05-03..2026-05-04']);
      await saveMapping(db, business.id, SOURCE, MONTH_FIRST);
      const { reports, ...after } = await replay(business, first.runId);
      expect(reports?.before?.totals.net_sales).toBe(36_000);
      expect(after).toMatchObject({ inserted: 2, deleted: 2 });
      expect(await counted(business)).toEqual([
        { day: '2026-03-05', net: 20_000 },
        { day: '2026-04-05', net: 16_000 },
      ]);
    });
    it('no longer covers the days that only the misreading vouched for', async () => {
      const business = await openBusiness('hari');
      await ingest(business, toTextFile('april.csv', 'Struk;Tanggal;Produk;Total\nB1;29/04/2026;Kopi;5.000'));
      const first = await ingest(business, MAY);
      expect(await covered(business)).toEqual(['2026-04-29..2026-04-29', '2026-05-03..2026-05-04']);
      await replay(business, first.runId, MONTH_FIRST);
      expect(await covered(business)).toEqual(['2026-03-05..2026-04-05', '2026-04-29..2026-04-29']);
    });
    it('releases the rows that load now, and lets the others wait where they were held first', async () => {
      const business = await openBusiness('lepas');
      const first = await ingest(business, MAY);
      const noTotal: SavedMapping = { columns: { Total: null, Qty: 'total' } };
      const { held } = await replay(business, first.runId, noTotal);
      expect(held).toEqual({ before: 2, after: 1 });
      expect(await heldOf(business, first.runId)).toMatchObject([
        { position: 3, runId: first.runId, reason: 'date_invalid' },
      ]);
      const all = await read(
        business,
        sql`select position, resolution, resolved_at is null as waits from quarantine order by position`,
      );
      expect(all).toEqual([
        { position: 3, resolution: null, waits: true },
        { position: 4, resolution: 'replayed', waits: false },
      ]);
    });
    it('does not ask again about a row that was dismissed', async () => {
      const business = await openBusiness('abai');
      const first = await ingest(business, MAY);
      const dismissal = { businessId: business.id, personId: null, runIds: [first.runId], positions: [3] };
      expect(await dismissRows(db, dismissal)).toBe(1);
      await replay(business, first.runId);
      expect((await heldOf(business, first.runId)).map(({ position }) => position)).toEqual([4]);
    });
    it('leaves sales alone that a later upload has told since', async () => {
      const business = await openBusiness('baru');
      const first = await ingest(business, MAY);
      const corrected = new TextDecoder().decode(MAY.bytes).replace('16.000', '18.000');
      await ingest(business, toTextFile('mei akhir.csv', corrected));
      expect(await counted(business)).toMatchObject([{ net: 20_000 }, { net: 18_000 }]);
      const after = await replay(business, first.runId);
      expect(after).toMatchObject({ updated: 0, deleted: 0 });
      expect(await counted(business)).toMatchObject([{ net: 20_000 }, { net: 18_000 }]);
    });
    it('gives back what another upload tells too, when this one tells it no more', async () => {
      const business = await openBusiness('tumpang');
      const header = 'Struk;Tanggal;Produk;Qty;Total;Lunas';
      const row = (receipt: string, day: string): string => `${receipt};${day}/05/2026;Kopi;1;10.000;12.000`;
      const whole = toTextFile('penuh.csv', [header, row('A1', '13'), row('A2', '14')].join('\n'));
      const first = await ingest(business, whole);
      const other = [header.replace('Lunas', 'Catatan'), row('A2', '14'), row('A3', '15')].join('\n');
      expect(await ingest(business, toTextFile('lain.csv', other))).toMatchObject({
        inserted: 1,
        unchanged: 1,
      });
      const renamed: SavedMapping = { columns: { Struk: 'note', Lunas: 'receipt' } };
      const after = await replay(business, first.runId, renamed);
      expect(after.deleted).toBe(2);
      const ids = await read<{ id: string }>(
        business,
        sql`select receipt_number as id from sales where status = 'completed' order by 1`,
      );
      expect(ids.map(({ id }) => id)).toEqual(expect.arrayContaining(['A2', 'A3']));
      expect(ids.map(({ id }) => id)).not.toContain('A1');
    });
    it('ends where a business is that read the file rightly at first', async () => {
      const [mended, right] = [await openBusiness('diperbaiki'), await openBusiness('benar')];
      const rows = Array.from({ length: 120 }, (_, index) => {
        const day = String((index % 12) + 1).padStart(2, '0');
        const amount = index % 17 === 3 ? 'lunas' : `${(index % 9) + 1}.000`;
        return `N${index};${day}/04/2026;${['Kopi', 'Teh', 'Roti'][index % 3]};1;${amount};Outlet ${index % 2}`;
      });
      const file = toTextFile('april.csv', ['Struk;Tanggal;Produk;Qty;Total;Cabang', ...rows].join('\n'));
      const wrong: SavedMapping = { columns: { Cabang: 'cashier' }, date_order: 'month_first' };
      const { runId } = await ingestFile(db, mended, [file], { now, mapping: wrong });
      const fixed: SavedMapping = { columns: { Cabang: 'outlet' }, date_order: 'day_first' };
      await replay(mended, runId, fixed);
      await ingestFile(db, right, [file], { now, mapping: fixed });
      const state = (business: Business) =>
        Promise.all([
          read(
            business,
            sql`select s.external_id, s.business_date::text, s.total::text, s.cashier, o.name from sales s
                join outlets o on o.id = s.outlet_id where s.status = 'completed' order by 1`,
          ),
          read(
            business,
            sql`select o.name, r.business_date::text, r.net_sales::text, r.orders from rollup_days r
                join outlets o on o.id = r.outlet_id where r.orders > 0 order by 1, 2`,
          ),
          read(
            business,
            sql`select o.name, c.from_date::text, c.through_date::text from coverages c
                join outlets o on o.id = c.outlet_id order by 1, 2`,
          ),
        ]);
      expect(await state(mended)).toEqual(await state(right));
      expect(await heldOf(mended, runId)).toHaveLength(7);
    });
    it('keeps the outlet that was named when the upload came', async () => {
      const business = await openBusiness('cabang');
      const first = await ingestFile(db, business, [MAY], { now, outlet: 'Dago' });
      const after = await replay(business, first.runId);
      expect(after).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    });
    it('reads the first bytes when a replay of it is read again', async () => {
      const business = await openBusiness('rantai');
      const first = await ingest(business, MAY);
      const second = await replay(business, first.runId, MONTH_FIRST);
      const third = await replay(business, second.runId);
      expect(third).toMatchObject({ inserted: 0, updated: 0, deleted: 0, unchanged: 2 });
      const runs = await read(
        business,
        sql`select replay_of::text as root, trigger from ingest_runs order by started_at`,
      );
      expect(runs).toEqual([
        { root: null, trigger: 'upload' },
        { root: first.runId, trigger: 'replay' },
        { root: first.runId, trigger: 'replay' },
      ]);
    });
    it('loads an upload that was refused, once its columns are named', async () => {
      const business = await openBusiness('ditolak');
      const cryptic = toTextFile(
        'kode.csv',
        'Struk;Tanggal;Kol B\nA1;13/05/2026;20.000\nA2;14/05/2026;5.000',
      );
      const outcome = await ingestWatchedFile(db, business, cryptic, { source: SOURCE.name, now });
      expect(outcome).toMatchObject({ status: 'refused', error: { code: 'column_not_found' } });
      const [refused] = (await listRuns(db, business.id, { limit: 1 })).runs;
      expect(refused).toMatchObject({ status: 'failed', error: 'column_not_found', trigger: 'folder' });
      const mapping: SavedMapping = { columns: { 'Kol B': 'total' } };
      const after = await replay(business, refused?.id ?? '', mapping);
      expect(after).toMatchObject({ inserted: 2, reports: { before: null } });
      const june = toTextFile('kode juni.csv', 'Struk;Tanggal;Kol B\nB1;13/06/2026;7.000');
      expect(await ingest(business, june)).toMatchObject({ inserted: 1 });
    });
    it('is written down in the audit log', async () => {
      const business = await openBusiness('jejak');
      const { runId } = await ingest(business, MAY);
      const after = await replay(business, runId);
      const log = await read(business, sql`select action, detail from audit_log`);
      expect(log).toMatchObject([{ action: 'import.replayed', detail: { run: runId, replay: after.runId } }]);
    });
  });

  describe('fails well', () => {
    it('says that there is no such import', async () => {
      const business = await openBusiness('kosong');
      for (const id of [crypto.randomUUID(), '', '%', 'abc', "' or 1=1"]) {
        await expect(replay(business, id)).rejects.toMatchObject({ code: 'not_found' });
      }
    });
    it('leaves everything as it was when the mapping does not fit', async () => {
      const business = await openBusiness('salah');
      const first = await ingest(business, MAY);
      const before = await counted(business);
      await expect(replay(business, first.runId, { columns: { Omzet: 'total' } })).rejects.toMatchObject({
        code: 'column_not_found',
      });
      expect(await counted(business)).toEqual(before);
      expect(await heldOf(business, first.runId)).toHaveLength(2);
    });
  });

  describe('keeps tenants apart', () => {
    it('does not know the imports of another business', async () => {
      const [one, other] = [await openBusiness('satu'), await openBusiness('dua')];
      const first = await ingest(one, MAY);
      await expect(replay(other, first.runId)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
