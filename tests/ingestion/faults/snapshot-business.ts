import type { Client } from 'pg';
import type { Database } from '#core/db/database.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';

const PLACE = `(select name from outlets where id = t.outlet_id) as outlet`;
const PRODUCT = `(select name from products where id = t.product_id) as product`;
const SALE = `(select external_id from sales where id = t.sale_id) as sale`;

/** What each table holds of a business, told without the ids that every load makes anew. */
const TABLES: Readonly<Record<string, { told: string; leftOut: readonly string[] }>> = {
  sales: {
    told: PLACE,
    leftOut: ['id', 'source_id', 'outlet_id', 'content_hash', 'run_id', 'updated_at'],
  },
  sale_lines: { told: `${SALE}, ${PRODUCT}`, leftOut: ['sale_id', 'product_id'] },
  payments: { told: SALE, leftOut: ['sale_id'] },
  coverages: { told: PLACE, leftOut: ['source_id', 'outlet_id'] },
  rollup_days: { told: PLACE, leftOut: ['outlet_id'] },
  rollup_groups: { told: PLACE, leftOut: ['outlet_id'] },
  rollup_receipts: { told: PLACE, leftOut: ['outlet_id'] },
  rollup_products: { told: `${PLACE}, ${PRODUCT}`, leftOut: ['outlet_id', 'product_id'] },
};

export type Snapshot = Record<string, { rows: number; hash: string | null }>;

/** Rows and a hash of all of them, table by table: equal for two businesses that sold the same. */
export async function snapshotBusiness(owner: Client, businessId: string): Promise<Snapshot> {
  const snapshot: Snapshot = {};
  for (const [table, { told, leftOut }] of Object.entries(TABLES)) {
    const without = ['business_id', ...leftOut].map((column) => `'${column}'`).join(', ');
    const { rows } = await owner.query<{ rows: number; hash: string | null }>(
      `select count(*)::int as rows, md5(string_agg(row, e'\\n' order by row collate "C")) as hash from (
         select ((to_jsonb(t) - array[${without}]) || to_jsonb(o))::text as row
         from ${table} t cross join lateral (select ${told}) o where t.business_id = $1) r`,
      [businessId],
    );
    snapshot[table] = rows[0] ?? { rows: 0, hash: null };
  }
  return snapshot;
}

/** Computes every rollup of the business anew. */
export async function recompute(db: Database, owner: Client, businessId: string): Promise<void> {
  const { rows } = await owner.query<{ outletId: string; businessDate: string }>(
    `select distinct outlet_id as "outletId", business_date::text as "businessDate"
     from sales where business_id = $1`,
    [businessId],
  );
  await db.transaction({ businessIds: [businessId] }, (tx) => refreshRollups(tx, businessId, rows));
}
