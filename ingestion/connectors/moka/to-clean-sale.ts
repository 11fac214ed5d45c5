import { toMinor } from '#core/money.ts';
import type { CleanLine, CleanSale } from '#ingestion/clean-sale.ts';
import type { MokaLine, MokaPayment } from './api-types.ts';
import { toPaymentMethod } from './payment-method.ts';
import type { SettledBill } from './settle-bill.ts';

/** What Moka says of a payment that did not come about. */
export const VOID = /^(?:void(?:ed)?|cancel(?:l?ed)?|reject(?:ed)?|batal|expired)$/i;

interface SaleParts {
  kind: CleanSale['kind'];
  bill: SettledBill;
  outlet: string;
  position: number;
  currency: string;
}

/** A payment and its settled bill as a clean sale. */
export function toCleanSale(payment: MokaPayment, parts: SaleParts): CleanSale {
  const { kind, bill, outlet, position } = parts;
  const id = payment.id ?? '';
  const lines = payment.lines.map((line, index) => toCleanLine(line, bill.lines[index], parts));
  const isListed = lines.length > 0;
  return {
    externalId: id,
    originalExternalId: payment.parentId ?? id,
    kind,
    status: payment.is_deleted ? 'deleted' : VOID.test(payment.status ?? '') ? 'void' : 'completed',
    outlet,
    soldAt: { instant: payment.created_at },
    receiptNumber: payment.payment_no,
    salesChannel: payment.lines.find((line) => line.sales_type_name)?.sales_type_name ?? null,
    cashier: payment.collected_by ?? payment.served_by ?? payment.server_name,
    customer: payment.customer_id,
    gross: isListed ? sum(lines, 'gross') : null,
    discounts: isListed ? sum(lines, 'discount') : null,
    net: bill.net,
    tax: bill.tax,
    serviceCharge: bill.serviceCharge,
    tip: bill.tip,
    rounding: bill.rounding,
    total: bill.total,
    items: isListed ? countItems(lines) : null,
    lines,
    payments: bill.total === 0 ? [] : [{ method: toPaymentMethod(payment), amount: bill.total }],
    positions: [position],
  };
}

function toCleanLine(
  line: MokaLine,
  amounts: SettledBill['lines'][number] | undefined,
  { kind, currency }: SaleParts,
): CleanLine {
  const sign = kind === 'refund' ? -1 : 1;
  const signed = (value: number): number => (sign < 0 ? -Math.abs(value) || 0 : value);
  const category = line.category_name;
  return {
    product: line.item_name ?? 'Custom Amount',
    category: category === null || /^uncategori[sz]ed$/i.test(category) ? null : category,
    variant: line.item_variant_name,
    quantity: signed(line.quantity),
    gross: amounts?.gross ?? null,
    discount: amounts?.discount ?? null,
    net: amounts?.net ?? null,
    // Zero where nobody entered a cost: that is no cost known, not goods for free.
    cost: line.cogs === 0 ? null : toMinor(signed(line.cogs), currency),
    isZeroPrice: line.gross_sales === 0,
  };
}

function sum(lines: readonly CleanLine[], field: 'gross' | 'discount'): number {
  return lines.reduce((total, line) => total + (line[field] ?? 0), 0);
}

function countItems(lines: readonly CleanLine[]): number {
  const units = lines.reduce((total, line) => total + (line.isZeroPrice ? 0 : (line.quantity ?? 0)), 0);
  return Math.round(units * 1000) / 1000;
}
