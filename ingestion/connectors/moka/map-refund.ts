import { toMinor } from '#core/money.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import { MokaPayment } from './api-types.ts';
import { type Fault, fault, faultOfBill } from './fault.ts';
import { findTotal, settleBill, type SettledBill } from './settle-bill.ts';
import { toCleanSale } from './to-clean-sale.ts';

interface Known {
  /** What is given back. */
  sale: CleanSale;
  outlet: string;
  position: number;
  currency: string;
}

/** A refund inside a payment. One without lines is a sum of money: it takes of everything in proportion. */
export function mapRefund(body: unknown, index: number, known: Known): CleanSale | Fault {
  const column = `payment_refunds.${index}`;
  const parsed = MokaPayment.safeParse(body);
  if (!parsed.success) {
    const inside = describeFault(body, parsed.error);
    return { ...inside, column: inside.column === null ? column : `${column}.${inside.column}` };
  }
  const refund = parsed.data;
  if (refund.id === null) return fault('value_missing', `${column}.uuid`, null);
  const { sale, currency } = known;
  const bill =
    refund.lines.length === 0 && !refund.net
      ? shareOf(sale, findTotal(refund, 'refund'), currency)
      : settleBill(refund, { kind: 'refund', currency });
  if (!bill) return faultOfBill(refund, 'refund', `${column}.`);
  const made = toCleanSale(refund, { ...known, kind: 'refund', bill });
  return {
    ...made,
    originalExternalId: sale.externalId,
    receiptNumber: made.receiptNumber ?? sale.receiptNumber,
    salesChannel: made.salesChannel ?? sale.salesChannel,
    customer: made.customer ?? sale.customer,
    status: sale.status === 'completed' ? made.status : sale.status,
  };
}

function shareOf(sale: CleanSale, amount: number | null, currency: string): SettledBill | null {
  if (amount === null || sale.total === 0) return null;
  const total = -toMinor(Math.abs(amount), currency) || 0;
  const share = (part: number | null): number => Math.round(((part ?? 0) * total) / sale.total) || 0;
  const parts = {
    net: share(sale.net),
    tax: share(sale.tax),
    serviceCharge: share(sale.serviceCharge),
    tip: share(sale.tip),
  };
  const rounding = total - parts.net - parts.tax - parts.serviceCharge - parts.tip;
  return { ...parts, lines: [], rounding, total };
}
