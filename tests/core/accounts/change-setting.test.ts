import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting, type SettingChange } from '#core/accounts/change-setting.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { listSettingVersions } from '#core/accounts/read-settings.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { type BusinessSettings, DEFAULT_SETTINGS, type Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

type Shop = Awaited<ReturnType<typeof createBusiness>>;

const now = Temporal.Instant.from('2026-11-20T05:00:00Z');
let db: PgliteDatabase;
let senja: Shop;
let fajar: Shop;

beforeAll(async () => {
  db = await createTestDatabase();
  const make = (slug: string): Promise<Shop> =>
    createBusiness(db, { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: slug });
  senja = await make('senja');
  fajar = await make('fajar');
});
afterAll(() => db.close());

async function change(shop: Shop, wanted: Partial<SettingChange>, role: Role = 'owner'): Promise<boolean> {
  const changer = { businessId: shop.business.id, personId: shop.owner.id, role };
  const whole = {
    key: 'omzet_means' as const,
    outletId: null,
    value: 'gross_sales',
    seenVersion: 0,
    ...wanted,
  };
  return db.transaction({ businessIds: [shop.business.id] }, (tx) => changeSetting(tx, changer, whole));
}

async function settingsOf(shop: Shop): Promise<BusinessSettings> {
  const who = { personId: shop.owner.id, businessId: shop.business.id, now };
  return (await openTenant(db, who)).settings;
}

describe('changeSetting', () => {
  describe('works', () => {
    it('writes a new version each time and keeps the old ones', async () => {
      expect(await settingsOf(senja)).toEqual(DEFAULT_SETTINGS);
      await change(senja, { value: 'total_collected' });
      await change(senja, { value: 'gross_sales', seenVersion: 1 });
      expect(await settingsOf(senja)).toMatchObject({ omzetMeans: 'gross_sales' });
      const versions = await db.transaction({ businessIds: [senja.business.id] }, (tx) =>
        listSettingVersions(tx, 'omzet_means'),
      );
      expect(versions.map(({ value }) => value)).toEqual(['gross_sales', 'total_collected']);
    });

    it('tells the same change, made again, from a new one', async () => {
      const wanted = { key: 'viewers_see_profit', value: 'ya' } as const;
      expect(await change(senja, wanted)).toBe(true);
      expect(await change(senja, wanted)).toBe(false);
      expect(await settingsOf(senja)).toMatchObject({ viewersSeeProfit: true });
    });

    it('notes who changed what, in the same transaction', async () => {
      const failing = db.transaction({ businessIds: [senja.business.id] }, async (tx) => {
        const changer = { businessId: senja.business.id, personId: senja.owner.id, role: 'admin' as const };
        const at = { key: 'day_starts_at' as const, outletId: null, value: '2.30', seenVersion: 0 };
        await changeSetting(tx, changer, at);
        throw new Error('later');
      });
      await expect(failing).rejects.toThrow('later');
      await change(senja, { key: 'day_starts_at', value: '2.30' }, 'admin');
      const log = await db.transaction({ businessIds: [senja.business.id] }, (tx) =>
        selectRows(tx, sql`select person_id, detail from audit_log where detail->>'key' = 'day_starts_at'`),
      );
      expect(log).toMatchObject([{ person_id: senja.owner.id, detail: { value: '02:30', version: 1 } }]);
      expect(await settingsOf(senja)).toMatchObject({ dayStartMinutes: 150 });
    });
  });

  describe('fails well', () => {
    it('refuses a viewer, a value that there is not, and an overtaken change', async () => {
      await expect(change(senja, {}, 'viewer')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(change(senja, { value: 'net_profit' })).rejects.toMatchObject({ code: 'value_invalid' });
      const evening = change(senja, { key: 'day_starts_at', value: '22:00' });
      await expect(evening).rejects.toMatchObject({ code: 'value_invalid' });
      const late = change(senja, { value: 'net_sales', seenVersion: 1 });
      await expect(late).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  describe('keeps tenants apart', () => {
    it('leaves another business at its own settings', async () => {
      expect(await settingsOf(fajar)).toEqual(DEFAULT_SETTINGS);
      const before = await settingsOf(senja);
      const foreign = db.transaction({ businessIds: [fajar.business.id] }, (tx) =>
        changeSetting(
          tx,
          { businessId: senja.business.id, personId: fajar.owner.id, role: 'owner' },
          { key: 'omzet_means', outletId: null, value: 'net_sales', seenVersion: 9 },
        ),
      );
      await expect(foreign).rejects.toThrow('business_settings');
      expect(await settingsOf(senja)).toEqual(before);
    });
  });
});
