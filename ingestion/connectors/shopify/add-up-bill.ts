import { toMinor } from '#core/money.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { ShopifyOrder } from './api-types.ts';
import { moneyOf, sumOf, taxOf, type OrderLine } from './order-lines.ts';

interface Bill {
  parts: Pick<CleanSale, 'net' | 'tax' | 'serviceCharge' | 'tip' | 'rounding'>;
  total: number;
  /** Gift cards sold, which are paid for with the rest. */
  cards: number;
}

/**
 * The bill without gift cards sold. Shipping and further fees are what is charged for service, duties
 * are tax. Lines that an edit added are not in the order's totals: then the lines make the bill.
 */
export function addUpBill(order: ShopifyOrder, lines: readonly OrderLine[]): Bill {
  const money = (major: number): number => toMinor(major, order.currency);
  const shipped = order.shipping_lines.filter(({ is_removed: isGone }) => !isGone);
  const shippingTax = sumOf(shipped, (line) => taxOf(line, order.currency));
  const shipping = sumOf(
    shipped,
    (line) => money(line.price) - moneyOf(line.discount_allocations, order.currency, ({ amount }) => amount),
  );
  const isWhole = hasAllLines(order);
  const goodsTax = sumOf(lines, ({ tax }) => tax);
  const duties = money(order.original_total_duties);
  const tax = (isWhole ? money(order.total_tax) : goodsTax + shippingTax) + duties;
  const fees = money(order.original_total_additional_fees);
  const serviceCharge = shipping - (order.taxes_included ? shippingTax : 0) + fees;
  const tip = money(order.total_tip_received);
  const cards = sumOf(lines, ({ kind, net }) => (kind === 'gift_card' ? net : 0));
  const listed = sumOf(lines, ({ kind, net }) => (kind === 'goods' ? net : 0));
  const billed = money(order.total_price) - cards;
  const net = lines.length > 0 ? listed : billed - tax - serviceCharge - tip;
  const known = net + tax + serviceCharge + tip;
  const total = (isWhole ? billed : known) + money(order.total_cash_rounding_payment_adjustment);
  return { parts: { net, tax, serviceCharge, tip, rounding: total - known }, total, cards };
}

/** Whether the order's totals speak of the lines that it has. */
function hasAllLines({
  line_items: lines,
  total_line_items_price: told,
  total_tip_received: tip,
}: ShopifyOrder): boolean {
  const listed = sumOf(lines, ({ price, quantity }) => price * quantity);
  return told === null || [told, told + tip].some((sum) => Math.abs(sum - listed) < 0.01);
}
