import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import type { BusinessDate } from '../time.ts';
import { MEASURES, productFacts, receiptFacts, splitByMethod } from './facts.ts';

/** One business day of one outlet. */
export interface OutletDay {
  outletId: string;
  businessDate: BusinessDate;
}

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
  const isTouched = sql`s.business_id = ${businessId} and s.business_date = any(${dates}::date[])
    and (s.outlet_id, s.business_date) in ${days}`;
  // A table without statistics (PGlite gathers none, a first load has none yet) makes the planner
  // combine each lookup with the tenant's whole index; plain index scans cost the touched days only.
  await tx.execute(sql`set local enable_bitmapscan = off`);
  const receipts = receiptFacts(isTouched);
  const targets: [table: string, keys: string[], measures: readonly string[], facts: SQL][] = [
    ['rollup_days', [], [...MEASURES, 'orders'], receipts],
    [
      'rollup_receipts',
      ['hour', 'sales_channel', 'cashier', 'payment_method'],
      [...MEASURES, 'orders', 'orders_by_method'],
      splitByMethod(receipts),
    ],
    ['rollup_products', ['product_id'], [...LINE_MEASURES, 'orders'], productFacts(isTouched)],
  ];
  for (const [table, keys, measures, facts] of targets) {
    await tx.execute(
      sql`delete from ${sql.identifier(table)}
          where business_id = ${businessId} and business_date = any(${dates}::date[])
            and (outlet_id, business_date) in ${days}`,
    );
    await tx.execute(insertSums(table, keys, measures, facts));
  }
  await tx.execute(sql`set local enable_bitmapscan = on`);
}

function insertSums(table: string, keys: string[], measures: readonly string[], facts: SQL): SQL {
  const groups = ['business_id', 'outlet_id', 'business_date', ...keys].join(', ');
  return sql`insert into ${sql.identifier(table)} (${sql.raw(groups)}, ${sql.raw(measures.join(', '))})
    select ${sql.raw(groups)}, ${sql.raw(measures.map((name) => `sum(${name})`).join(', '))}
    from (${facts}) f group by ${sql.raw(groups)}`;
}
