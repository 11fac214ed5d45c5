import { count, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { businesses, handovers } from '../db/schema/index.ts';

/** Questions of all businesses that still wait for a person. For the host: a number, no content. */
export async function countOpenHandovers(db: Database): Promise<number> {
  const known = await db.transaction({ system: true }, (tx) =>
    tx.select({ id: businesses.id }).from(businesses),
  );
  if (known.length === 0) return 0;
  const [row] = await db.transaction({ businessIds: known.map(({ id }) => id) }, (tx) =>
    tx.select({ open: count() }).from(handovers).where(isNull(handovers.closedAt)),
  );
  return row?.open ?? 0;
}
