import pg from 'pg';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';
import type { Business, Person } from '#core/tenant.ts';

const DAYS = 730;
const LINES_PER_RECEIPT = 3;

/** Two years of sales up to yesterday, written by SQL; rollups by the product's own function. */
export async function seedSales(
  ownerUrl: string,
  db: Database,
  slug: string,
  lines: number,
): Promise<{ business: Business; owner: Person }> {
  const made = await createBusiness(db, {
    slug,
    name: `Toko ${slug}`,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bench',
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await insertSales(client, made.business.id, Math.round(lines / LINES_PER_RECEIPT));
    await client.query('analyze');
    await refreshAll(client, db, made.business.id);
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return made;
}

async function insertSales(client: pg.Client, businessId: string, receipts: number): Promise<void> {
  const run = (text: string, values: unknown[] = [businessId]): Promise<unknown> =>
    client.query(text, values);
  await run(`insert into sources (business_id, kind, name) values ($1, 'spreadsheet', 'bench')`);
  await run(
    `insert into ingest_runs (business_id, source_id, status) select $1, id, 'done' from sources where business_id = $1`,
  );
  await run(`insert into outlets (business_id, name, name_key, time_zone)
    select $1, 'Outlet ' || n, 'outlet ' || n, 'Asia/Jakarta' from generate_series(1, 3) n`);
  await run(`insert into categories (business_id, name, name_key)
    select $1, 'Kategori ' || n, 'kategori ' || n from generate_series(1, 6) n`);
  await run(`insert into products (business_id, name, name_key, category_id)
    select $1, 'Menu ' || n, 'menu ' || n, (select id from categories where business_id = $1 and name_key = 'kategori ' || (1 + n % 6))
    from generate_series(1, 200) n`);
  await run(
    `insert into sales (business_id, source_id, external_id, outlet_id, kind, status, original_external_id,
       receipt_number, sold_at, business_date, hour, sales_channel, cashier, gross, discounts, net, tax, total, items, content_hash, run_id)
     select $1, s.id, n::text, o.ids[1 + n % 3], 'sale', 'completed', n::text, n::text,
       at, (at at time zone 'Asia/Jakarta')::date, extract(hour from at at time zone 'Asia/Jakarta'),
       (array['Dine In', 'Take Away', 'GoFood'])[1 + (n * 7) % 3], 'Kasir ' || (n * 11) % 5,
       amount, 0, amount, amount / 10, amount + amount / 10, 3, '', r.id
     from generate_series(1, $2::int) n
     cross join lateral (select current_date - interval '1 day' * (1 + n % ${DAYS}) + interval '1 minute' * (120 + (n * 37) % 840) as at,
       100000 * (20 + (n * 13) % 40) * ${LINES_PER_RECEIPT} as amount) v
     cross join (select id from sources where business_id = $1) s
     cross join (select id from ingest_runs where business_id = $1) r
     cross join (select array_agg(id order by name) as ids from outlets where business_id = $1) o`,
    [businessId, receipts],
  );
  await run(
    `insert into sale_lines (business_id, sale_id, position, product_id, quantity, gross, discount, net, cost)
     select $1, s.id, p, products.ids[1 + (s.external_id::int * 31 + p * 17) % 200], 1, s.gross / ${LINES_PER_RECEIPT}, 0, s.net / ${LINES_PER_RECEIPT}, s.net / 10
     from sales s cross join generate_series(1, ${LINES_PER_RECEIPT}) p
     cross join (select array_agg(id order by name) as ids from products where business_id = $1) products
     where s.business_id = $1`,
  );
  await run(`insert into payments (business_id, sale_id, position, method, amount)
    select $1, id, 1, (array['Tunai', 'QRIS', 'Debit'])[1 + external_id::int % 3], total from sales where business_id = $1`);
  await run(`insert into coverages (business_id, source_id, outlet_id, from_date, through_date, through_at)
    select $1, source_id, outlet_id, min(business_date), max(business_date), max(sold_at) from sales where business_id = $1 group by 2, 3`);
}

async function refreshAll(client: pg.Client, db: Database, businessId: string): Promise<void> {
  const days = await client.query<{ outletId: string; businessDate: string }>(
    `select distinct outlet_id as "outletId", business_date::text as "businessDate" from sales where business_id = $1 order by 2`,
    [businessId],
  );
  for (let from = 0; from < days.rows.length; from += 90) {
    await db.transaction({ businessIds: [businessId] }, (tx) =>
      refreshRollups(tx, businessId, days.rows.slice(from, from + 90)),
    );
  }
}
