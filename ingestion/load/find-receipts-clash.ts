import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';
import type { CleanSale } from '../clean-sale.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';

/** Fewer receipts prove nothing, and a late edit changes a few of many. */
const FEWEST = 3;
const SAME_SHARE = 0.5;

interface ReceiptsClash {
  /** Receipts of the upload that the source already holds under the same number and day. */
  shared: number;
  /** Those of them that come to the same amount. */
  same: number;
}

/**
 * Two outlets may number their receipts alike. When most receipts that an upload shares with what
 * its source holds come to other amounts, they are other sales: loading them would overwrite.
 */
export async function findReceiptsClash(
  db: Database,
  businessId: string,
  sourceId: string,
  sales: readonly CleanSale[],
): Promise<ReceiptsClash | null> {
  const totals = new Map(sales.map((sale) => [sale.externalId, sale.total]));
  const found = { shared: 0, same: 0 };
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    for (const ids of toChunks([...totals.keys()])) {
      const rows = await selectRows<{ id: string; total: string }>(
        tx,
        sql`select s.external_id as id, s.total::text as total
            from json_array_elements_text(${toJsonParameter(ids)}) as wanted(id)
            cross join lateral (
              select external_id, total, status from sales
              where source_id = ${sourceId} and external_id = wanted.id offset 0) s
            where s.status <> 'deleted'`,
      );
      found.shared += rows.length;
      found.same += rows.filter(({ id, total }) => Number(total) === totals.get(id)).length;
    }
  });
  return found.shared >= FEWEST && found.same < found.shared * SAME_SHARE ? found : null;
}
