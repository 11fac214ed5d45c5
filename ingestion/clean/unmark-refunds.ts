import type { CleanRow } from './clean-row.ts';

/**
 * Some registers write a refunded item as `<mark> - <item>`. The mark goes when the rest is the name
 * of something that was sold and the whole is not.
 */
export function unmarkRefunds(rows: readonly CleanRow[], sold: ReadonlySet<string>): CleanRow[] {
  return rows.map((row) => {
    if (row.kind !== 'refund' || sold.has(row.product.toLowerCase())) return row;
    const rest = /^.{1,30}?\s[-–:]\s(.+)$/.exec(row.product)?.[1];
    return rest && sold.has(rest.toLowerCase()) ? { ...row, product: rest } : row;
  });
}
