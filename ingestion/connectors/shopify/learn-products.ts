import { z } from 'zod';
import { orNone } from './request-shopify.ts';
import { mayRead, type OpenShop } from './open-shop.ts';

const ProductId = z.union([z.string(), z.number()]).nullish();
const WithProducts = z.object({ line_items: z.array(z.object({ product_id: ProductId })) });

/**
 * Types and unit costs of the products that these orders name for the first time, both as they are now:
 * Shopify tells neither with an order.
 */
export async function learnProducts(
  records: readonly unknown[],
  { client, scopes, context: { categories, costs } }: OpenShop,
): Promise<void> {
  if (!mayRead(scopes, 'products')) return;
  const met = [...listProductIds(records)].filter((id) => !categories.has(id));
  // A product without a type is remembered as well, so that it is not asked for again.
  for (const id of met) categories.set(id, '');
  const products = await orNone(client.listProducts(met));
  for (const { id, product_type: type } of products) categories.set(id, type ?? '');
  if (!mayRead(scopes, 'inventory')) return;
  const variantOf = new Map(
    products
      .flatMap(({ variants }) => variants)
      .map(({ id, inventory_item_id: item }) => [item ?? '', id] as const),
  );
  for (const { id, cost } of await orNone(client.listInventoryItems([...variantOf.keys()]))) {
    const variant = variantOf.get(id);
    // A cost of zero is one that nobody entered.
    if (variant !== undefined && cost !== null && cost > 0) costs.set(variant, cost);
  }
}

function listProductIds(records: readonly unknown[]): Set<string> {
  const ids = new Set<string>();
  for (const record of records) {
    const parsed = WithProducts.safeParse(record);
    for (const { product_id: id } of parsed.success ? parsed.data.line_items : []) {
      if (id !== null && id !== undefined) ids.add(String(id));
    }
  }
  return ids;
}
