import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { listSavedMappings, saveMapping } from '#ingestion/load/saved-mappings.ts';
import { parseSavedMapping, type SavedMapping, toSavedMapping } from '#ingestion/map/saved-mapping.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { toTextFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
/** Nothing in its headers says which amount is which, and every date can be read in two ways. */
const CRYPTIC = [
  'Ref;Tanggal;Item;Kol A;Kol B;Kol C',
  'A1;03/05/2026;Nasi Goreng;2;36.000;40.000',
  'A2;04/05/2026;Es Teh;1;5.000;5.000',
].join('\n');
const MAPPING: SavedMapping = {
  columns: { 'kol a': 'quantity', 'Kol B': 'net', 'Kol C': 'gross' },
  date_order: 'month_first',
};

const understand = (text: string, mapping: SavedMapping | null, saved: SavedMapping[] = []): Upload =>
  understandFiles([toTextFile('kasir.csv', text)], { currency: 'IDR', mapping, saved, now });
const netOf = ({ sales }: Upload): number => sales.reduce((sum, sale) => sum + sale.net, 0) / 100;
const daysOf = ({ sales }: Upload): string[] =>
  sales.map(({ soldAt }) => ('local' in soldAt ? soldAt.local.date : soldAt.instant));

describe('a saved mapping', () => {
  describe('works', () => {
    it('stands above what is inferred, and says so', () => {
      const upload = understand(CRYPTIC, MAPPING);
      expect(netOf(upload)).toBe(41_000);
      expect(daysOf(upload)).toEqual(['2026-03-05', '2026-04-05']);
      const [table] = upload.tables;
      expect(table?.mapping.columns.find(({ column }) => column === 'Kol B')).toMatchObject({
        role: 'net',
        evidence: { id: 'Ditetapkan di mapping.' },
      });
      expect(table?.mapping.decisions.find(({ about }) => about === 'dates')?.choice).toBe('month_first');
    });
    it('leaves a column unused that inference would take', () => {
      const text = 'Struk;Tanggal;Produk;Total;Diskon\nA;13/05/2026;Kopi;10.000;1.000';
      expect(understand(text, { columns: { Diskon: null } }).sales[0]).toMatchObject({ discounts: null });
    });
    it('takes a role from the column that had it by inference', () => {
      const text = 'Struk;Tanggal;Produk;Total;Jumlah Bersih\nA;13/05/2026;Kopi;10.000;8.000';
      const upload = understand(text, { columns: { 'Jumlah Bersih': 'total' } });
      expect(upload.tables[0]?.mapping.columns.map(({ role }) => role)).toEqual([
        'receipt',
        'date',
        'product',
        null,
        'total',
      ]);
    });
    it('comes back from a file as it was understood: read again, it changes nothing', () => {
      const first = understand(CRYPTIC, MAPPING);
      const [table] = first.tables;
      const written = table ? JSON.stringify(toSavedMapping(table.mapping)) : '';
      const again = understand(CRYPTIC, parseSavedMapping(written, 'mapping.json'));
      expect(again.sales).toEqual(first.sales);
    });
    it('leaves files of another layout alone when it was saved for earlier ones', () => {
      const other = 'Struk;Tanggal;Produk;Qty;Total\nA;13/05/2026;Kopi;1;10.000';
      expect(understand(other, null, [MAPPING]).sales).toEqual(understand(other, null).sales);
    });
  });

  describe('fails well', () => {
    it.each([
      ['no JSON', '{', /no JSON/],
      ['a role that does not exist', '{"columns":{"Kol A":"omzet"}}', /the mapping/],
      ['a key that does not exist', '{"colums":{}}', /the mapping/],
    ])('refuses %s', (_what, text, message) => {
      expect(() => parseSavedMapping(text, 'mapping.json')).toThrow(message);
    });
    it('names the column that the table does not have', () => {
      expect(() => understand(CRYPTIC, { columns: { Omzet: 'net' } })).toThrow(
        expect.objectContaining({
          code: 'column_not_found',
          details: expect.objectContaining({ column: 'Omzet' }),
        }),
      );
    });
  });

  describe('kept for a source', () => {
    let db: PgliteDatabase;
    beforeAll(async () => {
      db = await createTestDatabase();
    });
    afterAll(() => db.close());

    const SOURCE = { kind: 'spreadsheet', name: 'spreadsheet' } as const;
    const openBusiness = async (slug: string) => {
      const made = { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Bu Sri' };
      return (await createBusiness(db, made)).business;
    };

    it('is used for the next file of that source, without the outlet of the first', async () => {
      const business = await openBusiness('simpan');
      const first = { now, mapping: { ...MAPPING, outlet: 'Dago' } };
      await ingestFile(db, business, [toTextFile('mei.csv', CRYPTIC)], first);
      await saveMapping(db, business.id, SOURCE, { ...MAPPING, outlet: 'Dago' });
      expect(await listSavedMappings(db, business.id, SOURCE)).toEqual([MAPPING]);
      const june = CRYPTIC.replaceAll('/05/', '/06/').replaceAll(';A', ';B');
      const report = await ingestFile(db, business, [toTextFile('juni.csv', june)], { now });
      expect(report.totals.net_sales).toBe(41_000);
    });
    it('replaces what an earlier reading of the same file made', async () => {
      const business = await openBusiness('ulang');
      const file = toTextFile('mei.csv', CRYPTIC);
      const dayFirst: SavedMapping = { ...MAPPING, date_order: 'day_first' };
      await ingestFile(db, business, [file], { now, mapping: dayFirst });
      const again = await ingestFile(db, business, [file], { now, mapping: MAPPING });
      expect(again).toMatchObject({ inserted: 2, deleted: 2 });
      const counted = await db.transaction({ businessIds: [business.id] }, (tx) =>
        selectRows<{ net: string; days: string[] }>(
          tx,
          sql`select sum(net_sales)::text as net, array_agg(distinct business_date::text) as days from rollup_days`,
        ),
      );
      expect(counted).toEqual([{ net: '4100000', days: ['2026-03-05', '2026-04-05'] }]);
    });
    it('gives way to a newer one for the same columns', async () => {
      const business = await openBusiness('ganti');
      await ingestFile(db, business, [toTextFile('mei.csv', CRYPTIC)], { now, mapping: MAPPING });
      await saveMapping(db, business.id, SOURCE, MAPPING);
      const newer: SavedMapping = { ...MAPPING, date_order: 'day_first' };
      await saveMapping(db, business.id, SOURCE, newer);
      expect(await listSavedMappings(db, business.id, SOURCE)).toEqual([newer]);
    });
    it('is no other business’s', async () => {
      const other = await openBusiness('lain');
      expect(await listSavedMappings(db, other.id, SOURCE)).toEqual([]);
    });
  });
});
