import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAnswer } from '#core/agent/build-answer.ts';
import { composeText } from '#core/agent/compose-text.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { explainChangeTool } from '#core/agent/tools/explain-change.ts';
import { toFigures } from '#core/agent/to-figures.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { DimensionId, MetricId } from '#core/metrics/types.ts';
import type { Role } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import {
  createShop,
  type TestSale,
  type TestShop,
  writeCoverage,
  writeSales,
} from '../../metrics/sales-fixture.ts';
import { openKopiShop } from '../kopi-shop.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };
const NOW = '2025-09-02T09:00:00+07:00';

/** A receipt of one product; money in whole rupiah. */
function sell(
  id: string,
  day: string,
  outlet: string,
  [product, units, price]: [string, number, number],
): TestSale {
  const net = units * price * 100;
  const cost = net / 2;
  return {
    id,
    outlet,
    soldAt: `${day}T10:00:00+07:00`,
    businessDate: day,
    hour: 10,
    net,
    items: units,
    lines: [{ product, quantity: units, net, cost }],
    payments: [{ method: 'cash', amount: net }],
  };
}

/** July: 10 receipts, 600,000. August: 6 receipts, 440,000: the branch loses, coffee gets dearer, cake is gone. */
const SALES: TestSale[] = [
  ...['01', '02', '03', '04'].map((day) => sell(`a${day}`, `2025-07-${day}`, 'Pusat', ['Kopi', 2, 25_000])),
  ...['05', '06', '07', '08'].map((day) => sell(`b${day}`, `2025-07-${day}`, 'Timur', ['Kopi', 3, 25_000])),
  ...['09', '10'].map((day) => sell(`c${day}`, `2025-07-${day}`, 'Timur', ['Kue', 1, 50_000])),
  ...['01', '02', '03', '04'].map((day) => sell(`d${day}`, `2025-08-${day}`, 'Pusat', ['Kopi', 3, 30_000])),
  sell('e', '2025-08-05', 'Timur', ['Kopi', 1, 30_000]),
  sell('f', '2025-08-06', 'Timur', ['Teh', 5, 10_000]),
];

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createShop(db, {
    slug: 'kopi',
    outlets: ['Pusat', 'Timur'].map((name) => ({ name, timeZone: 'Asia/Jakarta' })),
    products: { Kopi: 'Minuman', Teh: 'Minuman', Kue: 'Makanan' },
  });
  await writeSales(db, shop, SALES);
  const span = { from: '2025-07-01', through: '2025-08-31', at: '2025-08-31T23:59:59+07:00' };
  await writeCoverage(db, shop, ['Pusat', 'Timur'], span);
});
afterAll(() => db.close());

interface Options {
  metric?: MetricId;
  by?: DimensionId[];
  premise?: 'up' | 'down';
  isReversed?: boolean;
  locale?: Locale;
  role?: Role;
}

async function explain(
  options: Options,
): Promise<{ texts: string[]; ledger: ReturnType<typeof createLedger> }> {
  const {
    metric = 'net_sales',
    by = [],
    premise,
    isReversed = false,
    locale = 'id',
    role = 'owner',
  } = options;
  const [period, compareTo] = isReversed ? [JULY, AUGUST] : [AUGUST, JULY];
  const ledger = createLedger();
  const turn = { ctx: openKopiShop(db, shop, NOW, role), results: ledger, locale, previous: [] };
  const input = { metric, period, compare_to: compareTo, filters: [], by, ...(premise ? { premise } : {}) };
  const entries = await explainChangeTool.run(turn, input);
  return { texts: entries.map((entry) => wordEntry(entry, locale)), ledger };
}

