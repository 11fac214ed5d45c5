import { sql } from 'drizzle-orm';
import { selectRows } from '../db/database.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { toNameKey } from '../text.ts';
import { addDays, toBusinessDate } from '../time.ts';
import { firstRunningDay, listOutletClocks } from './outlet-clocks.ts';
import type { DimensionId } from './types.ts';

export type RecordedNames = Partial<Record<DimensionId, readonly string[]>>;

const MOST_NAMES = 2000;
/** Products are listed by what they brought in lately, so that a cut list keeps the ones people ask for. */
const RECENT_DAYS = 90;

/** The names that sales up to now carry, per dimension; products by recent net sales, the rest by name. */
export async function listNames(ctx: TenantContext): Promise<RecordedNames> {
  return ctx.query(async (tx) => {
    const clocks = await listOutletClocks(tx, ctx.now);
    const running = firstRunningDay(clocks) ?? toBusinessDate(ctx.now, ctx.activeBusiness.timeZone);
    const now = sql`${ctx.now.toString()}::timestamptz`;
    // Days before `running` are settled; of the later ones only the sales themselves tell the hour.
    const rows = await selectRows<{ dimension: DimensionId; name: string }>(
      tx,
      sql`with live as materialized (
            select * from sales where status = 'completed' and business_date >= ${running} and sold_at <= ${now}
          ), recent as (
            select product_id, sum(net_sales) as net_sales from rollup_products
            where business_date between ${addDays(running, -RECENT_DAYS)} and ${running} group by 1
          ), sold as materialized (
            select p.name, p.category_id, r.net_sales from products p left join recent r on r.product_id = p.id
            where exists (select from rollup_products x where x.product_id = p.id and x.business_date < ${running})
               or p.id in (select l.product_id from sale_lines l join live on live.id = l.sale_id)
            order by r.net_sales desc nulls last, p.name
          ), texts as (
            select distinct dimension, key as name from rollup_groups
            where dimension in ('sales_channel', 'cashier', 'payment_method') and business_date < ${running}
            union select 'sales_channel', sales_channel from live
            union select 'cashier', cashier from live
            union select 'payment_method', method from payments where sale_id in (select id from live)
          )
          (select 'product' as dimension, name from sold limit ${MOST_NAMES})
          union all (select distinct 'category', c.name from sold join categories c on c.id = sold.category_id order by 2)
          union all (select 'outlet', name from outlets order by name)
          union all (select dimension, name from texts where name <> '' order by 1, 2)`,
    );
    return groupNames(rows);
  });
}

function groupNames(rows: readonly { dimension: DimensionId; name: string }[]): RecordedNames {
  const names: Partial<Record<DimensionId, Map<string, string>>> = {};
  for (const { dimension, name } of rows) {
    const known = (names[dimension] ??= new Map());
    const key = toNameKey(name);
    if (!known.has(key) && known.size < MOST_NAMES) known.set(key, name);
  }
  return Object.fromEntries(
    Object.entries(names).map(([dimension, known]) => [dimension, [...known.values()]]),
  );
}
