import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import type { ProductSales } from '../names/weigh-match.ts';
import { toJsonParameter } from './json-rows.ts';

/** Enough receipts to see what is bought together. */
const MOST_RECEIPTS = 1_000;

/** How products have sold so far, by id. Ways of writing that were merged count with their product. */
export async function readProductSales(tx: Tx, ids: readonly string[]): Promise<Map<string, ProductSales>> {
  if (ids.length === 0) return new Map();
  const found = await selectRows<ProductSales & { id: string }>(
    tx,
    sql`select p.id, case when p.is_category_guessed then null else p.category_id::text end as category,
          s.price::float8 as price, coalesce(s.orders, 0)::int as orders,
          s.first_day::text as "firstDay", s.last_day::text as "lastDay", coalesce(s.outlets, '{}') as outlets
        from json_array_elements_text(${toJsonParameter(ids)}) as wanted(id)
        join products p on p.id = wanted.id::uuid
        cross join lateral (
          select sum(r.orders) as orders, min(r.business_date) as first_day, max(r.business_date) as last_day,
            array_agg(distinct r.outlet_id::text) as outlets,
            percentile_disc(0.5) within group (order by r.gross_sales / r.items_sold)
              filter (where r.gross_sales > 0 and r.items_sold > 0) as price
          from (select orders, business_date, outlet_id, items_sold, coalesce(gross_sales, net_sales) as gross_sales
                from rollup_products where product_id = p.id offset 0) r) s`,
  );
  return new Map(found.map(({ id, ...sales }) => [id, sales]));
}

/** How many receipts hold both products of each pair; the first of a pair is the one sold less. */
export async function countTogether(
  tx: Tx,
  pairs: readonly { few: string; many: string }[],
): Promise<number[]> {
  if (pairs.length === 0) return [];
  const counted = await selectRows<{ position: number; together: number }>(
    tx,
    sql`select pair.position::int as position, t.together::int as together
        from json_to_recordset(${toJsonParameter(pairs.map((pair, position) => ({ position, ...pair })))})
          as pair(position integer, few uuid, many uuid)
        cross join lateral (
          select count(*) as together
          from (select sale_id from sale_lines where product_id = pair.few limit ${MOST_RECEIPTS}) f
          where exists (select from sale_lines o where o.sale_id = f.sale_id and o.product_id = pair.many)) t`,
  );
  const byPosition = new Map(counted.map(({ position, together }) => [position, together]));
  return pairs.map((_, position) => byPosition.get(position) ?? 0);
}
