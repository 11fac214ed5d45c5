import { sql, type SQL, type SQLChunk } from 'drizzle-orm';
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
  const days = sql`json_to_recordset(${JSON.stringify(touched)}::json) as d("outletId" uuid, "businessDate" date)`;
  // A table without statistics (a first load has none yet) tempts the planner to scan it per row.
  // Index scans cost the touched days only, however little it knows. An outlet belongs to one business,
  // which the policy names: naming it again makes the planner count the condition twice.
  await tx.execute(sql`set local enable_seqscan = off`);
  await tx.execute(sql`set local enable_bitmapscan = off`);
  for (const table of TABLES) await tx.execute(deleteDays(sql.identifier(table), days));
  await tx.execute(insertRollups(days));
  await tx.execute(sql`set local enable_seqscan = on`);
  await tx.execute(sql`set local enable_bitmapscan = on`);
}

/** Rows are found day by day and deleted by their place: a join would read the whole table. */
function deleteDays(table: SQLChunk, days: SQL): SQL {
  return sql`delete from ${table} where ctid = any(array(
    select t.ctid from (select distinct * from ${days}) d cross join lateral (
      select ctid from ${table} where business_date = d."businessDate" and outlet_id = d."outletId" offset 0) t))`;
}

/** One statement, so that the touched sales are found once for all tables. */
function insertRollups(days: SQL): SQL {
  const columns = list(['sold_receipt', ...PLACE, ...MEASURES]);
  const groups = RECEIPT_KEYS.map(
    (key) =>
      sql`select ${columns}, ${list([`'${key}' as dimension`, `${key}::text as key`])} from method_facts`,
  );
  const touched = sql.raw('touched s');
  return sql`
    with touched as materialized (
      select s.* from (select distinct * from ${days}) d cross join lateral (
        select * from sales where outlet_id = d."outletId" and business_date = d."businessDate" offset 0) s
    ),
    product_facts as materialized (${productFacts(sql`true`, touched)}),
    method_facts as materialized (${splitByMethod(receiptFacts(sql`true`, touched))}),
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
