import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import { shareProducts } from '#core/metrics/lock-products.ts';
import { toNameKey } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import { readMeasures, toPack } from '../names/measures.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';
import { mostFrequent } from './most-frequent.ts';

interface WantedProduct {
  /** How often the batch writes the name in which way. */
  names: Map<string, number>;
  /** How often the batch puts the product into each category. */
  categories: Map<string, number>;
}

/** The product that a line names, as written and as it counts: another one where they were merged. */
export interface ResolvedProduct {
  writtenId: string;
  countsAsId: string;
}

/** Finds or makes the products (and their categories) that the sales name; returns name → product. */
export async function resolveProducts(
  tx: Tx,
  businessId: string,
  sales: readonly CleanSale[],
): Promise<(name: string) => ResolvedProduct | undefined> {
  const wanted = collectProducts(sales);
  const categories = await resolveCategories(tx, businessId, wanted);
  const products = new Map<string, ResolvedProduct>();
  const rows = [...wanted].map(([nameKey, product]) => toRow(nameKey, product, categories));
  await shareProducts(tx, businessId);
  for (const chunk of toChunks(rows)) {
    const parameter = toJsonParameter(chunk);
    await tx.execute(sql`
      insert into products (business_id, name, name_key, category_id, pack_size, pack_unit)
      select ${businessId}::uuid, r.*
      from json_to_recordset(${parameter})
        as r(name text, name_key text, category_id uuid, pack_size numeric, pack_unit text)
      on conflict (business_id, name_key) do update
      set category_id = excluded.category_id, is_category_guessed = false, guessed_category = null
      where excluded.category_id is not null
        and (products.category_id is distinct from excluded.category_id or products.is_category_guessed)`);
    const found = await selectRows<{ name_key: string } & ResolvedProduct>(
      tx,
      sql`select p.name_key, p.id as "writtenId", coalesce(p.merged_into_id, p.id) as "countsAsId"
          from products p join json_to_recordset(${parameter}) as r(name_key text) using (name_key)
          where p.business_id = ${businessId}`,
    );
    for (const { name_key, ...product } of found) products.set(name_key, product);
  }
  const byName = new Map<string, ResolvedProduct | undefined>();
  return (name) => {
    if (!byName.has(name)) byName.set(name, products.get(toKey(name)));
    return byName.get(name);
  };
}

function toRow(
  nameKey: string,
  product: WantedProduct,
  categories: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const name = mostFrequent(product.names) ?? nameKey;
  const pack = toPack(readMeasures(name).measures);
  return {
    name_key: nameKey,
    name,
    category_id: categories.get(toKey(mostFrequent(product.categories) ?? '')) ?? null,
    pack_size: pack?.size ?? null,
    pack_unit: pack?.unit ?? null,
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
