import { toFraction } from '#api/simulator/random.ts';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import { allocate } from '#core/money.ts';
import type { OrderBody, ShopifyAccount } from './shopify-simulator.ts';

const ALL = { since: 0, after: null, limit: Infinity };

/** A simulated shop as Shopify would hold it: refunds inside their orders, cents in strings. */
export function toShopifyAccount(shop: SimulatedShop, now: number): ShopifyAccount {
  const outlets = shop.listOutlets(now);
  const openings = outlets.map(({ opened_on: day }) => day).toSorted();
  return {
    shop: {
      name: 'Kopi Senja',
      currency: 'IDR',
      iana_timezone: 'Asia/Jakarta',
      created_at: `${openings[0] ?? '2026-01-01'}T00:00:00+07:00`,
    },
    locations: outlets.map(({ id, name }) => ({ id: toNumber(id), name })),
    products: shop
      .listProducts(now)
      .map(({ id, category }) => ({ id: toNumber(id), product_type: category ?? '' })),
    listOrders: (at) => {
      const receipts = shop.listReceipts({ ...ALL, until: at + 1, now: at });
      const refunds = Map.groupBy(receipts, ({ original_receipt_id: original }) => original);
      return receipts
        .filter(({ type }) => type === 'sale')
        .map((receipt) => toOrder(receipt, refunds.get(receipt.id) ?? []));
    },
  };
}

function toOrder(receipt: WireReceipt, refunds: readonly WireReceipt[]): OrderBody {
  const amounts = shareAmounts(receipt);
  const id = toNumber(receipt.id);
  const isVoid = receipt.status !== 'completed';
  const updated = [receipt, ...refunds].map(({ updated_at: at }) => at).toSorted();
  return {
    id,
    name: `#${receipt.number}`,
    created_at: receipt.opened_at,
    processed_at: receipt.opened_at,
    updated_at: updated.at(-1) ?? receipt.updated_at,
    cancelled_at: isVoid ? receipt.updated_at : null,
    currency: 'IDR',
    presentment_currency: 'IDR',
    financial_status: isVoid ? 'voided' : refunds.length > 0 ? 'partially_refunded' : 'paid',
    test: false,
    taxes_included: false,
    total_price: (Number(receipt.total) - Number(receipt.rounding)).toFixed(2),
    total_tax: receipt.tax,
    total_tip_received: receipt.tip,
    total_cash_rounding_payment_adjustment_set: inBoth(receipt.rounding),
    source_name: receipt.channel === 'Dine In' ? 'pos' : receipt.channel,
    location_id: toNumber(receipt.outlet_id),
    customer: receipt.customer && { id: toNumber(receipt.customer.id) },
    line_items: receipt.lines.map((line, index) => ({
      id: id * 100 + index,
      title: line.name,
      variant_title: line.variant,
      product_id: toNumber(line.product_id),
      quantity: Number(line.quantity),
      price: line.unit_price,
      price_set: inBoth(line.unit_price),
      discount_allocations: [{ amount: decimal(amounts.discounts[index] ?? 0) }],
      tax_lines: [{ title: 'PB1', rate: 0.1, price: decimal(amounts.taxes[index] ?? 0) }],
      gift_card: false,
    })),
    shipping_lines: [{ title: 'Service', price: receipt.service_charge, tax_lines: [] }],
    refunds: refunds.map((refund) => toRefund(refund, receipt, id)),
    payment_gateway_names: receipt.payments.map(({ method }) => method),
  };
}

function toRefund(refund: WireReceipt, order: WireReceipt, orderId: number): unknown {
  const { nets, taxes } = shareAmounts(refund);
  return {
    id: toNumber(refund.id),
    created_at: refund.opened_at,
    processed_at: refund.opened_at,
    refund_line_items: refund.lines.map((line, index) => {
      const sold = order.lines.findIndex(
        ({ product_id: id, variant }) => id === line.product_id && variant === line.variant,
      );
      return {
        line_item_id: orderId * 100 + sold,
        quantity: Number(line.quantity),
        subtotal: (nets[index] ?? 0) / 100,
        total_tax: (taxes[index] ?? 0) / 100,
        restock_type: 'no_restock',
      };
    }),
    order_adjustments: [{ kind: 'shipping_refund', amount: `-${refund.service_charge}`, tax_amount: '0.00' }],
    transactions: refund.payments.map(({ method, amount }) => ({
      kind: 'refund',
      status: 'success',
      gateway: method,
      amount,
      currency: 'IDR',
    })),
  };
}

/** Each line's part of the receipt's discount and tax, in cents. */
function shareAmounts(receipt: WireReceipt): { discounts: number[]; nets: number[]; taxes: number[] } {
  const gross = receipt.lines.map((line) => cents(line.unit_price) * Number(line.quantity));
  const own = receipt.lines.map(({ discount }) => cents(discount));
  const weights = gross.map((amount, index) => amount - (own[index] ?? 0));
  const parts = allocate(cents(receipt.discount), weights);
  const discounts = own.map((part, index) => part + (parts[index] ?? 0));
  const nets = gross.map((amount, index) => amount - (discounts[index] ?? 0));
  return { discounts, nets, taxes: allocate(cents(receipt.tax), nets) };
}

function inBoth(amount: string): unknown {
  const money = { amount, currency_code: 'IDR' };
  return { shop_money: money, presentment_money: money };
}

/** Shopify's ids are numbers: 45 bits of the text's hash. */
function toNumber(text: string): number {
  return Math.floor(toFraction(text) * 2 ** 32) * 2 ** 13 + Math.floor(toFraction(`low ${text}`) * 2 ** 13);
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function decimal(amount: number): string {
  return (amount / 100).toFixed(2);
}
