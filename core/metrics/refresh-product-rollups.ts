import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { MEASURES, productFacts, SOLD_RECEIPTS } from './facts.ts';

const PLACE = ['business_id', 'outlet_id', 'business_date', 'product_id'];
const OF_LINES = MEASURES.slice(0, 7);

/**
 * Computes the pre-aggregates of the given products anew on all their days, in the caller's
 * transaction. Those of whole days do not know what was sold, and stay.
 */
export async function refreshProductRollups(
  tx: Tx,
  businessId: string,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rollups ${businessId}`}, 0))`);
  const isOne = sql`product_id = any(${`{${productIds.join(',')}}`}::uuid[])`;
  const columns = sql.raw([...PLACE, ...OF_LINES, 'orders'].join(', '));
  const sums = sql.raw(
    [...PLACE.map((name) => `f.${name}`), ...OF_LINES.map((name) => `sum(f.${name})`), SOLD_RECEIPTS].join(
      ', ',
    ),
  );
  // Without statistics the planner would rather read whole tables than the few receipts concerned.
  await tx.execute(sql`set local enable_seqscan = off`);
  await tx.execute(sql`delete from rollup_products where ${isOne}`);
  const receipts = sql`(select s.* from (select distinct sale_id from sale_lines where ${isOne}) t
    cross join lateral (select * from sales where id = t.sale_id offset 0) s) s`;
  await tx.execute(sql`
    insert into rollup_products (${columns})
    select ${sums} from (${productFacts(sql`p.${isOne}`, receipts)}) f
    group by ${sql.raw(PLACE.map((name) => `f.${name}`).join(', '))}`);
  await tx.execute(sql`set local enable_seqscan = on`);
}
