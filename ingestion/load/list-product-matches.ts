import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';
import type { Evidence } from '../names/weigh-match.ts';

export type MatchStatus = 'proposed' | 'merged' | 'rejected' | 'undone';

/** One of the two products of a match, with what helps to decide. Money in minor units. */
export interface MatchedProduct {
  id: string;
  name: string;
  category: string | null;
  /** Median price of one; null: not recorded, or counted with the other since they are merged. */
  price: number | null;
  netSales: number | null;
  orders: number;
  firstDay: string | null;
  lastDay: string | null;
}

export interface ProductMatch {
  id: string;
  status: MatchStatus;
  /** 0–1. */
  confidence: number;
  evidence: Evidence[];
  /** Null: AIRA. */
  decidedBy: string | null;
  decidedAt: string | null;
  product: MatchedProduct;
  /** What the product counts as, or would. */
  into: MatchedProduct;
}

/** Matches of one status, the surest first. A proposal that later merges answered is left out. */
export async function listProductMatches(
  db: Database,
  businessId: string,
  { status, limit }: { status: MatchStatus; limit: number },
): Promise<ProductMatch[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<ProductMatch>(
      tx,
      sql`with shown as (
            select m.*, p.root as product, i.root as target, row_number() over (
              partition by least(p.root, i.root), greatest(p.root, i.root) order by m.confidence desc, m.id) as rank
            from product_matches m
            cross join lateral (
              select case when m.status = 'proposed' then coalesce(merged_into_id, id) else id end as root
              from products where id = m.product_id) p
            cross join lateral (
              select case when m.status = 'proposed' then coalesce(merged_into_id, id) else id end as root
              from products where id = m.into_id) i
            where m.status = ${status} and p.root <> i.root
          )
          select m.id, m.status, round(m.confidence::numeric, 2)::float8 as confidence, m.evidence,
            m.decided_by as "decidedBy", to_json(m.decided_at) #>> '{}' as "decidedAt",
            ${describe('m.product')} as product, ${describe('m.target')} as "into"
          from shown m where m.rank = 1 order by m.confidence desc, m.id limit ${limit}`,
    ),
  );
}

function describe(id: string): ReturnType<typeof sql> {
  return sql`(
    select json_build_object('id', p.id, 'name', p.name, 'category', c.name, 'price', s.price, 'netSales', s.net_sales,
      'orders', coalesce(s.orders, 0), 'firstDay', s.first_day, 'lastDay', s.last_day)
    from products p left join categories c on c.id = p.category_id
    cross join lateral (
      select sum(orders) as orders, sum(net_sales) as net_sales, min(business_date)::text as first_day,
        max(business_date)::text as last_day,
        percentile_disc(0.5) within group (order by gross_sales / items_sold)
          filter (where gross_sales > 0 and items_sold > 0)::bigint as price
      from rollup_products where product_id = p.id) s
    where p.id = ${sql.raw(id)})`;
}
