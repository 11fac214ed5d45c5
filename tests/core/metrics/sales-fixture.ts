import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { selectRows, type Database } from '#core/db/database.ts';
import { createTenantContext, type TenantContext } from '#core/db/tenant-context.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';
import type { Role } from '#core/tenant.ts';
import { toNameKey } from '#core/text.ts';

/** A receipt or refund as a test writes it; what is left out is not recorded. */
export interface TestSale {
  id: string;
  original?: string;
  outlet: string;
  kind?: 'sale' | 'refund';
  status?: 'completed' | 'void' | 'deleted';
  soldAt: string;
  businessDate: string;
  hour?: number;
  channel?: string | null;
  cashier?: string | null;
  gross?: number | null;
  discounts?: number | null;
  net: number;
  tax?: number | null;
  serviceCharge?: number | null;
  total?: number;
  items?: number | null;
  lines?: TestLine[];
  payments?: { method: string; amount: number }[];
}

export interface TestLine {
  product: string;
  quantity?: number | null;
  gross?: number | null;
  discount?: number | null;
  net?: number | null;
  cost?: number | null;
  isZeroPrice?: boolean;
}

export interface TestOutlet {
  name: string;
  timeZone: string;
  dayStartMinutes?: number;
}

export interface TestShop {
  businessId: string;
  sourceId: string;
  outlets: ReadonlyMap<string, string>;
  products: ReadonlyMap<string, string>;
}

interface NewShop {
  slug: string;
  currency?: string;
  outlets: readonly TestOutlet[];
  /** Product name to category name. */
  products: Readonly<Record<string, string | null>>;
}

/** A business with its outlets and products, written by plain inserts. */
export async function createShop(db: Database, shop: NewShop): Promise<TestShop> {
  const businessId = await db.transaction({ system: true }, (tx) =>
    insertOne(
      tx,
      sql`insert into businesses (slug, name, currency, time_zone)
          values (${shop.slug}, ${shop.slug}, ${shop.currency ?? 'IDR'}, 'Asia/Jakarta') returning id`,
    ),
  );
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const sourceId = await insertOne(
      tx,
      sql`insert into sources (business_id, kind, name) values (${businessId}, 'spreadsheet', 'test') returning id`,
    );
    const outlets = new Map<string, string>();
    for (const outlet of shop.outlets) {
      const statement = sql`insert into outlets (business_id, name, name_key, time_zone, day_start_minutes)
        values (${businessId}, ${outlet.name}, ${toNameKey(outlet.name)}, ${outlet.timeZone},
                ${outlet.dayStartMinutes ?? 0}) returning id`;
      outlets.set(outlet.name, await insertOne(tx, statement));
    }
    const categories = new Map<string, string>();
    const products = new Map<string, string>();
    for (const [name, category] of Object.entries(shop.products)) {
      if (category !== null && !categories.has(category)) {
        const statement = sql`insert into categories (business_id, name, name_key)
          values (${businessId}, ${category}, ${toNameKey(category)}) returning id`;
        categories.set(category, await insertOne(tx, statement));
      }
      const categoryId = category === null ? null : (categories.get(category) ?? null);
      const statement = sql`insert into products (business_id, name, name_key, category_id)
        values (${businessId}, ${name}, ${toNameKey(name)}, ${categoryId}) returning id`;
      products.set(name, await insertOne(tx, statement));
    }
    return { businessId, sourceId, outlets, products };
  });
}

type Tx = Parameters<Parameters<Database['transaction']>[1]>[0];

