import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toRanking } from '#core/agent/to-figures.ts';
import type { ToolInput } from '#core/agent/tools/inputs.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Locale } from '#core/text.ts';
import type { Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import {
  createShop,
  openShop,
  type TestSale,
  type TestShop,
  writeCoverage,
  writeSales,
} from '../../metrics/sales-fixture.ts';
import { runTool } from './run-tool.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const UNITS = { metric: 'items_sold', dimension: 'product', period: JULY } as const;

let db: PgliteDatabase;
let shop: TestShop;

/** June sells all four products; July only tea (3 a day on three days) and bread (1 on the 1st). */
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createShop(db, {
    slug: 'teh',
    outlets: [{ name: 'Pusat', timeZone: 'Asia/Jakarta' }],
    products: { Teh: 'Minuman', Roti: 'Makanan', Jus: 'Minuman', Bakso: 'Makanan', Dimsum: 'Makanan' },
  });
  await writeSales(db, shop, [
    toSale('2025-06-10', { Teh: 1, Roti: 1, Jus: 1, Bakso: 1 }),
    toSale('2025-07-01', { Teh: 3, Roti: 1 }),
    toSale('2025-07-02', { Teh: 3 }),
    toSale('2025-07-05', { Teh: 3 }),
    toSale('2025-08-02', { Teh: 1, Dimsum: 1 }),
  ]);
  const span = { from: '2025-06-01', through: '2025-08-05', at: '2025-08-05T23:59:59+07:00' };
  await writeCoverage(db, shop, ['Pusat'], span);
});
afterAll(() => db.close());

/** Every unit costs Rp 10.000. */
function toSale(date: string, units: Record<string, number>): TestSale {
  const lines = Object.entries(units).map(([product, quantity]) => {
    const money = quantity * 1_000_000;
    return { product, quantity, gross: money, discount: 0, net: money };
  });
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const items = lines.reduce((sum, line) => sum + line.quantity, 0);
  const soldAt = `${date}T10:00:00+07:00`;
  return {
    id: date,
    outlet: 'Pusat',
    soldAt,
    businessDate: date,
    hour: 10,
    gross: net,
    discounts: 0,
    net,
    items,
    lines,
  };
}

async function rank(input: Partial<ToolInput<'rank'>>, role: Role = 'owner', locale: Locale = 'id') {
  const ctx = openShop(db, shop, Temporal.Instant.from('2025-08-06T09:00:00+07:00'), { role });
  return runTool(ctx, 'rank', { ...UNITS, ...input }, locale);
}

describe('rank', () => {
  describe('works', () => {
    it('lists what did not sell at all, of what had sold before', async () => {
      const { texts } = await rank({ having: { op: '<=', threshold: 0 } });
      expect(texts).toEqual(['Produk tanpa item terjual, Juli 2025:\n• Bakso\n• Jus']);
    });

    it('lists it within a filter', async () => {
      const filters = [{ dimension: 'category' as const, values: ['Minuman'] }];
      const { texts } = await rank({ having: { op: '<=', threshold: 0 }, filters });
      expect(texts).toEqual(['Produk tanpa item terjual, kategori Minuman, Juli 2025:\n• Jus']);
    });

    it('counts what did not sell among what sold less than a threshold', async () => {
      const { texts } = await rank({ having: { op: '<', threshold: 3 }, direction: 'asc' });
      expect(texts).toEqual([
        'Produk dengan item terjual di bawah 3, Juli 2025, dari yang terendah:\n• Bakso: 0\n• Jus: 0\n• Roti: 1',
      ]);
    });

    it('lists the days over a threshold, and says it in the ranking', async () => {
      const { texts, ledger } = await rank({
        metric: 'net_sales',
        dimension: 'day',
        order: 'time',
        having: { op: '>', threshold: 30_000 },
      });
      expect(texts).toEqual([
        'Tanggal dengan omzet di atas Rp 30.000, Juli 2025:\n• Selasa, 1 Jul 2025: Rp 40.000',
      ]);
      const [list] = ledger.entries;
      expect(list?.type === 'ranking' && toRanking(list)).toMatchObject({
        having: { op: '>', threshold: 30_000 },
        items: [{ name: '2025-07-01', value: 40_000 }],
      });
    });

    it('takes a day under a threshold for an open day, and a closed day for one without sales', async () => {
      const period = { from: '2025-07-01', to: '2025-07-05' };
      const days = { metric: 'net_sales', dimension: 'day', order: 'time', period } as const;
      const under = await rank({ ...days, having: { op: '<', threshold: 40_000 } });
      expect(under.texts[0]).toContain('2 Jul 2025: Rp 30.000\n• Sabtu, 5 Jul 2025: Rp 30.000');
      expect(under.texts[0]).not.toContain('Rp 0');
      const closed = await rank({ ...days, having: { op: '<=', threshold: 0 } });
      expect(closed.texts).toEqual([
        'Tanggal tanpa omzet, 1–5 Jul 2025:\n• Kamis, 3 Jul 2025\n• Jumat, 4 Jul 2025',
      ]);
    });

    it('gives the place of one name with its value', async () => {
      const { texts, ledger } = await rank({ place_of: 'roti' });
      expect(texts).toEqual(['Roti: peringkat 2 dari 2 menurut item terjual, Juli 2025 (1).']);
      expect(ledger.entries[0]).toMatchObject({ stat: 'place', value: 2, place: { among: 2, of: 1 } });
      const english = await rank({ place_of: 'Teh', direction: 'asc' }, 'owner', 'en');
      expect(english.texts).toEqual([
        'Teh: number 2 of 2 by items sold, counted from the lowest, July 2025 (9).',
      ]);
    });

    it('says when today, still running, stands in a list of days', async () => {
      const ctx = openShop(db, shop, Temporal.Instant.from('2025-07-05T12:00:00+07:00'));
      const period = { from: '2025-07-01', to: '2025-07-05' };
      const { ledger } = await runTool(ctx, 'rank', { ...UNITS, dimension: 'day', period });
      expect([...ledger.assumptions]).toContain('running_day_included');
    });
  });

  describe('fails well', () => {
    it('says that nothing meets a condition', async () => {
      const { texts } = await rank({ having: { op: '>', threshold: 1000 } });
      expect(texts).toEqual(['Produk dengan item terjual di atas 1.000, Juli 2025: tidak ada.']);
    });

    it('tells a name without sales from a name that does not exist', async () => {
      const unsold = await rank({ place_of: 'Jus' });
      expect(unsold.texts[0]).toContain('Tidak ada transaksi untuk Jus');
      const unknown = await rank({ place_of: 'Pizza' });
      expect(unknown.texts).toEqual(['Tidak ada nama yang cocok dengan “Pizza” di data.']);
    });

    it('does not list a product as unsold before it existed', async () => {
      const { texts } = await rank({ having: { op: '<=', threshold: 0 } });
      expect(texts[0]).not.toContain('Dimsum');
    });
  });

  describe('keeps tenants apart', () => {
    it.each([{ having: { op: '<=' as const, threshold: 0 } }, { place_of: 'Teh' }, { limit: 1 }])(
      'refuses a restricted metric to a viewer with %j',
      async (input) => {
        const { texts, ledger } = await rank({ ...input, metric: 'gross_profit' }, 'viewer');
        expect(texts).toEqual([expect.stringContaining('pemilik dan admin')]);
        expect(ledger.entries.every((entry) => entry.type === 'notice')).toBe(true);
      },
    );
  });
});
