import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { Database } from '#core/db/database.ts';
import { queryMetrics } from '#core/metrics/query-metrics.ts';
import { MetricQuery } from '#core/metrics/types.ts';
import type { Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import {
  createShop,
  openShop,
  writeCoverage,
  writeSales,
  type TestSale,
  type TestShop,
} from './sales-fixture.ts';

const sale = (id: string, day: string, hour: number, facts: Partial<TestSale>): TestSale => ({
  id,
  outlet: 'Pusat',
  soldAt: `${day}T${String(hour).padStart(2, '0')}:15:00+07:00`,
  businessDate: day,
  hour,
  net: 0,
  ...facts,
});

const line = (product: string, quantity: number, net: number) => ({
  product,
  quantity,
  gross: net,
  discount: 0,
  net,
});

/** Two days of July, one of them with a refund of a July receipt; the 3rd is closed; the 4th not received. */
const SALES: TestSale[] = [
  sale('a', '2025-07-01', 9, {
    gross: 5000000,
    discounts: 0,
    net: 5000000,
    items: 3,
    channel: 'SHOPEE',
    lines: [
      line('Serum', 1, 3000000),
      line('Sabun', 2, 2000000),
      { ...line('Kardus', 3, 0), isZeroPrice: true },
    ],
    payments: [{ method: 'Cash', amount: 5000000 }],
  }),
  sale('b', '2025-07-01', 20, {
    gross: 1200000,
    discounts: 200000,
    net: 1000000,
    items: 1,
    channel: 'shopee',
    lines: [{ ...line('Sabun', 1, 1000000), gross: 1200000, discount: 200000 }],
    payments: [
      { method: 'Cash', amount: 400000 },
      { method: 'QRIS', amount: 600000 },
    ],
  }),
  sale('c', '2025-07-02', 9, {
    gross: 3000000,
    discounts: 0,
    net: 3000000,
    items: 1,
    channel: 'AGEN',
    lines: [line('Serum', 1, 3000000)],
    payments: [{ method: 'QRIS', amount: 3000000 }],
  }),
  sale('a-r', '2025-07-02', 21, {
    original: 'a',
    kind: 'refund',
    gross: -2000000,
    discounts: 0,
    net: -2000000,
    items: -2,
    channel: 'SHOPEE',
    lines: [line('Sabun', -2, -2000000)],
    payments: [{ method: 'Cash', amount: -2000000 }],
  }),
];

const month = { from: '2025-07-01', to: '2025-07-31' };

describe('queryMetrics', () => {
  let db: Database;
  let shop: TestShop;
  let other: TestShop;

  beforeAll(async () => {
    db = await createTestDatabase();
    const outlets = [{ name: 'Pusat', timeZone: 'Asia/Jakarta' }];
    const products = { Serum: 'Perawatan', Sabun: 'Mandi', Kardus: null };
    shop = await createShop(db, { slug: 'shop', outlets, products });
    other = await createShop(db, { slug: 'other', outlets, products });
    await writeSales(db, shop, SALES);
    await writeSales(db, other, [{ ...SALES[0], id: 'z', net: 77, outlet: 'Pusat' } as TestSale]);
    const span = { from: '2025-07-01', through: '2025-07-03', at: '2025-07-03T16:59:59Z' };
    await writeCoverage(db, shop, ['Pusat'], span);
    await writeCoverage(db, other, ['Pusat'], span);
  });
  afterAll(() => db.close());

  const open = (now = '2025-08-01T09:00:00+07:00', role: Role = 'owner'): TenantContext =>
    openShop(db, shop, Temporal.Instant.from(now), { role });
  const ask = (query: Record<string, unknown>, ctx: TenantContext = open()) =>
    queryMetrics(ctx, MetricQuery.parse({ period: month, ...query }));
  const values = async (query: Record<string, unknown>, ctx?: TenantContext) =>
    (await ask(query, ctx)).rows.map(({ keys, values: v }) => [...Object.values(keys), ...Object.values(v)]);

  describe('works', () => {
    it('totals a period', async () => {
      const metrics = ['net_sales', 'gross_sales', 'discounts', 'refunds', 'orders', 'items_sold'];
      const result = await ask({ metrics: [...metrics, 'average_order_value'] });
      expect(result.rows[0]?.values).toEqual({
        net_sales: 7000000,
        gross_sales: 9200000,
        discounts: 200000,
        refunds: 2000000,
        orders: 3,
        items_sold: 3,
        average_order_value: 7000000 / 3,
      });
      expect(result.answeredFrom).toBe('rollup_days');
    });

    it('ranks products and leaves free packaging out', async () => {
      const order = { by: 'items_sold', direction: 'desc' };
      const rows = await values({ metrics: ['items_sold', 'net_sales'], dimensions: ['product'], order });
      expect(rows).toEqual([
        ['Serum', 2, 6000000],
        ['Sabun', 1, 1000000],
      ]);
    });

    it('joins spellings of a channel under the one recorded most often', async () => {
      const order = { by: 'net_sales', direction: 'desc' };
      const rows = await values({ metrics: ['net_sales', 'orders'], dimensions: ['sales_channel'], order });
      expect(rows).toEqual([
        ['SHOPEE', 4000000, 2],
        ['AGEN', 3000000, 1],
      ]);
    });

    it('counts a split payment under each method, and once over both', async () => {
      const metrics = ['orders', 'net_sales'];
      expect(await values({ metrics, dimensions: ['payment_method'] })).toEqual([
        ['Cash', 2, 3400000],
        ['QRIS', 2, 3600000],
      ]);
      const filters = [{ dimension: 'payment_method', values: ['cash', 'qris'] }];
      expect(await values({ metrics, filters })).toEqual([[3, 7000000]]);
    });

    it('counts a receipt with two products once', async () => {
      const filters = [{ dimension: 'product', values: ['serum', 'sabun'] }];
      expect(await values({ metrics: ['orders'], filters })).toEqual([[3]]);
      expect(await values({ metrics: ['orders'], dimensions: ['category'] })).toEqual([
        ['', 1],
        ['Mandi', 2],
        ['Perawatan', 2],
      ]);
    });

    it('combines a product with an hour from the sales themselves', async () => {
      const result = await ask({ metrics: ['net_sales'], dimensions: ['product', 'hour'] });
      expect(result.answeredFrom).toBe('sales');
      expect(result.rows.map((row) => [row.keys.product, row.keys.hour, row.values.net_sales])).toEqual([
        ['Kardus', '09', 0],
        ['Sabun', '09', 2000000],
        ['Sabun', '20', 1000000],
        ['Sabun', '21', -2000000],
        ['Serum', '09', 6000000],
      ]);
    });

    it('finds receipts over an amount after their refunds', async () => {
      const over = (amount: number) => values({ metrics: ['orders'], receipts: { op: '>', amount } });
      expect(await over(29_999)).toEqual([[2]]);
      expect(await over(30_000)).toEqual([[0]]);
    });

    it('groups by week, month and weekday', async () => {
      expect(await values({ metrics: ['orders'], dimensions: ['week'] })).toEqual([['2025-06-30', 3]]);
      expect(await values({ metrics: ['orders'], dimensions: ['month'] })).toEqual([['2025-07', 3]]);
      expect(await values({ metrics: ['orders'], dimensions: ['weekday'] })).toEqual([
        ['tuesday', 2],
        ['wednesday', 1],
      ]);
    });

    it('does not see what is dated after now', async () => {
      const noon = open('2025-07-02T12:00:00+07:00');
      const result = await ask({ metrics: ['net_sales', 'orders'] }, noon);
      expect(result.rows[0]?.values).toEqual({ net_sales: 9000000, orders: 3 });
      expect(result.answeredFrom).toBe('rollup_days + sales');
      expect(result.freshness.through).toBe('2025-07-02T05:00:00Z');
      const rows = await values({ metrics: ['orders'], dimensions: ['payment_method', 'day'] }, noon);
      expect(rows).toEqual([
        ['Cash', '2025-07-01', 2],
        ['QRIS', '2025-07-01', 1],
        ['QRIS', '2025-07-02', 1],
      ]);
    });
  });

  describe('fails well', () => {
    it('says zero on a closed day and no data on a day never received', async () => {
      const closed = await ask({
        metrics: ['net_sales', 'average_order_value'],
        period: { from: '2025-07-03', to: '2025-07-03' },
      });
      expect(closed.rows).toEqual([{ keys: {}, values: { net_sales: 0, average_order_value: null } }]);
      expect(closed.unavailable).toEqual([]);
      const missing = await ask({ metrics: ['net_sales'], period: { from: '2025-07-04', to: '2025-07-04' } });
      expect(missing.unavailable).toEqual([{ id: 'net_sales', reason: 'no_data_for_period' }]);
      expect(missing.freshness).toMatchObject({ isOutside: true, missing: { days: ['2025-07-04'] } });
    });

    it('says which figures and dimensions are not recorded', async () => {
      const result = await ask({ metrics: ['net_sales', 'tax', 'gross_profit'] });
      expect(result.unavailable).toEqual([
        { id: 'tax', reason: 'no_field' },
        { id: 'gross_profit', reason: 'no_cost_data' },
      ]);
      expect(result.rows[0]?.values).toEqual({ net_sales: 7000000, tax: null, gross_profit: null });
      const byCashier = await ask({ metrics: ['orders'], dimensions: ['cashier'] });
      expect(byCashier).toMatchObject({ rows: [], unavailable: [{ id: 'cashier', reason: 'no_field' }] });
      const filters = [{ dimension: 'cashier', values: ['Budi'] }];
      expect((await ask({ metrics: ['orders'], filters })).unavailable).toEqual([
        { id: 'cashier', reason: 'no_field' },
      ]);
    });

    it('does not take an unknown name for zero', async () => {
      const filters = [{ dimension: 'product', values: ['Martabak'] }];
      const result = await ask({ metrics: ['net_sales'], filters });
      expect(result.unmatched).toEqual([{ dimension: 'product', value: 'Martabak' }]);
      expect(result.rows[0]?.values).toEqual({ net_sales: null });
    });

    it('has no product that is first sold later', async () => {
      const morning = open('2025-07-01T08:00:00+07:00');
      const filters = [{ dimension: 'product', values: ['Serum'] }];
      const result = await ask(
        { metrics: ['net_sales'], filters, period: { from: '2025-07-01', to: '2025-07-01' } },
        morning,
      );
      expect(result.rows[0]?.values.net_sales ?? 0).toBe(0);
    });

    it('refuses a period that ends before it starts', async () => {
      const period = { from: '2025-07-02', to: '2025-07-01' };
      await expect(ask({ metrics: ['orders'], period })).rejects.toMatchObject({ code: 'bad_request' });
    });
  });

  describe('keeps tenants apart', () => {
    it('answers each business from its own sales', async () => {
      const ctx = openShop(db, other, Temporal.Instant.from('2025-08-01T00:00:00Z'));
      expect(await values({ metrics: ['net_sales'] }, ctx)).toEqual([[77]]);
    });

    it('keeps cost from a viewer, as a figure and as an order', async () => {
      const viewer = open('2025-08-01T09:00:00+07:00', 'viewer');
      const order = { by: 'gross_profit', direction: 'desc' };
      const result = await ask({ metrics: ['net_sales'], dimensions: ['product'], order }, viewer);
      expect(result).toMatchObject({ rows: [], unavailable: [{ id: 'gross_profit', reason: 'forbidden' }] });
    });
  });
});
