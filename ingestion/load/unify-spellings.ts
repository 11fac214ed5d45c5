import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import { toNameKey } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import { toJsonParameter } from './json-rows.ts';
import { countSpelling, mostFrequent, type SpellingCounts } from './most-frequent.ts';

const DIMENSIONS = ['sales_channel', 'cashier', 'payment_method'] as const;
type SpeltDimension = (typeof DIMENSIONS)[number];

/**
 * Writes channels, cashiers and payment methods in one way each: as the business's sales have had them
 * so far, else as most of the batch has them. Raw records keep what was received.
 */
export async function unifySpellings(
  tx: Tx,
  businessId: string,
  sales: readonly CleanSale[],
): Promise<CleanSale[]> {
  const rows = listSpellings(sales);
  if (rows.length === 0) return [...sales];
  const parameter = toJsonParameter(rows);
  const records = sql`json_to_recordset(${parameter}) as r(dimension text, name_key text, name text)`;
  await tx.execute(sql`
    insert into spellings (business_id, dimension, name_key, name)
    select ${businessId}::uuid, r.dimension, r.name_key, r.name from ${records}
    on conflict do nothing`);
  const known = await selectRows<{ dimension: string; name_key: string; name: string }>(
    tx,
    sql`select s.dimension, s.name_key, s.name from ${records}
        join spellings s on s.business_id = ${businessId} and s.dimension = r.dimension and s.name_key = r.name_key`,
  );
  const names = new Map(known.map((row) => [toPlace(row.dimension, row.name_key), row.name]));
  const spell = (dimension: SpeltDimension, name: string): string =>
    names.get(toPlace(dimension, toNameKey(name))) ?? name;
  return sales.map((sale) => ({
    ...sale,
    salesChannel: sale.salesChannel === null ? null : spell('sales_channel', sale.salesChannel),
    cashier: sale.cashier === null ? null : spell('cashier', sale.cashier),
    payments: sale.payments.map((payment) => ({
      ...payment,
      method: spell('payment_method', payment.method),
    })),
  }));
}

function listSpellings(
  sales: readonly CleanSale[],
): { dimension: SpeltDimension; name_key: string; name: string }[] {
  const counts: Record<SpeltDimension, SpellingCounts> = {
    sales_channel: new Map(),
    cashier: new Map(),
    payment_method: new Map(),
  };
  const count = (dimension: SpeltDimension, name: string | null): void => {
    const key = name === null ? '' : toNameKey(name);
    if (name !== null && key !== '') countSpelling(counts[dimension], key, name.trim());
  };
  for (const sale of sales) {
    count('sales_channel', sale.salesChannel);
    count('cashier', sale.cashier);
    for (const { method } of sale.payments) count('payment_method', method);
  }
  return DIMENSIONS.flatMap((dimension) =>
    [...counts[dimension]].map(([key, ways]) => ({
      dimension,
      name_key: key,
      name: mostFrequent(ways) ?? key,
    })),
  );
}

function toPlace(dimension: string, key: string): string {
  return `${dimension}|${key}`;
}
