import { z } from 'zod';

/**
 * The bodies of Moka's API as far as AIRA reads them. One thing has several names there: a listed
 * payment says `taxes`, the refund inside it `total_tax_amount`; see NOTES.md.
 */
const Text = z.string().transform((value) => value.replace(/\s+/g, ' ').trim());
const OptionalText = Text.nullish().transform((value) => value || null);
/** Numbers up to version 1, UUIDs since version 3. */
const Id = z.union([z.string().min(1).max(100), z.number().int()]).transform(String);
const OptionalId = Id.nullish().transform((value) => value ?? null);
const Instant = z.iso.datetime({ offset: true });
const OptionalInstant = Instant.nullish().transform((value) => value ?? null);
/** In rupiah, and in pieces: what is larger is a slip, and would not fit the tables. */
const LARGEST = 1e12;
const Amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform(Number),
  ])
  .refine((amount) => Math.abs(amount) <= LARGEST, 'is too large');
const MOST = 1e9;
const OptionalAmount = Amount.nullish().transform((value) => value ?? null);
const AmountOrZero = Amount.nullish().transform((value) => value ?? 0);
const Flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const MokaProfile = z.object({ business_id: Id, outlet_ids: listOf(Id) });

export const MokaOutlet = z.object({
  id: Id,
  name: Text.refine((value) => value !== '', 'is empty'),
  city: OptionalText,
  province: OptionalText,
  created_at: OptionalInstant,
  start_date: OptionalInstant,
});
export type MokaOutlet = z.infer<typeof MokaOutlet>;

const MokaLine = z.object({
  item_name: OptionalText,
  item_variant_name: OptionalText,
  category_name: OptionalText,
  sales_type_name: OptionalText,
  quantity: Amount.refine((quantity) => Math.abs(quantity) <= MOST, 'is too many'),
  /** Of the whole line, its modifiers included. */
  gross_sales: Amount,
  net_sales: OptionalAmount,
  /** With the line's share of the bill's discounts. */
  discount_amount: AmountOrZero,
  redeem_amount: AmountOrZero,
  tax_amount: AmountOrZero,
  gratuity_amount: AmountOrZero,
  custom_amount: AmountOrZero,
  cogs: AmountOrZero,
  is_deleted: Flag,
});
export type MokaLine = z.infer<typeof MokaLine>;

/** A payment, or a refund inside one: the same fields under two sets of names. */
export const MokaPayment = z
  .object({
    id: OptionalId,
    uuid: OptionalId,
    refund_uuid: OptionalId,
    parent_payment_id: OptionalId,
    parent_payment_uuid: OptionalId,
    payment_no: OptionalText,
    outlet_id: OptionalId,
    status: OptionalText,
    invoice_status: OptionalText,
    is_deleted: Flag,
    created_at: Instant,
    updated_at: OptionalInstant,
    synchronized_at: OptionalInstant,
    total_collected: OptionalAmount,
    total_collected_amount: OptionalAmount,
    refund_amount: OptionalAmount,
    subtotal: OptionalAmount,
    total_net_sales: OptionalAmount,
    taxes: OptionalAmount,
    total_tax_amount: OptionalAmount,
    gratuities: OptionalAmount,
    total_gratuity_amount: OptionalAmount,
    total_redeem_amount: OptionalAmount,
    total_rounding_amount: OptionalAmount,
    include_gratuity_tax: Flag,
    payment_type: OptionalText,
    payment_type_label: OptionalText,
    payment_note: OptionalText,
    note: OptionalText,
    customer_id: OptionalId,
    collected_by: OptionalText,
    served_by: OptionalText,
    server_name: OptionalText,
    payment_gratuities: listOf(z.object({ name: OptionalText, total: AmountOrZero })),
    checkouts: listOf(MokaLine),
    payment_refunds: listOf(z.unknown()),
  })
  .transform((raw) => ({
    ...raw,
    id: raw.id ?? raw.uuid ?? raw.refund_uuid,
    parentId: raw.parent_payment_id ?? raw.parent_payment_uuid,
    total: raw.total_collected ?? raw.total_collected_amount,
    net: raw.subtotal ?? raw.total_net_sales,
    tax: raw.taxes ?? raw.total_tax_amount ?? 0,
    gratuity: raw.gratuities ?? raw.total_gratuity_amount ?? 0,
    redeemed: raw.total_redeem_amount ?? 0,
    rounding: raw.total_rounding_amount ?? 0,
    lines: raw.checkouts.filter((line) => !line.is_deleted),
  }));
export type MokaPayment = z.infer<typeof MokaPayment>;

/** What must be readable of a payment that was deleted. */
export const MokaDeletion = z.object({ id: OptionalId, uuid: OptionalId, is_deleted: z.literal(true) });

/** The envelope only: each payment is judged by itself, so that one bad one does not stop a page. */
export const MokaPaymentPage = z.object({
  data: z.object({
    payments: z.array(z.unknown()),
    next_url: z.string().nullish(),
    completed: z.boolean().nullish(),
  }),
});
