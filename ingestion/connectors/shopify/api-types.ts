import { z } from 'zod';

/** The bodies of Shopify's Admin API, as far as AIRA reads them; README.md says which endpoints. */
const Text = z.union([z.string(), z.number()]).transform((value) => tidy(String(value)));
const RequiredText = Text.refine((value) => value !== '', 'is empty');
const OptionalText = Text.nullish().transform((value) => value || null);
const Instant = z.iso.datetime({ offset: true });
const OptionalInstant = Instant.nullish().transform((value) => value ?? null);
const Flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A decimal string ("15000.00") in most places, a number in refunds. */
const Amount = z.union([z.string().regex(/^\s*-?\d+(\.\d+)?\s*$/), z.number()]).transform(Number);
const OptionalAmount = Amount.nullish().transform((value) => value ?? null);
const AmountOrZero = OptionalAmount.transform((value) => value ?? 0);

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** An amount that stands in two currencies (`price_set`) counts in the shop's. */
const inShopMoney = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(takeShopMoney, shape);

const TaxLine = inShopMoney(z.object({ price: AmountOrZero, rate: AmountOrZero }));
const DiscountAllocation = inShopMoney(z.object({ amount: AmountOrZero }));

const ShopifyLine = inShopMoney(
  z.object({
    id: RequiredText,
    title: RequiredText,
    variant_title: OptionalText,
    variant_id: OptionalText,
    product_id: OptionalText,
    quantity: z.number(),
    price: Amount,
    /** Without the order's own discounts; `discount_allocations` has them all. */
    total_discount: AmountOrZero,
    discount_allocations: listOf(DiscountAllocation),
    tax_lines: listOf(TaxLine),
    gift_card: Flag,
    tip: z.unknown().optional(),
  }),
);
export type ShopifyLine = z.infer<typeof ShopifyLine>;

const ShippingLine = inShopMoney(
  z.object({
    price: AmountOrZero,
    discount_allocations: listOf(DiscountAllocation),
    tax_lines: listOf(TaxLine),
    is_removed: Flag,
  }),
);

export const ShopifyTransaction = z.object({
  kind: OptionalText,
  status: OptionalText,
  amount: AmountOrZero,
  /** What cash was rounded by. */
  amount_rounding: AmountOrZero,
  gateway: OptionalText,
  /** What the customer paid in. */
  currency: OptionalText,
});
export type ShopifyTransaction = z.infer<typeof ShopifyTransaction>;

const RefundLine = inShopMoney(
  z.object({
    line_item_id: RequiredText,
    quantity: z.number(),
    subtotal: OptionalAmount,
    total_tax: OptionalAmount,
    line_item: ShopifyLine.nullish().catch(null),
  }),
);
export type RefundLine = z.infer<typeof RefundLine>;

const ShopifyRefund = inShopMoney(
  z.object({
    id: RequiredText,
    created_at: Instant,
    processed_at: OptionalInstant,
    user_id: OptionalText,
    refund_line_items: listOf(RefundLine),
    /** Since 2024-10; before, adjustments of the kind `shipping_refund`. Some versions send both. */
    refund_shipping_lines: listOf(inShopMoney(z.object({ subtotal_amount: AmountOrZero }))),
    order_adjustments: listOf(
      inShopMoney(z.object({ kind: OptionalText, amount: AmountOrZero, tax_amount: AmountOrZero })),
    ),
    total_duties: AmountOrZero,
    transactions: listOf(ShopifyTransaction),
  }),
);
export type ShopifyRefund = z.infer<typeof ShopifyRefund>;

export const ShopifyOrder = inShopMoney(
  z.object({
    id: RequiredText,
    name: OptionalText,
    created_at: Instant,
    /** The day that Shopify's own reports count an order on; earlier than `created_at` when imported. */
    processed_at: OptionalInstant,
    updated_at: Instant,
    cancelled_at: OptionalInstant,
    currency: RequiredText,
    financial_status: OptionalText,
    test: Flag,
    taxes_included: Flag,
    total_price: Amount,
    total_line_items_price: OptionalAmount,
    total_discounts: AmountOrZero,
    total_tax: AmountOrZero,
    total_tip_received: AmountOrZero,
    total_outstanding: AmountOrZero,
    total_cash_rounding_payment_adjustment: AmountOrZero,
    original_total_duties: AmountOrZero,
    original_total_additional_fees: AmountOrZero,
    source_name: OptionalText,
    location_id: OptionalText,
    user_id: OptionalText,
    customer: z.object({ id: OptionalText }).nullish(),
    line_items: listOf(ShopifyLine),
    shipping_lines: listOf(ShippingLine),
    refunds: listOf(ShopifyRefund),
    payment_gateway_names: listOf(Text),
    /** Not in a list of orders: asked for where the names above do not tell who was paid what. */
    transactions: listOf(ShopifyTransaction),
  }),
);
export type ShopifyOrder = z.infer<typeof ShopifyOrder>;

export const ShopifyShop = z.object({
  name: RequiredText,
  currency: RequiredText,
  iana_timezone: OptionalText,
  created_at: OptionalInstant,
});
export type ShopifyShop = z.infer<typeof ShopifyShop>;

export const ShopifyLocation = z.object({ id: RequiredText, name: RequiredText });
export const ShopifyStaff = z.object({ id: RequiredText, first_name: OptionalText, last_name: OptionalText });
export const ShopifyProduct = z.object({
  id: RequiredText,
  product_type: OptionalText,
  variants: listOf(z.object({ id: RequiredText, inventory_item_id: OptionalText })),
});
export type ShopifyProduct = z.infer<typeof ShopifyProduct>;

/** What a unit costs now. */
export const InventoryItem = z.object({ id: RequiredText, cost: OptionalAmount });
export type InventoryItem = z.infer<typeof InventoryItem>;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function takeShopMoney(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const taken = Object.entries(value).flatMap(([key, set]) => {
    const shopMoney = key.endsWith('_set') && isRecord(set) ? set['shop_money'] : undefined;
    return isRecord(shopMoney) ? [[key.slice(0, -'_set'.length), shopMoney['amount']] as const] : [];
  });
  return { ...value, ...Object.fromEntries(taken) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
