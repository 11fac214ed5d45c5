import { z } from 'zod';
import { allocate, toMinor } from '#core/money.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { ShopifyOrder, ShopifyTransaction } from './api-types.ts';
import { moneyOf } from './order-lines.ts';

type Payment = CleanSale['payments'][number];

/** Statuses under which money has come in, whatever was given back later. */
const PAID = new Set(['paid', 'partially_paid', 'partially_refunded', 'refunded']);
/** Money on its way to the customer counts: Shopify settles it days later. */
const MOVING = new Set(['success', 'pending']);

export function isPaid({ financial_status: status }: Pick<ShopifyOrder, 'financial_status'>): boolean {
  return PAID.has(status ?? '');
}

const PaidOrder = z.object({
  financial_status: z.string(),
  payment_gateway_names: z.array(z.unknown()),
});

/** Several ways of paying, or a part: only the order's transactions tell how much each brought. */
export function needsTransactions(raw: unknown): boolean {
  const parsed = PaidOrder.safeParse(raw);
  if (!parsed.success || !isPaid(parsed.data)) return false;
  const { payment_gateway_names: names, financial_status: status } = parsed.data;
  return names.length > 1 || status === 'partially_paid';
}

/** What came in, by gateway, less the change given; `billed` is the whole bill in minor units. */
export function toPayments(order: ShopifyOrder, billed: number): Payment[] {
  if (!isPaid(order)) return [];
  const received = order.transactions
    .filter(({ status, kind }) => status === 'success' && ['sale', 'capture', 'change'].includes(kind ?? ''))
    .map((one) => (one.kind === 'change' ? { ...one, amount: -one.amount } : one));
  const paid = billed - toMinor(order.total_outstanding, order.currency);
  if (received.length > 0) return byGateway(received, order.currency, paid);
  const names = order.payment_gateway_names.map(toMethod);
  return names.length === 0 ? [] : [{ method: names.join(' + '), amount: paid }];
}

export interface MoneyBack {
  payments: Payment[];
  /** Null where the transactions are in another currency than the shop's. */
  amount: number | null;
  rounding: number;
}

/** What went back by a refund, as positive amounts; null: no transaction says so. */
export function toMoneyBack(
  transactions: readonly ShopifyTransaction[],
  order: ShopifyOrder,
): MoneyBack | null {
  const moving = transactions.filter(({ status, kind }) => kind === 'refund' && MOVING.has(status ?? ''));
  if (moving.length === 0) return null;
  const isForeign = moving.some((one) => isInAnother(one, order.currency));
  const rounding = moneyOf(moving, order.currency, (one) => one.amount_rounding);
  const amount = moneyOf(moving, order.currency, (one) => one.amount);
  return {
    payments: byGateway(moving, order.currency, amount + rounding),
    amount: isForeign ? null : amount,
    rounding: isForeign ? 0 : rounding,
  };
}

/** Rescales payments to what they must add up to. */
export function scalePayments(payments: readonly Payment[], total: number): Payment[] {
  const parts = allocate(
    Math.abs(total),
    payments.map(({ amount }) => Math.abs(amount)),
  );
  return payments.map(({ method }, index) => ({
    method,
    amount: Math.sign(total) * (parts[index] ?? 0) || 0,
  }));
}

function byGateway(transactions: readonly ShopifyTransaction[], currency: string, total: number): Payment[] {
  const amounts = new Map<string, number>();
  for (const { gateway, amount, amount_rounding: rounding } of transactions) {
    const method = toMethod(gateway ?? '');
    amounts.set(method, (amounts.get(method) ?? 0) + toMinor(amount + rounding, currency));
  }
  const payments = [...amounts].map(([method, amount]) => ({ method, amount }));
  const isForeign = transactions.some((one) => isInAnother(one, currency));
  return isForeign ? scalePayments(payments, total) : payments.filter(({ amount }) => amount !== 0);
}

function isInAnother(transaction: ShopifyTransaction, currency: string): boolean {
  return transaction.currency !== null && transaction.currency !== currency;
}

/** A gateway as a person reads it: `gift_card` is a code, `Cash on Delivery (COD)` a name. */
function toMethod(gateway: string): string {
  if (!/^[a-z0-9_]+$/.test(gateway)) return gateway;
  const words = gateway.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
