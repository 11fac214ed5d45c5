import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { undoMerge } from '#core/metrics/merge-products.ts';
import type { CleanLine, CleanSale } from '#ingestion/clean-sale.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { finishRun, startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { matchProducts } from '#ingestion/load/match-products.ts';
import type { Business } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

interface Sold {
  name: string;
  price: number;
  /** Receipts a day. */
  times?: number;
  category?: string | null;
}

let db: PgliteDatabase;
let count = 0;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('matchProducts', () => {
  describe('works', () => {
    it('counts other ways of writing one product as it, and keeps what each line names', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [
        { name: 'Es Kopi Cokelat', price: 18_000, times: 12 },
        { name: 'Es Kopi Coklat', price: 18_000, times: 2 },
        { name: 'Kopi-Susu', price: 15_000, times: 9 },
        { name: 'Kopisusu', price: 15_000 },
        { name: 'Rendang Sapi', price: 30_000, times: 12 },
        { name: 'Rendnag Sapi', price: 30_000, times: 2 },
      ]);
      expect(await readCounted(shop)).toEqual({
        'Es Kopi Cokelat': 14,
        'Kopi-Susu': 10,
        'Rendang Sapi': 14,
      });
      expect(await readWritten(shop)).toMatchObject({ 'Es Kopi Coklat': 2, Kopisusu: 1, 'Rendnag Sapi': 2 });
    });

    it('counts what is loaded later under a merged name as the product, and the same sale as unchanged', async () => {
      const shop = await openShop();
      const first = [
        { name: 'Cappuccino', price: 20_000, times: 8 },
        { name: 'Cappucino', price: 20_000, times: 1 },
      ];
      await sell(shop, '2026-03-01', first);
      await sell(shop, '2026-03-02', [{ name: 'Cappucino', price: 20_000, times: 3 }]);
      expect(await readCounted(shop)).toEqual({ Cappuccino: 12 });
      expect(await sell(shop, '2026-03-01', first)).toMatchObject({ unchanged: 9, updated: 0 });
    });

    it('asks about what may be one: an abbreviation, a name that follows another', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [
        { name: 'Ayam Goreng', price: 17_000, times: 6 },
        { name: 'Ay. Grg', price: 17_000, times: 2 },
        { name: 'Kopi Tetangga', price: 21_000, times: 6 },
      ]);
      await sell(shop, '2026-03-08', [{ name: 'Kopi Sahabat', price: 21_000, times: 6 }]);
      expect(await readMatches(shop)).toEqual([
        ['Ay. Grg', 'Ayam Goreng', 'proposed', ['abbreviation', 'same_price']],
        [
          'Kopi Tetangga',
          'Kopi Sahabat',
          'proposed',
          ['one_word_replaced', 'same_price', 'one_follows_the_other'],
        ],
      ]);
      expect(Object.keys(await readCounted(shop))).toHaveLength(4);
    });

    it('guesses a category where no source tells one, and yields to a source', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [
        { name: 'Sambosa Ayam', price: 5_000, category: 'Gorengan' },
        { name: 'Sambosa Keju', price: 5_500, category: 'Gorengan' },
        { name: 'Sambosa Daging', price: 6_000 },
        { name: 'Teh Tarik', price: 9_000 },
        { name: 'Ongkos', price: 1_000 },
      ]);
      expect(await readGuesses(shop)).toEqual({ 'Sambosa Daging': 'Gorengan', 'Teh Tarik': 'Teh' });
      await sell(shop, '2026-03-02', [{ name: 'Teh Tarik', price: 9_000, category: 'Minuman' }]);
      expect(await readGuesses(shop)).toEqual({ 'Sambosa Daging': 'Gorengan' });
    });

    it('keeps the unit of a line and what the name says of the pack', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [{ name: 'Minyak Goreng 2 L', price: 38_000 }]);
      const [found] = await read(
        shop,
        sql`select p.pack_size::float8 as size, p.pack_unit as unit, l.unit as sold
            from products p join sale_lines l on l.product_id = p.id`,
      );
      expect(found).toEqual({ size: 2, unit: 'l', sold: 'pcs' });
    });
  });

  describe('fails well', () => {
    it('merges nothing that differs in size, flavour, temperature, number or price', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [
        { name: 'Aqua 600ml', price: 5_000, times: 9 },
        { name: 'Aqua 1500ml', price: 5_000 },
        { name: 'Teh Manis', price: 5_000, times: 9 },
        { name: 'Teh Tawar', price: 5_000 },
        { name: 'Latte (Hot)', price: 25_000, times: 9 },
        { name: 'Latte (Iced)', price: 25_000 },
        { name: 'Paket 1', price: 20_000, times: 9 },
        { name: 'Paket 2', price: 20_000 },
        { name: 'Brownies Keju', price: 40_000, times: 9 },
        { name: 'Browniess Keju', price: 45_000 },
      ]);
      expect(Object.keys(await readCounted(shop))).toHaveLength(10);
    });

    it('asks instead of merging what was sold on one receipt', async () => {
      const shop = await openShop();
      const both = [
        { name: 'Pisang Goreng', price: 10_000, times: 12 },
        { name: 'Pisangg Goreng', price: 10_000, times: 1 },
      ];
      await sell(shop, '2026-03-01', both, { isOneReceipt: true });
      expect(Object.keys(await readCounted(shop))).toHaveLength(2);
    });

    it('never merges again what was taken back, and proposes it no more', async () => {
      const shop = await openShop();
      await sell(shop, '2026-03-01', [
        { name: 'Croissant Mentega', price: 22_000, times: 9 },
        { name: 'Croisant Mentega', price: 22_000 },
      ]);
      const [match] = await read<{ id: string }>(shop, sql`select id from product_matches`);
      await db.transaction({ businessIds: [shop.id] }, (tx) => undoMerge(tx, shop.id, match?.id ?? '', null));
      expect(await readCounted(shop)).toEqual({ 'Croissant Mentega': 9, 'Croisant Mentega': 1 });
      await db.transaction({ businessIds: [shop.id] }, (tx) =>
        tx.execute(sql`update products set compared_at = null`),
      );
      expect(await matchProducts(db, shop.id)).toEqual({ merged: 0, proposed: 0 });
    });
  });

  describe('keeps tenants apart', () => {
    it('leaves a name that another business writes alone', async () => {
      const [mine, theirs] = [await openShop(), await openShop()];
      await sell(theirs, '2026-03-01', [{ name: 'Martabak Telur', price: 30_000, times: 9 }]);
      await sell(mine, '2026-03-01', [{ name: 'Martabak Telurr', price: 30_000 }]);
      expect(await readCounted(mine)).toEqual({ 'Martabak Telurr': 1 });
      expect(await readCounted(theirs)).toEqual({ 'Martabak Telur': 9 });
    });
  });
});

