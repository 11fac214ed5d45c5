import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#core/db/database.ts';
import { getCoverage } from '#core/metrics/get-coverage.ts';
import { listNames } from '#core/metrics/list-names.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createShop, openShop, writeCoverage, writeSales, type TestShop } from './sales-fixture.ts';

const at = (day: string, time: string) => ({
  outlet: 'Pusat',
  soldAt: `${day}T${time}:00+07:00`,
  businessDate: day,
  hour: Number(time.slice(0, 2)),
});

describe('listNames and getCoverage', () => {
  let db: Database;
  let shop: TestShop;
  let other: TestShop;

  beforeAll(async () => {
    db = await createTestDatabase();
    const outlets = [
      { name: 'Pusat', timeZone: 'Asia/Jakarta' },
      { name: 'Timur', timeZone: 'Asia/Jayapura' },
    ];
    const products = { Teh: 'Minuman', Kopi: 'Minuman', Roti: 'Makanan', Kue: null };
    shop = await createShop(db, { slug: 'shop', outlets, products });
    other = await createShop(db, { slug: 'other', outlets, products });
    const line = (product: string, net: number) => ({ lines: [{ product, net }], net });
    await writeSales(db, shop, [
      { ...at('2025-07-01', '10:00'), id: 'a', ...line('Teh', 100), cashier: 'Ani', channel: 'GoFood' },
      {
        ...at('2025-07-01', '11:00'),
        id: 'b',
        ...line('Kopi', 900),
        payments: [{ method: 'Cash', amount: 900 }],
      },
      { ...at('2025-07-02', '09:00'), id: 'c', ...line('Roti', 50), cashier: 'ANI' },
      { ...at('2025-07-02', '15:00'), id: 'd', ...line('Kue', 70), cashier: 'Budi', channel: 'Grab' },
      { ...at('2025-07-03', '15:00'), id: 'e', ...line('Kue', 70), cashier: 'Citra' },
    ]);
    await writeCoverage(db, shop, ['Pusat'], {
      from: '2025-07-01',
      through: '2025-07-03',
      at: '2025-07-03T09:00:00Z',
    });
    await writeCoverage(db, shop, ['Timur'], {
      from: '2025-07-01',
      through: '2025-07-01',
      at: '2025-07-01T15:00:00Z',
    });
  });
  afterAll(() => db.close());

  const names = (now: string, of: TestShop = shop) => listNames(openShop(db, of, Temporal.Instant.from(now)));
  const coverage = (now: string, of: TestShop = shop) =>
    getCoverage(openShop(db, of, Temporal.Instant.from(now)));

  describe('works', () => {
    it('lists the recorded names, products by what they brought in', async () => {
      expect(await names('2025-08-01T00:00:00Z')).toEqual({
        product: ['Kopi', 'Kue', 'Teh', 'Roti'],
        category: ['Makanan', 'Minuman'],
        outlet: ['Pusat', 'Timur'],
        cashier: expect.arrayContaining(['Budi', 'Citra']),
        payment_method: ['Cash'],
        sales_channel: ['GoFood', 'Grab'],
      });
    });

    it('knows no name that is first recorded after now', async () => {
      const seen = await names('2025-07-02T10:00:00+07:00');
      expect(seen.product).toEqual(['Kopi', 'Teh', 'Roti']);
      expect(seen.sales_channel).toEqual(['GoFood']);
      expect(seen.cashier).toHaveLength(1);
    });

    it('tells the covered days, the outlet that lags, and cuts at now', async () => {
      const { covered, freshness } = await coverage('2025-08-01T00:00:00Z');
      expect(covered).toEqual({ from: '2025-07-01', to: '2025-07-03' });
      expect(freshness.through).toBe('2025-07-01T15:00:00Z');
      expect(freshness.missing).toEqual({ days: [], outlets: ['Timur'] });
      const earlier = await coverage('2025-07-01T05:00:00Z');
      expect(earlier.covered).toEqual({ from: '2025-07-01', to: '2025-07-01' });
      expect(earlier.freshness.through).toBe('2025-07-01T05:00:00Z');
    });
  });

  describe('fails well', () => {
    it('says that nothing is covered before the first day', async () => {
      const { covered, freshness } = await coverage('2025-06-01T00:00:00Z');
      expect(covered).toBeNull();
      expect(freshness).toMatchObject({ through: null, isOutside: true });
    });
  });

  describe('keeps tenants apart', () => {
    it('shows another business none of the names and days', async () => {
      expect(await names('2025-08-01T00:00:00Z', other)).toEqual({ outlet: ['Pusat', 'Timur'] });
      expect((await coverage('2025-08-01T00:00:00Z', other)).covered).toBeNull();
    });
  });
});
