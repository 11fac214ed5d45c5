import { sql } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';
import type { SaleRow } from './to-sale-rows.ts';

const SALE_COLUMNS = {
  id: 'uuid',
  external_id: 'text',
  outlet_id: 'uuid',
  business_date: 'date',
  content_hash: 'text',
  kind: 'text',
  status: 'text',
  original_external_id: 'text',
  receipt_number: 'text',
  sold_at: 'timestamptz',
  hour: 'smallint',
  sales_channel: 'text',
  cashier: 'text',
  customer: 'text',
  gross: 'bigint',
  discounts: 'bigint',
  net: 'bigint',
  tax: 'bigint',
  service_charge: 'bigint',
  tip: 'bigint',
  rounding: 'bigint',
  total: 'bigint',
  items: 'numeric',
};
const LINE_COLUMNS = {
  sale_id: 'uuid',
  position: 'integer',
  product_id: 'uuid',
  written_product_id: 'uuid',
  variant: 'text',
  unit: 'text',
  quantity: 'numeric',
  gross: 'bigint',
  discount: 'bigint',
  net: 'bigint',
  cost: 'bigint',
  is_zero_price: 'boolean',
};
const PAYMENT_COLUMNS = { sale_id: 'uuid', position: 'integer', method: 'text', amount: 'bigint' };

interface Target {
  businessId: string;
  sourceId: string;
  runId: string;
}

/** A row and the id it has or gets. `isNew` false: its lines and payments are replaced. */
export type ChangedSale = SaleRow & { id: string; isNew: boolean };

/** Upserts changed sales with their lines and payments, in bulk. */
export async function writeSales(tx: Tx, target: Target, changed: readonly ChangedSale[]): Promise<void> {
  for (const chunk of toChunks(changed)) await upsertSales(tx, target, chunk);
  for (const chunk of toChunks(changed.filter((sale) => !sale.isNew))) {
    const ids = toJsonParameter(chunk.map((sale) => sale.id));
    const listed = sql`(select value::uuid from json_array_elements_text(${ids}))`;
    await tx.execute(sql`delete from sale_lines where sale_id in ${listed}`);
    await tx.execute(sql`delete from payments where sale_id in ${listed}`);
  }
  const lines = changed.flatMap((sale) => sale.lines.map((line) => ({ sale_id: sale.id, ...line })));
  await insertRows(tx, target, 'sale_lines', LINE_COLUMNS, lines);
  const payments = changed.flatMap((sale) => sale.payments.map((row) => ({ sale_id: sale.id, ...row })));
  await insertRows(tx, target, 'payments', PAYMENT_COLUMNS, payments);
}

async function upsertSales(tx: Tx, target: Target, sales: readonly ChangedSale[]): Promise<void> {
  const rows = sales.map(({ id, external_id, outlet_id, business_date, content_hash, rest }) => ({
    id,
    external_id,
    outlet_id,
    business_date,
    content_hash,
    ...rest,
  }));
  const names = Object.keys(SALE_COLUMNS);
  const updates = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  await tx.execute(sql`
    insert into sales (business_id, source_id, run_id, ${sql.raw(names.join(', '))})
    select ${target.businessId}::uuid, ${target.sourceId}::uuid, ${target.runId}::uuid, r.*
    from json_to_recordset(${toJsonParameter(rows)}) as r(${sql.raw(toDefinition(SALE_COLUMNS))})
    on conflict (business_id, source_id, external_id)
    do update set run_id = excluded.run_id, updated_at = now(), ${sql.raw(updates.join(', '))}`);
}

async function insertRows(
  tx: Tx,
  target: Target,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const names = sql.raw(Object.keys(columns).join(', '));
  for (const chunk of toChunks(rows)) {
    await tx.execute(sql`
      insert into ${sql.raw(table)} (business_id, ${names})
      select ${target.businessId}::uuid, r.*
      from json_to_recordset(${toJsonParameter(chunk)}) as r(${sql.raw(toDefinition(columns))})`);
  }
}

function toDefinition(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}
