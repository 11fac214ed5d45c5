import { z } from 'zod';
import { orNone } from './request-shopify.ts';
import { learnProducts } from './learn-products.ts';
import type { OpenShop } from './open-shop.ts';
import { withoutPeople } from './order-fields.ts';
import { needsTransactions } from './payments.ts';

const Numbered = z.looseObject({ id: z.union([z.string(), z.number()]) });

/**
 * Orders with what a list of them leaves out (their transactions, where nothing else tells who was paid
 * how much) and without what it should not tell. Beside it the shop learns the products that it meets for the first time.
 */
export async function completeOrders(records: readonly unknown[], shop: OpenShop): Promise<unknown[]> {
  await learnProducts(records, shop);
  const completed: unknown[] = [];
  for (const record of records) {
    const numbered = Numbered.safeParse(record);
    if (numbered.success && needsTransactions(record)) {
      const transactions = await orNone(shop.client.listTransactions(String(numbered.data.id)));
      completed.push(withoutPeople({ ...numbered.data, transactions }));
    } else completed.push(withoutPeople(record));
  }
  return completed;
}
