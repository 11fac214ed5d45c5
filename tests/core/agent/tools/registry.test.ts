import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import type { ToolInput, ToolName } from '#core/agent/tools/inputs.ts';
import { TOOLS } from '#core/agent/tools/registry.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from '../kopi-shop.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
});
afterAll(() => db.close());

interface Options {
  now?: string;
  role?: Role;
  locale?: Locale;
}

type Loose<Name extends ToolName> = Partial<ToolInput<Name>>;

async function run<Name extends ToolName>(
  name: Name,
  input: Loose<Name>,
  { now, role, locale = 'id' }: Options = {},
): Promise<{ texts: string[]; ledger: Ledger }> {
  const tool = TOOLS.find((entry) => entry.name === name);
  const ledger = createLedger();
  const ctx = openKopiShop(db, shop, now, role);
  const entries = (await tool?.run({ ctx, results: ledger, locale, previous: [] }, input)) ?? [];
  return { texts: entries.map((entry) => wordEntry(entry, locale)), ledger };
}

describe('the agent tools', () => {
  describe('works', () => {
    it('says totals with label and period', async () => {
      const { texts } = await run('query_metrics', { metrics: ['net_sales', 'orders'], period: JULY });
      expect(texts).toEqual(['Omzet Juli 2025: Rp 300.000.', 'Jumlah transaksi Juli 2025: 10.']);
    });

    it('says filters and receipt conditions', async () => {
      const { texts } = await run('query_metrics', {
        metrics: ['orders'],
        period: JULY,
        filters: [{ dimension: 'sales_channel', values: ['gofood'] }],
        receipts: { op: '>', amount: 20_000 },
      });
      expect(texts).toEqual(['Jumlah transaksi kanal Gofood di atas Rp 20.000, Juli 2025: 5.']);
    });

    it('divides a daily average by the days with sales', async () => {
      const { texts, ledger } = await run('query_metrics', {
        metrics: ['net_sales'],
        period: JULY,
        stat: 'daily_average',
      });
      expect(texts).toEqual(['Omzet Juli 2025, rata-rata per hari: Rp 30.000.']);
      expect([...ledger.assumptions]).toEqual(['average_over_days_with_sales']);
    });

    it('compares ended periods whole', async () => {
      const input = { metrics: ['net_sales' as const], period: AUGUST, compare_to: JULY };
      const { texts } = await run('compare_periods', input, { now: '2025-09-02T09:00:00+07:00' });
      expect(texts).toEqual([
        'Omzet Agustus 2025: Rp 150.000, turun Rp 150.000 (50,0%) dari Juli 2025 (Rp 300.000).',
      ]);
    });

    it('compares a running period until the same day and time, and says so', async () => {
      const input = { metrics: ['net_sales' as const], period: AUGUST, compare_to: JULY };
      const { texts, ledger } = await run('compare_periods', input, { now: '2025-08-04T20:00:00+07:00' });
      expect(texts).toEqual([
        'Omzet 1–4 Agu 2025: Rp 120.000, sama persis dengan 1–4 Jul 2025 (Rp 120.000), sama-sama sampai jam 20.00.',
      ]);
      expect([...ledger.assumptions]).toEqual(['compared_until_same_time']);
    });

    it('compares a running day until the same time', async () => {
      const input = {
        metrics: ['orders' as const],
        period: { from: '2025-07-04', to: '2025-07-04' },
        compare_to: { from: '2025-07-03', to: '2025-07-03' },
      };
      const { texts } = await run('compare_periods', input, { now: '2025-07-04T10:00:00+07:00' });
      expect(texts).toEqual([
        'Jumlah transaksi Jumat, 4 Jul 2025: 1, naik 1 dari Kamis, 3 Jul 2025 (0), sama-sama sampai jam 10.00.',
      ]);
    });

    it('ranks, one line for one item', async () => {
      const input = { metric: 'items_sold' as const, dimension: 'product' as const, period: JULY };
      const one = await run('rank', { ...input, limit: 1 }, { locale: 'en' });
      expect(one.texts).toEqual(['Product with the highest items sold, July 2025: Kopi Susu (20).']);
      const two = await run('rank', { ...input, limit: 2 });
      expect(two.texts).toEqual([
        'Produk dengan item terjual tertinggi, Juli 2025:\n• Kopi Susu: 20\n• Roti Bakar: 6',
      ]);
    });

    it('gives a share with both amounts', async () => {
      const { texts } = await run('query_metrics', {
        metrics: ['net_sales'],
        period: JULY,
        filters: [{ dimension: 'category', values: ['Minuman'] }],
        against: { share_of: [] },
      });
      expect(texts).toEqual(['Kategori Minuman: 66,7% dari omzet, Juli 2025 (Rp 200.000 dari Rp 300.000).']);
    });

    it('counts days, and measures against a target', async () => {
      const days = await run('query_metrics', {
        metrics: ['net_sales'],
        period: JULY,
        against: { days: { op: '>=', threshold: 30_000 } },
      });
      expect(days.texts).toEqual(['Juli 2025: 10 hari dengan omzet minimal Rp 30.000.']);
      const target = await run('query_metrics', {
        metrics: ['net_sales'],
        period: JULY,
        against: { target: 350_000 },
      });
      expect(target.texts).toEqual([
        'Omzet Juli 2025: Rp 300.000.',
        'Target omzet Rp 350.000 untuk Juli 2025 belum tercapai, kurang Rp 50.000.',
      ]);
    });

    it('tells a closed day from a day that was not received', async () => {
      const closed = { from: '2025-08-10', to: '2025-08-10' };
      const { texts } = await run('query_metrics', { metrics: ['net_sales'], period: closed });
      expect(texts).toEqual(['Tidak ada transaksi pada Minggu, 10 Agu 2025, jadi omzet Rp 0.']);
      const unreceived = { from: '2025-08-21', to: '2025-08-21' };
      const missing = await run('query_metrics', { metrics: ['net_sales'], period: unreceived });
      expect(missing.texts).toEqual([
        'Data untuk Kamis, 21 Agu 2025 belum ada. Yang sudah masuk: 1 Jul 2025 s.d. 20 Agu 2025.',
      ]);
    });
  });

  describe('fails well', () => {
    it('says which field is missing', async () => {
      const { texts } = await run('rank', { metric: 'net_sales', dimension: 'cashier', period: JULY });
      expect(texts[0]).toContain('tidak mencatat kasir');
      const cost = await run('query_metrics', { metrics: ['gross_profit'], period: JULY });
      expect(cost.texts[0]).toContain('harga modal');
    });

    it('names no figure for a product that does not exist', async () => {
      const { texts } = await run('query_metrics', {
        metrics: ['net_sales'],
        period: JULY,
        filters: [{ dimension: 'product', values: ['Es Krim'] }],
      });
      expect(texts).toEqual(['Tidak ada nama yang cocok dengan “Es Krim” di data.']);
    });

    it('refuses keys that are not its own', async () => {
      const input = { metrics: ['net_sales'], period: JULY, business_id: shop.businessId };
      await expect(run('query_metrics', input as unknown as Loose<'query_metrics'>)).rejects.toThrow(
        /business_id/,
      );
    });
  });

  describe('keeps tenants apart', () => {
    it('keeps cost and margin from a viewer', async () => {
      const { texts } = await run(
        'query_metrics',
        { metrics: ['gross_margin'], period: JULY },
        { role: 'viewer' },
      );
      expect(texts).toEqual([expect.stringContaining('pemilik dan admin')]);
    });

    it('takes no tenant, person or role from any input', () => {
      for (const tool of TOOLS) {
        const schema = z.toJSONSchema(tool.input, { io: 'input' });
        expect(schema.additionalProperties).toBe(false);
        expect(Object.keys(schema.properties ?? {}).join()).not.toMatch(/business|tenant|person|role/i);
      }
    });
  });
});
