import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { manageSettingsTool } from '#core/agent/tools/manage-settings.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { DEFAULT_SETTINGS, type Role } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createShop, type TestShop } from '../../metrics/sales-fixture.ts';
import { openKopiShop } from '../kopi-shop.ts';

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  const outlets = ['Kuta Beach', 'Ubud', 'Kuta Square'].map((name) => ({ name, timeZone: 'Asia/Makassar' }));
  shop = await createShop(db, { slug: 'kopi', outlets, products: {} });
});
afterAll(() => db.close());

async function tell(input: object, role: Role = 'owner', locale: Locale = 'id'): Promise<string[]> {
  const ctx = { ...openKopiShop(db, shop, undefined, role), settings: DEFAULT_SETTINGS };
  const turn = { ctx, results: createLedger(), locale, previous: [] };
  return (await manageSettingsTool.run(turn, input)).map((entry) => wordEntry(entry, locale));
}

async function start(outlet: string, minutes: number): Promise<void> {
  await db.transaction({ businessIds: [shop.businessId] }, async (tx) => {
    await tx.execute(sql`update outlets set day_start_minutes = ${minutes} where name = ${outlet}`);
  });
}

describe('manage_settings', () => {
  describe('works', () => {
    it('tells what holds while nobody has decided', async () => {
      expect(await tell({ setting: 'day_starts_at' })).toEqual([
        'Hari usaha mulai jam 00.00: sama dengan tanggal kalender. Pemilik atau admin bisa mengubahnya lewat chat ini.',
      ]);
      expect(await tell({ setting: 'viewers_see_profit' }, 'viewer', 'en')).toEqual([
        'Viewers may not see cost, profit and margin. The owner or an admin can change it in this chat.',
      ]);
    });

    it('names the outlets that differ', async () => {
      await start('Ubud', 90);
      const [text] = await tell({ setting: 'day_starts_at' });
      expect(text).toContain('Kecuali Ubud jam 01.30.');
      expect(await tell({ setting: 'day_starts_at', outlet: 'ubud' })).toEqual([
        expect.stringMatching(/^Hari usaha di cabang Ubud mulai jam 01\.30: penjualan sebelum jam itu/),
      ]);
      await start('Ubud', 0);
    });

    it('only proposes, with what holds now and what would', async () => {
      expect(await tell({ setting: 'day_starts_at', value: '2.00', outlet: 'square' })).toEqual([
        'Ubah awal hari usaha cabang Kuta Square jadi jam 02.00? Sekarang jam 00.00. Penjualan sebelum jam itu masuk hari sebelumnya, termasuk yang sudah tercatat. Balas “ya” atau “batal”.',
      ]);
      expect(await tell({ setting: 'omzet_means', value: 'gross_sales' }, 'admin', 'en')).toEqual([
        'Change what sales mean to gross sales, before discounts and refunds? Now: net sales, after discounts and refunds, before tax. Every answer about sales follows. Reply “yes” or “cancel”.',
      ]);
    });
  });

  describe('fails well', () => {
    it.each([
      [{ setting: 'day_starts_at', value: '02:00', outlet: 'Kuta' }, 'Tidak ada cabang bernama “Kuta”'],
      [{ setting: 'day_starts_at', value: 'subuh' }, 'Awal hari usaha bisa dari jam 00.00'],
      [{ setting: 'day_starts_at', value: '00:00' }, 'Memang sudah begitu.'],
      [{ setting: 'omzet_means', value: 'orders' }, 'Omzet bisa berarti penjualan bersih'],
      [{ setting: 'viewers_see_profit', value: 'maybe' }, 'Untuk viewer pilihannya'],
    ])('says why %j is not proposed', async (input, text) => {
      expect(await tell(input)).toEqual([expect.stringContaining(text)]);
    });

    it('tells a viewer who may change it', async () => {
      expect(await tell({ setting: 'viewers_see_profit', value: 'yes' }, 'viewer')).toEqual([
        'Pengaturan hanya bisa diubah pemilik atau admin. Viewer tidak bisa melihat HPP, laba dan margin.',
      ]);
    });
  });
});
