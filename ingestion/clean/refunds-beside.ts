import type { CleanLine, CleanSale } from '../clean-sale.ts';
import type { CleanRow } from './clean-row.ts';

/** Money given back that a sale's own row records: a refunds column, or a status. */
export function toRefundsBeside(
  rows: readonly CleanRow[],
  id: string,
  sale: CleanSale | undefined,
): CleanSale[] {
  if (!sale || rows.length === 0) return [];
  const isAll = rows.every((row) => row.isRefundedLater);
  const refunded = rows.reduce((sum, row) => sum + row.amounts.refunded, 0);
  if (!isAll && refunded === 0) return [];
  const negate = (value: number | null): number | null => (value === null ? null : -value || 0);
  const amount = isAll ? sale.net : refunded;
  return [
    {
      ...sale,
      externalId: `${id}#refunded`,
      kind: 'refund',
      gross: negate(isAll ? sale.gross : refunded),
      discounts: isAll ? negate(sale.discounts) : sale.discounts === null ? null : 0,
      net: -amount,
      tax: isAll ? negate(sale.tax) : sale.tax === null ? null : 0,
      serviceCharge: isAll ? negate(sale.serviceCharge) : sale.serviceCharge === null ? null : 0,
      tip: isAll ? negate(sale.tip) : null,
      rounding: isAll ? negate(sale.rounding) : null,
      total: isAll ? -sale.total : -refunded,
      items: isAll ? negate(sale.items) : null,
      lines: isAll ? sale.lines.map((line) => negateLine(line, negate)) : [],
      payments: sale.payments
        .slice(0, 1)
        .map(({ method }) => ({ method, amount: isAll ? -sale.total : -refunded })),
    },
  ];
}

function negateLine(line: CleanLine, negate: (value: number | null) => number | null): CleanLine {
  return {
    ...line,
    quantity: negate(line.quantity),
    gross: negate(line.gross),
    discount: negate(line.discount),
    net: negate(line.net),
    cost: negate(line.cost),
  };
}