async function insertOne(tx: Tx, statement: ReturnType<typeof sql>): Promise<string> {
  const [row] = await selectRows<{ id: string }>(tx, statement);
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

/** Writes the sales (replacing those of the same id) and refreshes the days that changed. */
export async function writeSales(db: Database, shop: TestShop, sales: readonly TestSale[]): Promise<void> {
  await db.transaction({ businessIds: [shop.businessId] }, async (tx) => {
    const touched = await removeFrom(
      tx,
      shop,
      sales.map((sale) => sale.id),
    );
    for (const sale of sales) touched.push(await insertSale(tx, shop, sale));
    await refreshRollups(tx, shop.businessId, touched);
  });
}

export async function removeSales(db: Database, shop: TestShop, ids: readonly string[]): Promise<void> {
  await db.transaction({ businessIds: [shop.businessId] }, async (tx) => {
    await refreshRollups(tx, shop.businessId, await removeFrom(tx, shop, ids));
  });
}

type Touched = { outletId: string; businessDate: string };

async function removeFrom(tx: Tx, shop: TestShop, ids: readonly string[]): Promise<Touched[]> {
  if (ids.length === 0) return [];
  return selectRows<Touched>(
    tx,
    sql`delete from sales where source_id = ${shop.sourceId} and external_id in ${[...ids]}
        returning outlet_id as "outletId", business_date::text as "businessDate"`,
  );
}

async function insertSale(tx: Tx, shop: TestShop, sale: TestSale): Promise<Touched> {
  const outletId = shop.outlets.get(sale.outlet) ?? '';
  const saleId = await insertOne(
    tx,
    sql`insert into sales (business_id, source_id, external_id, outlet_id, kind, status, original_external_id,
          sold_at, business_date, hour, sales_channel, cashier, gross, discounts, net, tax, service_charge,
          total, items, content_hash, run_id)
        values (${shop.businessId}, ${shop.sourceId}, ${sale.id}, ${outletId}, ${sale.kind ?? 'sale'},
          ${sale.status ?? 'completed'}, ${sale.original ?? sale.id}, ${sale.soldAt}, ${sale.businessDate},
          ${sale.hour ?? -1}, ${sale.channel ?? null}, ${sale.cashier ?? null}, ${sale.gross ?? null},
          ${sale.discounts ?? null}, ${sale.net}, ${sale.tax ?? null}, ${sale.serviceCharge ?? null},
          ${sale.total ?? sale.net}, ${sale.items ?? null}, 'hash', gen_random_uuid()) returning id`,
  );
  for (const [position, line] of (sale.lines ?? []).entries()) {
    await tx.execute(
      sql`insert into sale_lines (business_id, sale_id, position, product_id, quantity, gross, discount, net,
            cost, is_zero_price)
          values (${shop.businessId}, ${saleId}, ${position}, ${shop.products.get(line.product) ?? ''},
            ${line.quantity ?? null}, ${line.gross ?? null}, ${line.discount ?? null}, ${line.net ?? null},
            ${line.cost ?? null}, ${line.isZeroPrice ?? false})`,
    );
  }
  for (const [position, payment] of (sale.payments ?? []).entries()) {
    await tx.execute(
      sql`insert into payments (business_id, sale_id, position, method, amount)
          values (${shop.businessId}, ${saleId}, ${position}, ${payment.method}, ${payment.amount})`,
    );
  }
  return { outletId, businessDate: sale.businessDate };
}

/** Vouches for a span of days of some outlets, as the loader does. */
export async function writeCoverage(
  db: Database,
  shop: TestShop,
  outlets: readonly string[],
  span: { from: string; through: string; at: string },
): Promise<void> {
  await db.transaction({ businessIds: [shop.businessId] }, async (tx) => {
    for (const outlet of outlets) {
      await tx.execute(
        sql`insert into coverages (business_id, source_id, outlet_id, from_date, through_date, through_at)
            values (${shop.businessId}, ${shop.sourceId}, ${shop.outlets.get(outlet) ?? ''}, ${span.from},
              ${span.through}, ${span.at})`,
      );
    }
  });
}

export function openShop(
  db: Database,
  shop: TestShop,
  now: Temporal.Instant,
  options: { role?: Role; currency?: string } = {},
): TenantContext {
  return createTenantContext(db, {
    person: { id: '00000000-0000-4000-8000-000000000000', name: 'Ani', locale: 'id' },
    role: options.role ?? 'owner',
    businessIds: [shop.businessId],
    activeBusiness: {
      id: shop.businessId,
      slug: 'shop',
      name: 'Shop',
      currency: options.currency ?? 'IDR',
      timeZone: 'Asia/Jakarta',
    },
    now,
  });
}
