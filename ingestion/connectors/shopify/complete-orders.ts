import { z } from 'zod';
import { mayRead, type OpenShop } from './open-shop.ts';
import { needsTransactions } from './payments.ts';

const Id = z.union([z.string(), z.number()]);
const Numbered = z.looseObject({ id: Id });
const WithProducts = z.object({ line_items: z.array(z.object({ product_id: Id.nullish() })) });

/**
 * Orders with what a list of them leaves out: their transactions, where nothing else tells who was paid
 * how much. Beside it the shop learns the types of products that it meets for the first time.
 */
export async function completeOrders(records: readonly unknown[], shop: OpenShop): Promise<unknown[]> {
  await learnCategories(records, shop);
  const completed: unknown[] = [];
  for (const record of records) {
    const numbered = Numbered.safeParse(record);
    if (numbered.success && needsTransactions(record)) {
      const transactions = await shop.client.listTransactions(String(numbered.data.id));
      completed.push({ ...numbered.data, transactions });
    } else completed.push(record);
  }
  return completed;
}

async function learnCategories(
  records: readonly unknown[],
  { client, scopes, context: { categories } }: OpenShop,
): Promise<void> {
  if (!mayRead(scopes, 'products')) return;
  const met = new Set<string>();
  for (const record of records) {
    const parsed = WithProducts.safeParse(record);
    for (const { product_id: id } of parsed.success ? parsed.data.line_items : []) {
      if (id !== null && id !== undefined && !categories.has(String(id))) met.add(String(id));
    }
  }
  // A product without a type is remembered as well, so that it is not asked for again.
  for (const id of met) categories.set(id, '');
  for (const { id, product_type: type } of await client.listProducts([...met])) {
    if (type !== null) categories.set(id, type);
  }
}
