import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { mergeProducts, undoMerge } from '#core/metrics/merge-products.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';
import type { Business } from '#core/tenant.ts';
import type { CleanLine, CleanSale } from '#ingestion/clean-sale.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const NAMES = ['Kopi', 'Teh', 'Roti', 'Nasi', 'Jus'];
const product = fc.nat({ max: NAMES.length - 1 });

type Step =
  | { do: 'load'; receipt: number; day: number; products: number[]; isRefund: boolean }
  | { do: 'merge'; product: number; into: number }
  | { do: 'undo'; which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('load' as const),
      receipt: fc.nat({ max: 8 }),
      day: fc.integer({ min: 1, max: 3 }),
      products: fc.array(product, { minLength: 1, maxLength: 4 }),
      isRefund: fc.boolean(),
    }),
    fc.record({ do: fc.constant('merge' as const), product, into: product }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat({ max: 9 }) }),
  ),
  { minLength: 4, maxLength: 14 },
);

let db: PgliteDatabase;
let count = 0;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('merging products and taking it back', () => {
  describe('works', () => {
    it('keeps the rollups equal to the sales after every step', { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (plan) => {
          const shop = await openShop();
          for (const step of plan) {
            await take(shop, step);
            const kept = await readRollups(shop);
            await recompute(shop);
            expect(kept).toEqual(await readRollups(shop));
          }
        }),
        { numRuns: 8 },
      );
    });

    it('equals never having merged once all is taken back', { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.boolean(), async (plan, isReversed) => {
          const [merging, plain] = [await openShop(), await openShop()];
          for (const step of plan) {
            await take(merging, step);
            if (step.do === 'load') await take(plain, step);
          }
          const standing = await listStanding(merging);
          for (const match of isReversed ? standing.toReversed() : standing) await undo(merging, match);
          expect(await readRollups(merging)).toEqual(await readRollups(plain));
          expect(await readLines(merging)).toEqual(await readLines(plain));
        }),
        { numRuns: 8 },
      );
    });

    it('equals having merged first and loaded afterwards', { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (plan) => {
          const [early, late] = [await openShop(), await openShop()];
          const [loads, merges] = [
            plan.filter((step) => step.do === 'load'),
            plan.filter((step) => step.do === 'merge'),
          ];
          for (const step of [...merges, ...loads]) await take(early, step);
          for (const step of [...loads, ...merges]) await take(late, step);
          expect(await readRollups(early)).toEqual(await readRollups(late));
        }),
        { numRuns: 8 },
      );
    });
  });
});

interface Shop {
  business: Business;
  sourceId: string;
  runId: string;
  ids: string[];
}

/** A shop that has sold each product once. */
async function openShop(): Promise<Shop> {
  const { business } = await createBusiness(db, {
    slug: `toko-${(count += 1)}`,
    name: 'Toko',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bu Sri',
  });
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: 'kasir' });
  const runId = await startRun(db, business.id, { sourceId });
  const shop: Shop = { business, sourceId, runId, ids: [] };
  await take(shop, { do: 'load', receipt: 99, day: 1, products: [...NAMES.keys()], isRefund: false });
  const found = await read<{ id: string; name: string }>(shop, sql`select id, name from products`);
  shop.ids.push(...NAMES.map((name) => found.find((row) => row.name === name)?.id ?? ''));
  return shop;
}

async function take(shop: Shop, step: Step): Promise<void> {
  const { business, ids } = shop;
  if (step.do === 'load') {
    await load(shop, step);
  } else if (step.do === 'merge') {
    const merge = {
      productId: ids[step.product] ?? '',
      intoId: ids[step.into] ?? '',
      confidence: 1,
      evidence: [],
    };
    await db.transaction({ businessIds: [business.id] }, (tx) =>
      mergeProducts(tx, business.id, [merge], null),
    );
  } else {
    const standing = await listStanding(shop);
    const match = standing[step.which % Math.max(1, standing.length)];
    if (match) await undo(shop, match);
  }
}

async function undo({ business }: Shop, match: string): Promise<void> {
  await db.transaction({ businessIds: [business.id] }, (tx) => undoMerge(tx, business.id, match, null));
}

async function load({ business, sourceId, runId }: Shop, step: Step & { do: 'load' }): Promise<void> {
  const sign = step.isRefund ? -1 : 1;
  const lines = step.products.map((index): CleanLine => {
    const amount = sign * 1_000 * (index + 1);
    return {
      product: NAMES[index] ?? '',
      category: null,
      variant: null,
      quantity: sign * 2,
      gross: amount,
      discount: 0,
      net: amount,
      cost: null,
      isZeroPrice: false,
    };
  });
  const net = lines.reduce((sum, line) => sum + (line.net ?? 0), 0);
  const id = `S-${step.receipt}`;
  const sale: CleanSale = {
    externalId: id,
    originalExternalId: id,
    kind: step.isRefund ? 'refund' : 'sale',
    status: 'completed',
    outlet: step.receipt % 2 === 0 ? 'Pusat' : 'Cabang',
    soldAt: { local: { date: `2026-03-0${step.day}`, time: '10:15' } },
    receiptNumber: id,
    salesChannel: null,
    cashier: null,
    customer: null,
    gross: net,
    discounts: 0,
    net,
    tax: null,
    serviceCharge: null,
    tip: null,
    rounding: null,
    total: net,
    items: null,
    lines,
    payments: [],
    positions: [],
  };
  const base = { raw: [], quarantined: [], deletedExternalIds: [], coverage: [] };
  await loadBatch(db, business, { ...base, sourceId, runId, defaultTimeZone: 'Asia/Jakarta', sales: [sale] });
}

const read = <T extends object>({ business }: Shop, query: ReturnType<typeof sql>): Promise<T[]> =>
  db.transaction({ businessIds: [business.id] }, (tx) => selectRows<T>(tx, query));

async function listStanding(shop: Shop): Promise<string[]> {
  const rows = await read<{ id: string }>(
    shop,
    sql`select id from product_matches where status = 'merged' order by decided_at, id`,
  );
  return rows.map(({ id }) => id);
}

const readRollups = (shop: Shop): Promise<object[]> =>
  read(
    shop,
    sql`select o.name as outlet, r.business_date::text as day, p.name, r.gross_sales, r.discounts, r.refunds,
          r.net_sales, r.items_sold, r.orders
        from rollup_products r join products p on p.id = r.product_id join outlets o on o.id = r.outlet_id
        order by 1, 2, 3`,
  );

const readLines = (shop: Shop): Promise<object[]> =>
  read(
    shop,
    sql`select s.external_id as sale, l.position, p.name, w.name as written
        from sale_lines l join sales s on s.id = l.sale_id join products p on p.id = l.product_id
        left join products w on w.id = l.written_product_id order by 1, 2`,
  );

/** Every day anew from the sales, by the other way to the same figures. */
async function recompute(shop: Shop): Promise<void> {
  await db.transaction({ businessIds: [shop.business.id] }, async (tx) => {
    const days = await selectRows<{ outletId: string; businessDate: string }>(
      tx,
      sql`select distinct outlet_id as "outletId", business_date::text as "businessDate" from sales`,
    );
    await refreshRollups(tx, shop.business.id, days);
  });
}
