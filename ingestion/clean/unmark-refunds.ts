import { toNameKey } from '#core/text.ts';
import type { CleanRow } from './build-sales.ts';

/**
 * Some registers write a refunded item as `<mark> - <item>`. The mark goes when the rest is the name
 * of something that was sold and the whole is not.
 */
export function unmarkRefunds(rows: readonly CleanRow[]): CleanRow[] {
  const sold = new Set(rows.filter((row) => row.kind === 'sale').map((row) => toNameKey(row.product)));
  return rows.map((row) => {
    if (row.kind !== 'refund' || sold.has(toNameKey(row.product))) return row;
    const rest = /^.{1,30}?\s[-–:]\s(.+)$/.exec(row.product)?.[1];
    return rest && sold.has(toNameKey(rest)) ? { ...row, product: rest } : row;
  });
}
