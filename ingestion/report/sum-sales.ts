import { toMajor } from '#core/money.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { LoadedTotals } from './report.ts';

type SalesTotals = Omit<LoadedTotals, 'rows'>;

/** What completed sales add up to, in the terms of the metric catalogue and in major units. */
export function sumSales(sales: readonly CleanSale[], currency: string): SalesTotals {
  const sum = createSalesSum(currency);
  sum.add(sales);
  return sum.finish();
}

/** Adds sales up piece by piece; a figure that no sale records stays null. */
export function createSalesSum(currency: string): {
  add(sales: readonly CleanSale[]): void;
  finish(): SalesTotals;
} {
  const counts = { receipts: 0, refundReceipts: 0, voidReceipts: 0 };
  const sums = {
    gross: createSum(),
    discounts: createSum(),
    refunds: createSum(),
    net: createSum(),
    tax: createSum(),
    service: createSum(),
    total: createSum(),
    items: createSum(),
  };
  const add = (sale: CleanSale): void => {
    if (sale.status !== 'completed') {
      counts.voidReceipts += 1;
      return;
    }
    if (sale.kind === 'refund') {
      counts.refundReceipts += 1;
      sums.refunds.add(sale.net);
    } else {
      if (sale.externalId === sale.originalExternalId) counts.receipts += 1;
      sums.gross.add(sale.gross);
      sums.discounts.add(sale.discounts);
    }
    sums.net.add(sale.net);
    sums.tax.add(sale.tax);
    sums.service.add(sale.serviceCharge);
    sums.total.add(sale.total);
    sums.items.add(sale.items);
  };
  const money = (value: number | null): number | null => (value === null ? null : toMajor(value, currency));
  return {
    add: (sales) => sales.forEach(add),
    finish: () => ({
      ...counts,
      gross_sales: money(sums.gross.finish()),
      discounts: money(sums.discounts.finish()),
      refunds: -(money(sums.refunds.finish()) ?? 0) || 0,
      net_sales: money(sums.net.finish()) ?? 0,
      tax: money(sums.tax.finish()),
      service_charge: money(sums.service.finish()),
      total_collected: money(sums.total.finish()) ?? 0,
      items_sold: roundQuantity(sums.items.finish()),
    }),
  };
}

function createSum(): { add(value: number | null): void; finish(): number | null } {
  let sum: number | null = null;
  return {
    add: (value) => {
      if (value !== null) sum = (sum ?? 0) + value;
    },
    finish: () => sum,
  };
}

function roundQuantity(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