describe('explaining a change', () => {
  describe('works', () => {
    it('says the change, its factors, its parts, its prices and one next step', async () => {
      const { texts } = await explain({ by: ['outlet'] });
      expect(texts).toEqual([
        'Omzet Agustus 2025: Rp 440.000, turun Rp 160.000 (26,7%) dari Juli 2025 (Rp 600.000).',
        [
          'Jumlah transaksi dari 10 jadi 6 mengurangi Rp 266.667; rata-rata per transaksi dari Rp 60.000 jadi Rp 73.333 menambah Rp 106.667.',
          'Rinciannya:',
          '• Cabang Timur turun Rp 320.000',
          '• Cabang Pusat naik Rp 160.000',
          '• Menurut harga dan jumlah: jumlah terjual turun Rp 175.000, harga rata-rata naik Rp 65.000, produk yang sebelumnya tidak terjual naik Rp 50.000, produk yang kali ini tidak terjual turun Rp 100.000',
          'Coba cek stok, jam buka, dan petugas di cabang Timur.',
        ].join('\n'),
      ]);
    });

    it('speaks English, one line for each dimension when there are several', async () => {
      const { texts } = await explain({ by: ['outlet', 'product'], locale: 'en' });
      expect(texts[1]?.split('\n').slice(1, 4)).toEqual([
        'In detail:',
        '• By outlet: Timur down Rp 320,000, Pusat up Rp 160,000',
        '• By product: Kopi down Rp 110,000, Kue down Rp 100,000 (none now), Teh up Rp 50,000 (none before)',
      ]);
    });

    it('chooses what tells most by itself', async () => {
      const { ledger } = await explain({});
      const breakdown = ledger.entries.find((entry) => entry.type === 'breakdown');
      expect(breakdown?.splits.map((split) => split.dimension)).toEqual(['outlet', 'product']);
    });

    it('puts a wrong premise right before anything else', async () => {
      const wrong = await explain({ premise: 'down', isReversed: true });
      expect(wrong.texts[0]).toBe('Sebenarnya omzet naik, bukan turun.');
      const right = await explain({ premise: 'down' });
      expect(right.texts[0]).toMatch(/^Omzet Agustus/);
      const english = await explain({ premise: 'up', locale: 'en' });
      expect(english.texts[0]).toBe('Actually net sales are down, not up.');
    });

    it('shows no figure that the answer does not list', async () => {
      const { ledger } = await explain({ by: ['outlet', 'product'] });
      const template = ledger.entries.map(({ ref }) => `{{${ref}}}`).join('\n');
      const composed = composeText({ template, ledger, locale: 'id', timeZone: 'Asia/Jakarta' });
      if (!('text' in composed)) throw new Error('the text was refused');
      const usage = { input: 0, output: 0 };
      const { figures } = buildAnswer({ composed, ledger, locale: 'id', model: 'offline', ms: 1, usage });
      const listed = figures
        .flatMap(({ value, current, previous, difference }) => [value, current, previous, difference])
        .map((value) => Math.round(Math.abs(value ?? 0)));
      const shown = composed.text.match(/Rp [\d.]+/g)?.map((text) => Number(text.replace(/\D/g, ''))) ?? [];
      expect(shown.filter((value) => !listed.includes(value))).toEqual([]);
      expect(shown.length).toBeGreaterThan(10);
    });

    it('gives parts that sum to the change', async () => {
      const { ledger } = await explain({ by: ['product'] });
      const parts = ledger.entries
        .flatMap(toFigures)
        .filter((figure) => figure.stat === 'change_part' && figure.filter['product'] !== undefined);
      expect(parts.map((figure) => figure.value)).toEqual([-110_000, -100_000, 50_000]);
    });

    it('explains an average by what it is made of', async () => {
      const { texts } = await explain({ metric: 'average_order_value' });
      expect(texts).toEqual([
        'Rata-rata per transaksi Agustus 2025: Rp 73.333, naik Rp 13.333 (22,2%) dari Juli 2025 (Rp 60.000).',
        'Jumlah transaksi dari 10 jadi 6 menambah Rp 34.666; omzet dari Rp 600.000 jadi Rp 440.000 mengurangi Rp 21.333.',
      ]);
    });
  });

  describe('fails well', () => {
    it('says why an average or a count cannot be split so', async () => {
      const average = await explain({ metric: 'average_order_value', by: ['outlet'] });
      expect(average.texts.at(-1)).toBe(
        'Rata-rata per transaksi tidak bisa dibagi per cabang: jumlah bagiannya tidak sama dengan keseluruhannya.',
      );
    });

    it('says what the source does not record', async () => {
      const { texts } = await explain({ by: ['sales_channel'] });
      expect(texts.at(-1)).toMatch(/tidak mencatat omzet per kanal penjualan/);
    });

    it('keeps profit from viewers', async () => {
      const { texts, ledger } = await explain({ metric: 'gross_profit', role: 'viewer' });
      expect(texts).toHaveLength(1);
      expect(texts[0]).toMatch(/pemilik dan admin/);
      expect(ledger.entries.flatMap(toFigures)).toEqual([]);
    });
  });
});
