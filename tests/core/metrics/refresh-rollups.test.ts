import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectRows, type Database } from '#core/db/database.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createShop, removeSales, writeSales, type TestShop } from './sales-fixture.ts';

const day = { outlet: 'Pusat', soldAt: '2025-07-01T05:00:00Z', businessDate: '2025-07-01', hour: 12 };

describe('refreshRollups', () => {
  let db: Database;
  let shop: TestShop;
  let other: TestShop;

  beforeAll(async () => {
    db = await createTestDatabase();
    const outlets = [{ name: 'Pusat', timeZone: 'Asia/Jakarta' }];
    const products = { Kopi: 'Minuman', Roti: null };
    shop = await createShop(db, { slug: 'shop', outlets, products });
    other = await createShop(db, { slug: 'other', outlets, products });
    await writeSales(db, other, [{ ...day, id: 'x', net: 999, payments: [{ method: 'cash', amount: 999 }] }]);
  });
  afterAll(() => db.close());

  const read = (table: string, of: TestShop = shop): Promise<Record<string, unknown>[]> =>
    db.transaction({ businessIds: [of.businessId] }, (tx) =>
      selectRows(tx, sql`select * from ${sql.identifier(table)} order by net_sales desc`),
    );

  describe('works', () => {
    it('sums sales and refunds of the day, leaving voids out', async () => {
      const lines = [{ product: 'Kopi', quantity: 2, gross: 1000, discount: 100, net: 900, cost: 400 }];
      await writeSales(db, shop, [
        { ...day, id: 'a', gross: 1000, discounts: 100, net: 900, tax: 90, total: 990, items: 2, lines },
        { ...day, id: 'b', net: 500, total: 500, status: 'void' },
        {
          ...day,
          id: 'a-r',
          original: 'a',
          kind: 'refund',
          gross: -500,
          discounts: -50,
          net: -450,
          total: -495,
          tax: -45,
          items: -1,
        },
      ]);
      const [row] = await read('rollup_days');
      expect(row).toMatchObject({
        gross_sales: 1000,
        discounts: 100,
        refunds: 450,
        net_sales: 450,
        orders: 1,
      });
      expect(row).toMatchObject({ tax: 45, total_collected: 495, cogs: 400, costed_net_sales: 900 });
      expect(Number(row?.['items_sold'])).toBe(1);
      expect(row?.['service_charge']).toBeNull();
    });

    it('splits a receipt over its payment methods to the last unit', async () => {
      const payments = [
        { method: 'cash', amount: 1 },
        { method: 'qris', amount: 2 },
      ];
      await writeSales(db, shop, [{ ...day, id: 'a', net: 100, tax: 10, total: 110, items: 1, payments }]);
      await removeSales(db, shop, ['a-r', 'b']);
      const figures = (rows: Record<string, unknown>[]): unknown[] =>
        rows.map((row) => [row['payment_method'] ?? row['key'], row['net_sales'], row['tax']]);
      const parts = [
        ['qris', 66, 6],
        ['cash', 34, 4],
      ];
      expect(figures(await read('rollup_receipts'))).toEqual(parts);
      const groups = await read('rollup_groups');
      const methods = groups.filter((row) => row['dimension'] === 'payment_method');
      expect(figures(methods)).toEqual(parts);
      expect(methods.map((row) => row['orders'])).toEqual([1, 1]);
    });

    it('counts a receipt in two parts once, and once under each channel', async () => {
      await writeSales(db, shop, [
        { ...day, id: 'p', net: 70, channel: 'GoFood' },
        { ...day, id: 'p-2', original: 'p', net: 30, channel: 'Grab' },
      ]);
      await removeSales(db, shop, ['a']);
      expect(await read('rollup_days')).toMatchObject([{ orders: 1, net_sales: 100 }]);
      const groups = await read('rollup_groups');
      const channels = groups.filter((row) => row['dimension'] === 'sales_channel');
      expect(channels).toMatchObject([
        { key: 'GoFood', orders: 1 },
        { key: 'Grab', orders: 1 },
      ]);
    });

    it('forgets a day whose last sale was deleted', async () => {
      await removeSales(db, shop, ['p', 'p-2']);
      expect(await read('rollup_days')).toEqual([]);
      expect(await read('rollup_groups')).toEqual([]);
      expect(await read('rollup_receipts')).toEqual([]);
      expect(await read('rollup_products')).toEqual([]);
    });
  });

  describe('keeps tenants apart', () => {
    it('leaves the same day of another business alone', async () => {
      expect(await read('rollup_days', other)).toMatchObject([{ net_sales: 999 }]);
    });
  });
});