async function openShop(): Promise<Business> {
  const { business } = await createBusiness(db, {
    slug: `toko-${(count += 1)}`,
    name: 'Toko',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bu Sri',
  });
  return business;
}

/** Sells on one day and closes the run, as every load does. */
async function sell(
  shop: Business,
  date: string,
  sold: readonly Sold[],
  { isOneReceipt = false } = {},
): Promise<{ updated: number; unchanged: number }> {
  const sourceId = await ensureSource(db, shop.id, { kind: 'spreadsheet', name: 'kasir' });
  const runId = await startRun(db, shop.id, { sourceId });
  const lines = sold.flatMap((item) => Array.from({ length: item.times ?? 1 }, () => toLine(item)));
  const sales = isOneReceipt
    ? [toSale(`${date}-1`, date, lines)]
    : lines.map((line, index) => toSale(`${date}-${index}`, date, [line]));
  const base = { raw: [], quarantined: [], deletedExternalIds: [], coverage: [] };
  const loaded = await loadBatch(db, shop, {
    ...base,
    sourceId,
    runId,
    defaultTimeZone: 'Asia/Jakarta',
    sales,
  });
  await finishRun(db, shop.id, runId, { status: 'done', report: {} });
  return loaded;
}

function toLine({ name, price, category = null }: Sold): CleanLine {
  const amount = price * 100;
  return {
    product: name,
    category,
    variant: null,
    unit: 'pcs',
    quantity: 1,
    gross: amount,
    discount: 0,
    net: amount,
    cost: null,
    isZeroPrice: false,
  };
}

function toSale(externalId: string, date: string, lines: CleanLine[]): CleanSale {
  const total = lines.reduce((sum, line) => sum + (line.net ?? 0), 0);
  return {
    externalId,
    originalExternalId: externalId,
    kind: 'sale',
    status: 'completed',
    outlet: 'Pusat',
    soldAt: { local: { date, time: '10:15' } },
    receiptNumber: externalId,
    salesChannel: null,
    cashier: null,
    customer: null,
    gross: total,
    discounts: 0,
    net: total,
    tax: null,
    serviceCharge: null,
    tip: null,
    rounding: null,
    total,
    items: lines.length,
    lines,
    payments: [],
    positions: [],
  };
}

const read = <T extends object>(shop: Business, query: ReturnType<typeof sql>): Promise<T[]> =>
  db.transaction({ businessIds: [shop.id] }, (tx) => selectRows<T>(tx, query));

/** Orders by product, as the answers count them. */
async function readCounted(shop: Business): Promise<Record<string, number>> {
  const rows = await read<{ name: string; orders: number }>(
    shop,
    sql`select p.name, sum(r.orders)::int as orders from rollup_products r
        join products p on p.id = r.product_id group by 1`,
  );
  return Object.fromEntries(rows.map(({ name, orders }) => [name, orders]));
}

/** Lines by what they name. */
async function readWritten(shop: Business): Promise<Record<string, number>> {
  const rows = await read<{ name: string; lines: number }>(
    shop,
    sql`select p.name, count(*)::int as lines from sale_lines l
        join products p on p.id = coalesce(l.written_product_id, l.product_id) group by 1`,
  );
  return Object.fromEntries(rows.map(({ name, lines }) => [name, lines]));
}

async function readMatches(shop: Business): Promise<unknown[][]> {
  const rows = await read<{ product: string; into: string; status: string; evidence: string[] }>(
    shop,
    sql`select p.name as product, i.name as into, m.status, m.evidence from product_matches m
        join products p on p.id = m.product_id join products i on i.id = m.into_id order by 1`,
  );
  return rows.map(({ product, into, status, evidence }) => [product, into, status, evidence]);
}

async function readGuesses(shop: Business): Promise<Record<string, string>> {
  const rows = await read<{ name: string; guess: string }>(
    shop,
    sql`select name, guessed_category as guess from products where guessed_category is not null`,
  );
  return Object.fromEntries(rows.map(({ name, guess }) => [name, guess]));
}
