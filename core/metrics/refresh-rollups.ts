import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import type { BusinessDate } from '../time.ts';
import { MEASURES, productFacts, receiptFacts, SOLD_RECEIPTS, splitByMethod } from './facts.ts';

/** One business day of one outlet. */
export interface OutletDay {
  outletId: string;
  businessDate: BusinessDate;
}

const TABLES = ['rollup_days', 'rollup_groups', 'rollup_receipts', 'rollup_products'] as const;
const PLACE = ['business_id', 'outlet_id', 'business_date'];
const RECEIPT_KEYS = ['hour', 'sales_channel', 'cashier', 'payment_method'] as const;
const LINE_MEASURES = MEASURES.slice(0, 7);

/**
 * Computes the pre-aggregates of the given outlet-days anew from the sales, in the caller's
 * transaction: a figure asked after the commit includes what was loaded.
 */
export async function refreshRollups(
  tx: Tx,
  businessId: string,
  touched: readonly OutletDay[],
): Promise<void> {
  if (touched.length === 0) return;
  // Two loads that touch the same day take turns; the second one sees the first one's sales.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rollups ${businessId}`}, 0))`);
  const days = sql`(select distinct "outletId" as outlet_id, "businessDate" as business_date
    from json_to_recordset(${JSON.stringify(touched)}::json) as t("outletId" uuid, "businessDate" date))`;
  const dates = `{${[...new Set(touched.map((day) => day.businessDate))].join(',')}}`;
  const inTouched = sql`business_id = ${businessId} and business_date = any(${dates}::date[])
    and (outlet_id, business_date) in ${days}`;
  // A table without statistics (PGlite gathers none, a first load has none yet) makes the planner
  // combine each lookup with the tenant's whole index; plain index scans cost the touched days only.
  await tx.execute(sql`set local enable_bitmapscan = off`);
  for (const table of TABLES) await tx.execute(sql`delete from ${sql.identifier(table)} where ${inTouched}`);
  await tx.execute(insertRollups(sql`s.id in (select id from sales where ${inTouched})`));
  await tx.execute(sql`set local enable_bitmapscan = on`);
}

/** One statement, so that sales, lines and payments are each read once. */
function insertRollups(isTouched: SQL): SQL {
  const columns = list(['sold_receipt', ...PLACE, ...MEASURES]);
  const groups = RECEIPT_KEYS.map(
    (key) =>
      sql`select ${columns}, ${list([`'${key}' as dimension`, `${key}::text as key`])} from method_facts`,
  );
  return sql`
    with product_facts as materialized (${productFacts(isTouched)}),
    costs as (
      select sale_id, sum(cogs) as cogs, sum(costed_net_sales) as costed_net_sales from product_facts group by 1
    ),
    method_facts as materialized (${splitByMethod(receiptFacts(isTouched, sql`costs`))}),
    products as (${insertSums('rollup_products', ['product_id'], LINE_MEASURES, true, sql`product_facts`)}),
    receipts as (${insertSums('rollup_receipts', RECEIPT_KEYS, MEASURES, false, sql`method_facts`)}),
    groups as (
      ${insertSums('rollup_groups', ['dimension', 'key'], MEASURES, true, sql`(${sql.join(groups, sql` union all `)})`)}
    )
    ${insertSums('rollup_days', [], MEASURES, true, sql`method_facts`)}`;
}

function insertSums(
  table: (typeof TABLES)[number],
  keys: readonly string[],
  measures: readonly string[],
  countsOrders: boolean,
  facts: SQL,
): SQL {
  const by = list([...PLACE, ...keys]);
  const into = list([...measures, ...(countsOrders ? ['orders'] : [])]);
  const sums = list([...measures.map((name) => `sum(${name})`), ...(countsOrders ? [SOLD_RECEIPTS] : [])]);
  return sql`insert into ${sql.identifier(table)} (${by}, ${into}) select ${by}, ${sums} from ${facts} f group by ${by}`;
}

function list(parts: readonly string[]): SQL {
  return sql.raw(parts.join(', '));
}
