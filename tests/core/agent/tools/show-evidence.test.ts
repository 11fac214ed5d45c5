import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import { toFigures } from '#core/agent/to-figures.ts';
import { toReply } from '#core/agent/to-reply.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { showEvidenceTool } from '#core/agent/tools/show-evidence.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const NOW = Temporal.Instant.from('2025-07-10T09:00:00+07:00');
const JULY = { from: '2025-07-01', to: '2025-07-05' };

/** Twelve receipts of Rp 20.000, a refund, a row without a date, and a totals row that is right. */
function toCsv(amount: number): string {
  const rows = Array.from({ length: 12 }, (_, i) => [
    `S-${String(i + 1).padStart(3, '0')}`,
    `2025-07-0${1 + (i % 5)} 10:${String(i).padStart(2, '0')}`,
    'Sari Dewi',
    i % 3 === 0 ? 'Kopi Susu' : 'Roti Bakar',
    '1',
    String(amount),
  ]);
  const lines = [
    ['No Struk', 'Tanggal', 'Pelanggan', 'Produk', 'Jumlah', 'Total'],
    ...rows,
    ['S-013', '', 'Sari Dewi', 'Kopi Susu', '1', String(amount)],
    ['Total', '', '', '', '13', String(13 * amount)],
  ];
  return lines.map((line) => line.join(',')).join('\n');
}

interface Shop {
  open(role?: Role): Promise<TenantContext>;
}

async function seed(db: PgliteDatabase, slug: string, amount: number): Promise<Shop> {
  const { business, owner } = await createBusiness(db, {
    slug,
    name: slug,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Ani',
  });
  const bytes = new TextEncoder().encode(toCsv(amount));
  await ingestFile(db, business, [{ name: `${slug}.csv`, bytes }], { now: NOW });
  const who = { personId: owner.id, businessId: business.id, now: NOW };
  return { open: (role) => openTenant(db, { ...who, ...(role ? { as: role } : {}) }) };
}

let db: PgliteDatabase;
let shop: Shop;
let other: Shop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await seed(db, 'kopi', 20_000);
  other = await seed(db, 'tetangga', 77_000);
});
afterAll(() => db.close());

interface Options {
  input?: Record<string, unknown>;
  previous?: ToolCall[][];
  locale?: Locale;
  role?: Role;
  of?: Shop;
}

async function prove({
  input = {},
  previous = [],
  locale = 'id',
  role = 'owner',
  of = shop,
}: Options): Promise<{
  texts: string[];
  ledger: Ledger;
  reply: ReturnType<typeof toReply>;
}> {
  const ledger = createLedger();
  const entries = await showEvidenceTool.run(
    { ctx: await of.open(role), results: ledger, locale, previous },
    { filters: [], ...input },
  );
  const composed = { text: '', mentioned: [...ledger.entries], assumptions: [], freshness: null };
  return {
    texts: entries.map((entry) => wordEntry(entry, locale)),
    ledger,
    reply: toReply(composed, [], locale),
  };
}

const total: ToolCall = {
  name: 'query_metrics',
  input: { metrics: ['net_sales'], period: JULY, filters: [], stat: 'total' },
};

