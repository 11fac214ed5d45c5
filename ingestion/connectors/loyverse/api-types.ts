import { z } from 'zod';

/** The bodies of the Loyverse API 1.0, as far as AIRA reads them; see README.md for the source. */
const Text = z.string().transform((value) => value.replace(/\s+/g, ' ').trim());
const RequiredText = Text.refine((value) => value !== '', 'is empty');
const OptionalText = Text.nullish().transform((value) => value || null);
const Instant = z.iso.datetime({ offset: true });
const OptionalInstant = Instant.nullish().transform((value) => value ?? null);
const Amount = z.number();
const AmountOrZero = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const OptionalAmount = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const LoyverseMerchant = z.object({ currency: z.object({ code: RequiredText }) });

export const LoyverseStore = z.object({
  id: RequiredText,
  name: RequiredText,
  created_at: OptionalInstant,
});
export type LoyverseStore = z.infer<typeof LoyverseStore>;

export const LoyverseEmployee = z.object({ id: RequiredText, name: OptionalText });
export const LoyverseCategory = z.object({ id: RequiredText, name: OptionalText });
export const LoyverseItem = z.object({ id: RequiredText, category_id: OptionalText });

/** An included tax is part of the prices, an added one comes on top. */
const LineTax = z.object({ type: OptionalText, money_amount: AmountOrZero });

const LoyverseLine = z.object({
  item_id: OptionalText,
  item_name: RequiredText,
  variant_name: OptionalText,
  quantity: Amount,
  gross_total_money: Amount,
  total_discount: OptionalAmount,
  line_discounts: listOf(z.object({ money_amount: AmountOrZero })),
  line_taxes: listOf(LineTax),
  cost: OptionalAmount,
  cost_total: OptionalAmount,
});
export type LoyverseLine = z.infer<typeof LoyverseLine>;

export const LoyverseReceipt = z.object({
  receipt_number: RequiredText,
  receipt_type: z.enum(['SALE', 'REFUND']),
  refund_for: OptionalText,
  receipt_date: Instant,
  created_at: Instant,
  updated_at: OptionalInstant,
  cancelled_at: OptionalInstant,
  store_id: RequiredText,
  employee_id: OptionalText,
  customer_id: OptionalText,
  dining_option: OptionalText,
  total_money: Amount,
  total_tax: AmountOrZero,
  tip: AmountOrZero,
  surcharge: AmountOrZero,
  line_items: listOf(LoyverseLine),
  payments: listOf(z.object({ name: RequiredText, money_amount: Amount })),
});
export type LoyverseReceipt = z.infer<typeof LoyverseReceipt>;

/** The envelope only: each receipt is judged by itself, so that one bad one does not stop a page. */
export const LoyverseReceiptPage = z.object({
  receipts: z.array(z.unknown()),
  cursor: z.string().nullish(),
});
