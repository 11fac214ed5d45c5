import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import { createSaleId } from './create-sale-id.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';
import type { SaleRow } from './to-sale-rows.ts';
import type { ChangedSale } from './write-sales.ts';

interface StoredSale {
  id: string;
  external_id: string;
  content_hash: string;
  outlet_id: string;
  business_date: string;
}

interface SalesDiff {
  changed: ChangedSale[];
  inserted: number;
  updated: number;
  unchanged: number;
  /** Outlet-days that change: those of the new state and those that a moved sale leaves. */
  touched: { outletId: string; businessDate: string }[];
}

/** Compares rows with what is stored under the same external ids. */
export async function diffSales(
  tx: Tx,
  target: { businessId: string; sourceId: string },
  rows: readonly SaleRow[],
): Promise<SalesDiff> {
  const stored = await findStored(tx, target, rows);
  const diff: SalesDiff = { changed: [], inserted: 0, updated: 0, unchanged: 0, touched: [] };
  for (const row of rows) {
    const before = stored.get(row.external_id);
    if (before?.content_hash === row.content_hash) {
      diff.unchanged += 1;
      continue;
    }
    diff.changed.push({ ...row, id: before?.id ?? createSaleId(), isNew: !before });
    diff.touched.push({ outletId: row.outlet_id, businessDate: row.business_date });
    if (before) {
      diff.updated += 1;
      diff.touched.push({ outletId: before.outlet_id, businessDate: before.business_date });
    } else diff.inserted += 1;
  }
  return diff;
}

async function findStored(
  tx: Tx,
  target: { businessId: string; sourceId: string },
  rows: readonly SaleRow[],
): Promise<Map<string, StoredSale>> {
  const stored = new Map<string, StoredSale>();
  for (const chunk of toChunks(rows)) {
    const found = await selectRows<StoredSale>(
      tx,
      sql`select s.id, s.external_id, s.content_hash, s.outlet_id, s.business_date::text as business_date
          from json_array_elements_text(${toJsonParameter(chunk.map((row) => row.external_id))}) as wanted(id)
          cross join lateral (
            select * from sales where source_id = ${target.sourceId} and external_id = wanted.id offset 0) s`,
    );
    for (const sale of found) stored.set(sale.external_id, sale);
  }
  return stored;
}
