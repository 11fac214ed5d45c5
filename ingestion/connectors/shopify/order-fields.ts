import { z } from 'zod';

/**
 * What is asked of an order: all that tells of goods and money, and of the customer only what Shopify
 * does not give apart. Names, addresses and phone numbers stay in the shop.
 */
export const ORDER_FIELDS: readonly string[] = `
  id name number order_number test confirmed tags
  created_at processed_at updated_at closed_at cancelled_at cancel_reason
  currency presentment_currency financial_status fulfillment_status taxes_included
  total_price total_price_set total_line_items_price total_line_items_price_set
  subtotal_price subtotal_price_set total_discounts total_discounts_set
  total_tax total_tax_set total_tip_received total_tip_received_set
  total_outstanding total_outstanding_set total_shipping_price_set
  total_cash_rounding_payment_adjustment_set total_cash_rounding_refund_adjustment_set
  original_total_duties_set original_total_additional_fees_set
  current_total_price current_subtotal_price current_total_discounts current_total_tax
  source_name source_identifier app_id device_id location_id user_id customer
  line_items shipping_lines tax_lines discount_applications discount_codes
  refunds payment_gateway_names
`
  .trim()
  .split(/\s+/);

const Kept = z.unknown().optional();

/** A transaction without the card and its holder. */
const Transaction = z.object({
  id: Kept,
  parent_id: Kept,
  kind: Kept,
  status: Kept,
  test: Kept,
  gateway: Kept,
  amount: Kept,
  amount_rounding: Kept,
  currency: Kept,
  created_at: Kept,
  processed_at: Kept,
  location_id: Kept,
  user_id: Kept,
});
const Transactions = z.array(Transaction).nullish();

const OrderWithoutPeople = z.looseObject({
  customer: z.object({ id: Kept }).nullish(),
  transactions: Transactions,
  refunds: z.array(z.looseObject({ transactions: Transactions })).nullish(),
});

/** An order as it is kept: a customer is a number, a card is nothing. */
export function withoutPeople(order: unknown): unknown {
  const parsed = OrderWithoutPeople.safeParse(order);
  return parsed.success ? parsed.data : order;
}
