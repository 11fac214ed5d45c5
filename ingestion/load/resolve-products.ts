import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import { toNameKey } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';
import { mostFrequent } from './most-frequent.ts';

interface WantedProduct {
  /** How often the batch writes the name in which way. */
  names: Map<string, number>;
  /** How often the batch puts the product into each category. */
  categories: Map<string, number>;
}

/** Finds or makes the products (and their categories) that the sales name; returns name → id. */
export async function resolveProducts(
  tx: Tx,
  businessId: string,
  sales: readonly CleanSale[],
): Promise<(name: string) => string | undefined> {
  const wanted = collectProducts(sales);
  const categories = await resolveCategories(tx, businessId, wanted);
  const ids = new Map<string, string>();
  const rows = [...wanted].map(([nameKey, product]) => ({
    name_key: nameKey,
    name: mostFrequent(product.names) ?? nameKey,
    category_id: categories.get(toKey(mostFrequent(product.categories) ?? '')) ?? null,
  }));
  for (const chunk of toChunks(rows)) {
    const parameter = toJsonParameter(chunk);
    await tx.execute(sql`
      insert into products (business_id, name, name_key, category_id)
      select ${businessId}::uuid, r.name, r.name_key, r.category_id
      from json_to_recordset(${parameter}) as r(name text, name_key text, category_id uuid)
      on conflict (business_id, name_key) do update set category_id = excluded.category_id
      where excluded.category_id is not null and products.category_id is distinct from excluded.category_id`);
    const found = await selectRows<{ id: string; name_key: string }>(
      tx,
      sql`select p.id, p.name_key from products p
          join json_to_recordset(${parameter}) as r(name_key text) using (name_key)
          where p.business_id = ${businessId}`,
    );
    for (const row of found) ids.set(row.name_key, row.id);
  }
  const byName = new Map<string, string | undefined>();
  return (name) => {
    if (!byName.has(name)) byName.set(name, ids.get(toKey(name)));
    return byName.get(name);
  };
}

function collectProducts(sales: readonly CleanSale[]): Map<string, WantedProduct> {
  const keys = new Map<string, string>();
  const wanted = new Map<string, WantedProduct>();
  for (const line of sales.flatMap((sale) => sale.lines)) {
    let key = keys.get(line.product);
    if (key === undefined) keys.set(line.product, (key = toKey(line.product)));
    let product = wanted.get(key);
    if (!product) wanted.set(key, (product = { names: new Map(), categories: new Map() }));
    const name = line.product.trim();
    product.names.set(name, (product.names.get(name) ?? 0) + 1);
    if (line.category) {
      product.categories.set(line.category, (product.categories.get(line.category) ?? 0) + 1);
    }
  }
  return wanted;
}

async function resolveCategories(
  tx: Tx,
  businessId: string,
  wanted: ReadonlyMap<string, WantedProduct>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { categories } of wanted.values()) {
    for (const name of categories.keys()) if (!names.has(toKey(name))) names.set(toKey(name), name.trim());
  }
  if (names.size === 0) return new Map();
  const parameter = toJsonParameter([...names].map(([key, name]) => ({ name_key: key, name })));
  await tx.execute(sql`
    insert into categories (business_id, name, name_key)
    select ${businessId}::uuid, r.name, r.name_key
    from json_to_recordset(${parameter}) as r(name text, name_key text)
    on conflict (business_id, name_key) do nothing`);
  const found = await selectRows<{ id: string; name_key: string }>(
    tx,
    sql`select id, name_key from categories where business_id = ${businessId}`,
  );
  return new Map(found.map((row) => [row.name_key, row.id]));
}

function toKey(name: string): string {
  return toNameKey(name) || name.trim();
}
