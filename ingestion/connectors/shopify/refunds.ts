import { allocate, toMinor } from '#core/money.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { RefundLine, ShopifyOrder, ShopifyRefund } from './api-types.ts';
import {
  moneyOf,
  sumOf,
  taxOf,
  toCleanLine,
  toLostLine,
  type OrderLine,
  type ProductFacts,
} from './order-lines.ts';
import { scalePayments, toMoneyBack, type MoneyBack } from './payments.ts';

interface RefundedOrder {
  order: ShopifyOrder;
  lines: readonly OrderLine[];
  sale: CleanSale;
  facts: ProductFacts;
  cashierOf(userId: string | null): string | null;
}

/**
 * A refund as a sale of its own on the day that it was made. What was given back is what its
 * transactions moved; where that differs from the goods (a restocking fee, a gesture), the difference
 * is spread over them. Null: it gives nothing back, neither goods nor money.
 */
export function toRefund(refund: ShopifyRefund, refunded: RefundedOrder): CleanSale | null {
  const { order, sale } = refunded;
  const returned = refund.refund_line_items.flatMap((line) => toReturnedLine(line, refunded));
  const goods = returned.filter(({ kind }) => kind === 'goods');
  const tip = sumOf(returned, ({ kind, net }) => (kind === 'tip' ? net : 0));
  const shipping = toShipping(refund, order);
  const duties = toMinor(refund.total_duties, order.currency);
  const tax = sumOf(returned, (line) => line.tax) + shipping.tax + duties;
  const moneyBack = toMoneyBack(refund.transactions, order);
  const worth = sumOf(goods, ({ net }) => net) + tip + tax + shipping.net;
  const cards = sumOf(returned, ({ kind, net }) => (kind === 'gift_card' ? net : 0));
  const extra = toDifference(refund, order, { moneyBack, worth, cards });
  const rounding = moneyBack?.rounding ?? 0;
  const total = worth + extra + rounding;
  if (goods.length === 0 && total === 0) return null;
  const lines = spread(goods, extra).map((line) => toCleanLine(negate(line), refunded.facts));
  return {
    ...sale,
    externalId: `${order.id}-refund-${refund.id}`,
    originalExternalId: sale.externalId,
    kind: 'refund',
    status: hasFailed(refund) ? 'void' : sale.status,
    soldAt: { instant: refund.processed_at ?? refund.created_at },
    cashier: refunded.cashierOf(refund.user_id),
    gross: lines.length > 0 ? sumOf(lines, ({ gross }) => gross ?? 0) : null,
    discounts: lines.length > 0 ? sumOf(lines, ({ discount }) => discount ?? 0) : null,
    net: minus(worth + extra - tip - tax - shipping.net),
    tax: minus(tax),
    serviceCharge: minus(shipping.net),
    tip: minus(tip),
    rounding: minus(rounding),
    total: minus(total),
    items: minus(sumOf(goods, (line) => (line.gross === 0 ? 0 : line.quantity))),
    lines,
    payments: toPayments(moneyBack, total),
  };
}

function toReturnedLine(line: RefundLine, { order, lines }: RefundedOrder): OrderLine[] {
  const sold =
    lines.find(({ id }) => id === line.line_item_id) ?? (line.line_item && toLostLine(line.line_item, order));
  if (!sold) return [];
  const share = (whole: number): number =>
    sold.quantity === 0 ? 0 : Math.round((whole * line.quantity) / sold.quantity);
  const tax = line.total_tax === null ? share(sold.tax) : toMinor(line.total_tax, order.currency);
  const net =
    line.subtotal === null
      ? share(sold.net)
      : toMinor(line.subtotal, order.currency) - (order.taxes_included ? tax : 0);
  const gross = share(sold.gross);
  return [{ ...sold, quantity: line.quantity, gross, discount: gross - net, net, tax }];
}

/** Shipping given back, and its tax. */
function toShipping(refund: ShopifyRefund, order: ShopifyOrder): { net: number; tax: number } {
  const { currency } = order;
  const adjustments = refund.order_adjustments.filter(({ kind }) => kind === 'shipping_refund');
  if (adjustments.length > 0) {
    return {
      net: minus(moneyOf(adjustments, currency, ({ amount }) => amount)),
      tax: minus(moneyOf(adjustments, currency, ({ tax_amount: tax }) => tax)),
    };
  }
  const given = moneyOf(refund.refund_shipping_lines, currency, (line) => line.subtotal_amount);
  const charged = moneyOf(order.shipping_lines, currency, ({ price }) => price);
  const taxed = sumOf(order.shipping_lines, (line) => taxOf(line, currency));
  const tax = charged === 0 ? 0 : Math.round((taxed * given) / charged);
  return { net: order.taxes_included ? given - tax : given, tax };
}

/**
 * Money given back beyond the worth of the goods, or short of it (negative). Without an adjustment
 * there is no such difference: goods of an order that was never paid for come back for nothing. The
 * adjustment itself holds money still on its way as well, so what moved is asked first.
 */
function toDifference(
  { order_adjustments: adjustments, transactions }: ShopifyRefund,
  order: ShopifyOrder,
  { moneyBack, worth, cards }: { moneyBack: MoneyBack | null; worth: number; cards: number },
): number {
  const differences = adjustments.filter(({ kind }) => kind !== 'shipping_refund');
  if (differences.length === 0 && worth !== 0) return 0;
  const moved = moneyBack?.amount ?? null;
  if (moved !== null) return moved - cards - worth;
  if (transactions.some(({ status }) => status === 'pending')) return 0;
  return minus(moneyOf(differences, order.currency, ({ amount, tax_amount: tax }) => amount + tax));
}

function spread(goods: readonly OrderLine[], extra: number): OrderLine[] {
  const parts = allocate(
    extra,
    goods.map(({ net }) => Math.max(0, net)),
  );
  return goods.map((line, index) => {
    const net = line.net + (parts[index] ?? 0);
    return { ...line, net, discount: line.gross - net };
  });
}

function negate(line: OrderLine): OrderLine {
  const { quantity, gross, discount, net, tax } = line;
  return {
    ...line,
    quantity: minus(quantity),
    gross: minus(gross),
    discount: minus(discount),
    net: minus(net),
    tax: minus(tax),
  };
}

function toPayments(moneyBack: MoneyBack | null, total: number): CleanSale['payments'] {
  if (!moneyBack) return [];
  if (moneyBack.amount === null) return scalePayments(moneyBack.payments, minus(total));
  return moneyBack.payments.map(({ method, amount }) => ({ method, amount: minus(amount) }));
}

/** Every attempt to give the money back was refused. */
function hasFailed({ transactions }: ShopifyRefund): boolean {
  const attempts = transactions.filter(({ kind }) => kind === 'refund');
  return attempts.length > 0 && attempts.every(({ status }) => status === 'failure' || status === 'error');
}

/** Without the minus zero that JavaScript knows and people do not. */
function minus(amount: number): number {
  return -amount || 0;
}
