import { mapOrder, type MappingContext } from '#ingestion/connectors/shopify/mapper.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { OrderBody } from '#tests/helpers/shopify-simulator.ts';

export const CONTEXT: MappingContext = {
  currency: 'IDR',
  onlineOutlet: 'Toko Senja',
  locations: new Map([['71', 'Kemang']]),
  staff: new Map([['9', 'Ayu Lestari']]),
  categories: new Map([['501', 'Kaus']]),
  costs: new Map([['601', 40_000]]),
  unpaid: 'count',
};

/** Two shirts at 100,000 sold on line, paid by transfer, unless told otherwise. */
export function shopifyOrder(change: Record<string, unknown> = {}): OrderBody {
  return {
    id: 4401,
    name: '#1001',
    created_at: '2026-11-10T09:15:00+07:00',
    processed_at: '2026-11-10T09:14:00+07:00',
    updated_at: '2026-11-10T09:16:00+07:00',
    cancelled_at: null,
    currency: 'IDR',
    presentment_currency: 'IDR',
    financial_status: 'paid',
    test: false,
    taxes_included: false,
    total_price: '200000.00',
    total_line_items_price: '200000.00',
    subtotal_price: '200000.00',
    total_discounts: '0.00',
    total_tax: '0.00',
    total_tip_received: '0.00',
    total_outstanding: '0.00',
    source_name: 'web',
    location_id: null,
    user_id: null,
    customer: { id: 88 },
    line_items: [shopifyLine()],
    shipping_lines: [],
    refunds: [],
    payment_gateway_names: ['Bank Deposit'],
    ...change,
  };
}

export function shopifyLine(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 31,
    title: 'Kaus Polos',
    variant_title: 'Hitam / L',
    product_id: 501,
    quantity: 2,
    price: '100000.00',
    total_discount: '0.00',
    discount_allocations: [],
    tax_lines: [],
    gift_card: false,
    ...change,
  };
}

/** One of the two shirts comes back a day later, unless told otherwise. */
export function shopifyRefund(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 71,
    order_id: 4401,
    created_at: '2026-11-11T10:00:00+07:00',
    processed_at: '2026-11-11T10:00:00+07:00',
    user_id: null,
    refund_line_items: [
      { id: 1, line_item_id: 31, quantity: 1, subtotal: 100_000, total_tax: 0, restock_type: 'return' },
    ],
    order_adjustments: [],
    transactions: [moneyBack('100000.00')],
    ...change,
  };
}

export function moneyBack(amount: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { kind: 'refund', status: 'success', gateway: 'Bank Deposit', amount, currency: 'IDR', ...change };
}

export function mapped(
  order: unknown,
  context = CONTEXT,
): { sale: CleanSale; refunds: readonly CleanSale[] } {
  const outcome = mapOrder(order, 7, context);
  if (outcome.outcome !== 'sale') throw new Error(JSON.stringify(outcome));
  return { sale: outcome.sale, refunds: outcome.refunds ?? [] };
}

export function refundOf(order: unknown): CleanSale {
  const [refund, ...others] = mapped(order).refunds;
  if (!refund || others.length > 0) throw new Error('expected one refund');
  return refund;
}
