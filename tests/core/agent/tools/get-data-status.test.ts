import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { getDataStatusTool } from '#core/agent/tools/get-data-status.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Locale } from '#core/text.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createShop, type TestShop } from '../../metrics/sales-fixture.ts';
import { openKopiShop } from '../kopi-shop.ts';

let db: PgliteDatabase;
let shop: TestShop;
let neighbour: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  const outlets = [{ name: 'Ubud', timeZone: 'Asia/Makassar' }];
  shop = await createShop(db, { slug: 'kopi', outlets, products: {} });
  neighbour = await createShop(db, { slug: 'sebelah', outlets, products: {} });
});
afterAll(() => db.close());

async function tell(locale: Locale): Promise<string> {
  const turn = { ctx: openKopiShop(db, shop), results: createLedger(), locale, previous: [] };
  const entries = await getDataStatusTool.run(turn, {});
  return entries.map((entry) => wordEntry(entry, locale)).join('\n');
}

async function addSource(businessId: string, source: Record<string, string | number | null>): Promise<void> {
  const { name, status, progress = null, last = null } = source;
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx.execute(sql`
      insert into sources (business_id, kind, name, status, progress, last_succeeded_at)
      values (${businessId}, 'alunam', ${name}, ${status}, ${progress}::real, ${last}::timestamptz)`),
  );
}

describe('get_data_status', () => {
  describe('works', () => {
    it('tells the sources that stopped, that a person paused, and that still bring their history', async () => {
      await addSource(shop.businessId, {
        name: 'Kasir Depan',
        status: 'failing',
        last: '2025-07-30T02:05:00Z',
      });
      await addSource(shop.businessId, { name: 'Kasir Lama', status: 'paused' });
      await addSource(shop.businessId, { name: 'Kasir Baru', status: 'active', progress: 0.4 });
      await addSource(shop.businessId, { name: 'Kasir Sehat', status: 'active', progress: 1 });
      const text = await tell('id');
      expect(text).toContain(
        '• Kasir Depan sedang tidak bisa dibaca, terakhir berhasil 30 Jul 2025, 09.05 WIB.',
      );
      expect(text).toContain('• Kasir Lama sedang dihentikan sementara.');
      expect(text).toContain('• Riwayat dari Kasir Baru masih dalam perjalanan.');
      expect(text).not.toContain('Kasir Sehat');
      expect(await tell('en')).toContain('• The history of Kasir Baru is still coming in.');
    });
  });

  describe('keeps tenants apart', () => {
    it('says nothing of a neighbour whose source stopped', async () => {
      await addSource(neighbour.businessId, { name: 'Kasir Sebelah', status: 'failing' });
      expect(await tell('id')).not.toContain('Sebelah');
    });
  });
});
