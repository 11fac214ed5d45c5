import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { products } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { toNameKey } from '#core/text.ts';

/**
 * The id of the product written so, whatever it counts as.
 * @throws AiraError `not_found` when no sale names it.
 */
export async function findProduct(db: Database, businessId: string, name: string): Promise<string> {
  const nameKey = toNameKey(name) || name.trim();
  const [found] = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ id: products.id })
      .from(products)
      .where(and(eq(products.businessId, businessId), eq(products.nameKey, nameKey))),
  );
  if (!found) throw new AiraError('not_found', 'no product is called so');
  return found.id;
}
