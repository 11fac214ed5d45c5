import { toMajor } from '#core/money.ts';
import type { CleanSale } from './clean-sale.ts';
import type { LoadedTotals } from './report.ts';

/** What completed sales add up to, in the terms of the metric catalogue and in major units. */
export function sumSales(sales: readonly CleanSale[], currency: string): Omit<LoadedTotals, 'rows'> {
  const completed = sales.filter((sale) => sale.status === 'completed');
  const sold = completed.filter((sale) => sale.kind === 'sale');
  const refunds = completed.filter((sale) => sale.kind === 'refund');
  const money = (items: readonly CleanSale[], pick: (sale: CleanSale) => number | null): number | null => {
    const known = items.map(pick).filter((value) => value !== null);
    return known.length === 0
      ? null
      : toMajor(
          known.reduce((sum, value) => sum + value, 0),
          currency,
        );
  };
  const quantities = completed.map((sale) => sale.items).filter((value) => value !== null);
  return {
    receipts: sold.filter((sale) => sale.externalId === sale.originalExternalId).length,
    refundReceipts: refunds.length,
    voidReceipts: sales.length - completed.length,
    gross_sales: money(sold, (sale) => sale.gross),
    discounts: money(sold, (sale) => sale.discounts),
    refunds: -(money(refunds, (sale) => sale.net) ?? 0) || 0,
    net_sales: money(completed, (sale) => sale.net) ?? 0,
    tax: money(completed, (sale) => sale.tax),
    service_charge: money(completed, (sale) => sale.serviceCharge),
    total_collected: money(completed, (sale) => sale.total) ?? 0,
    items_sold:
      quantities.length === 0
        ? null
        : Math.round(quantities.reduce((sum, value) => sum + value, 0) * 1000) / 1000,
  };
}
