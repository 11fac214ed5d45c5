import { sql, type SQL } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { toMinor } from '../money.ts';
import type { ReceiptCondition } from './types.ts';

/**
 * Holds for a sale `s` whose receipt's net total, all refunds up to now deducted, compares with the
 * amount. A receipt is found by its refunds' original; every sale is its own original.
 */
export function toReceiptCondition(
  { op, amount }: ReceiptCondition,
  currency: string,
  now: Temporal.Instant,
): SQL {
  const seen = sql`t.business_id = s.business_id and t.source_id = s.source_id
    and t.status = 'completed' and t.sold_at <= ${now.toString()}::timestamptz`;
  const sold = sql`case when s.kind = 'sale' then s.net else (
    select sum(t.net) from sales t where ${seen} and t.kind = 'sale' and t.external_id = s.original_external_id) end`;
  const givenBack = sql`(
    select sum(t.net) from sales t where ${seen} and t.kind = 'refund'
      and t.original_external_id = s.original_external_id)`;
  return sql`coalesce(${sold}, 0) + coalesce(${givenBack}, 0) ${sql.raw(op)} ${toMinor(amount, currency)}::bigint`;
}