describe('showing evidence', () => {
  describe('works', () => {
    it('proves the last answer: definition, receipts, source, held rows, the file’s own total', async () => {
      const { texts } = await prove({ previous: [[total]] });
      expect(texts).toEqual([
        [
          'Bukti: omzet 1–5 Jul 2025: Rp 240.000, dari 12 struk.',
          '• Omzet: nilai penjualan setelah diskon dan refund, sebelum pajak dan service.',
          '• Hari dihitung dari jam 00.00 WIB.',
          '• Berkas: 12 struk dan refund masuk untuk periode ini; baris yang ditahan: 1 tanpa tanggal. kopi.csv: 13 baris, 12 dimuat; “Total” di berkas Rp 260.000, yang dimuat Rp 240.000, selisih Rp 20.000 (ada baris yang ditahan); “Jumlah” di berkas 13, sama dengan jumlah barisnya.',
          'Yang terbaru ada di tabel, semuanya di berkas CSV.',
        ].join('\n'),
      ]);
    });

    it('shows the latest rows in the message and all of them in a file, without customers', async () => {
      const { reply } = await prove({ previous: [[total]] });
      expect(reply.tables?.[0]?.columns).toEqual(['Waktu', 'Struk', 'Omzet']);
      expect(reply.tables?.[0]?.rows).toHaveLength(10);
      expect(reply.tables?.[0]?.rows[0]).toEqual(['5 Jul 2025 10.09', 'S-010', 'Rp 20.000']);
      expect(reply.documents?.[0]?.name).toBe('bukti-omzet-2025-07-01-2025-07-05.csv');
      const lines = reply.documents?.[0]?.content.trim().split('\r\n') ?? [];
      expect(lines).toHaveLength(13);
      expect(lines[1]).toBe('2025-07-05 10:09;S-010;20000');
      expect(JSON.stringify(reply)).not.toContain('Sari');
    });

    it('lists lines when the answer was about a product, and keeps its filters', async () => {
      const filters = [{ dimension: 'product' as const, values: ['Kopi Susu'] }];
      const { texts, reply } = await prove({
        previous: [[{ ...total, input: { ...total.input, filters } } as ToolCall]],
      });
      expect(texts[0]).toMatch(/^Bukti: omzet Kopi Susu, 1–5 Jul 2025: Rp 80\.000, dari 4 struk\./);
      expect(reply.tables?.[0]?.rows).toHaveLength(4);
      expect(reply.documents?.[0]).toBeUndefined();
    });

    it('proves both sides of a comparison, the second in one line', async () => {
      const compared: ToolCall = {
        name: 'compare_periods',
        input: {
          metrics: ['net_sales'],
          period: { from: '2025-07-03', to: '2025-07-04' },
          compare_to: { from: '2025-07-01', to: '2025-07-02' },
          filters: [],
        },
      };
      const { texts } = await prove({ previous: [[compared]], locale: 'en' });
      expect(texts[0]).toMatch(/^Proof: net sales 3–4 Jul 2025: Rp 80,000, from 4 receipts\./);
      expect(texts[1]).toBe('Compared with: net sales 1–2 Jul 2025: Rp 120,000, from 6 receipts.');
    });

    it('proves several figures of one answer, the further ones in one line', async () => {
      const both: ToolCall = {
        name: 'query_metrics',
        input: { metrics: ['net_sales', 'items_sold'], period: JULY, filters: [], stat: 'total' },
      };
      const { texts } = await prove({ previous: [[both]] });
      expect(texts[0]).toMatch(/^Bukti: omzet/);
      expect(texts[1]).toBe('Juga: item terjual 1–5 Jul 2025: 12, dari 12 struk.');
    });

    it('goes back over a proof to the figure before it, and takes what the question names', async () => {
      const proof: ToolCall = { name: 'show_evidence', input: { filters: [] } };
      const again = await prove({ previous: [[total], [proof]] });
      expect(again.texts[0]).toMatch(/^Bukti: omzet 1–5 Jul/);
      const named = await prove({ previous: [[total]], input: { metric: 'orders' } });
      expect(named.texts[0]).toMatch(/^Bukti: jumlah transaksi 1–5 Jul 2025: 12\.\n/);
    });

    it('lists every figure that it shows', async () => {
      const { texts, ledger } = await prove({ previous: [[total]] });
      const values = new Set(ledger.entries.flatMap(toFigures).map((figure) => figure.value));
      const shown =
        texts
          .join('\n')
          .replace(/1–5 Jul 2025|00\.00 WIB/g, '')
          .match(/\d[\d.]*/g) ?? [];
      expect(
        shown.map((text) => Number(text.replace(/\./g, ''))).filter((value) => !values.has(value)),
      ).toEqual([]);
    });
  });

  describe('fails well', () => {
    it('says that there is nothing to prove yet', async () => {
      const { texts, ledger } = await prove({});
      expect(texts).toEqual([
        'Belum ada angka yang bisa saya buktikan. Tanya dulu angkanya, misalnya “omzet kemarin”, lalu ketik “bukti”.',
      ]);
      expect(ledger.entries.flatMap(toFigures)).toEqual([]);
    });

    it('says what was never received, and keeps profit from viewers', async () => {
      const outside = await prove({
        input: { metric: 'net_sales', period: { from: '2024-01-01', to: '2024-01-31' } },
      });
      expect(outside.texts[0]).toMatch(/^Data untuk Januari 2024 belum ada/);
      const viewer = await prove({ input: { metric: 'gross_profit', period: JULY }, role: 'viewer' });
      expect(viewer.texts[0]).toMatch(/pemilik dan admin/);
      expect(viewer.reply.tables?.[0]).toBeUndefined();
    });
  });

  describe('keeps tenants apart', () => {
    it('shows each business its own rows and its own file', async () => {
      const { texts, reply } = await prove({ previous: [[total]], of: other });
      expect(texts[0]).toContain('Rp 924.000');
      expect(texts[0]).toContain('tetangga.csv');
      expect(texts[0]).not.toContain('kopi.csv');
      expect(reply.tables?.[0]?.rows.every((row) => row.at(-1) === 'Rp 77.000')).toBe(true);
    });
  });
});
