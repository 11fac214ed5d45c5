import { sql, type SQL } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { toMinor } from '../money.ts';
import type { ReceiptCondition } from './types.ts';

/**
 * Holds for a sale `s` whose receipt's net total, all refunds up to now deducted, compares with the
 * amount. A receipt is the sale that names itself, and the refunds and parts that name it.
 */
export function toReceiptCondition(
  { op, amount }: ReceiptCondition,
  currency: string,
  now: Temporal.Instant,
): SQL {
  const sumWhere = (condition: SQL): SQL => sql`(
    select sum(t.net) from sales t where t.business_id = s.business_id and t.source_id = s.source_id
      and t.status = 'completed' and t.sold_at <= ${now.toString()}::timestamptz and ${condition})`;
  const isMain = sql`s.external_id = s.original_external_id`;
  const main = sql`case when ${isMain} then s.net else ${sumWhere(sql`t.external_id = s.original_external_id`)} end`;
  const others = sumWhere(
    sql`t.external_id <> t.original_external_id and t.original_external_id = s.original_external_id`,
  );
  return sql`coalesce(${main}, 0) + coalesce(${others}, 0) ${sql.raw(op)} ${toMinor(amount, currency)}::bigint`;
}
