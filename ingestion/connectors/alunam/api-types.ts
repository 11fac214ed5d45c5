import { z } from 'zod';

/**
 * The bodies of `openapi.json`, read leniently: tills send numbers as text, lists as null and names
 * with stray spaces. What is still unreadable after that fails, and the record is quarantined.
 */
const Text = z.union([z.string(), z.number()]).transform((value) => tidy(String(value)));
const RequiredText = Text.refine((value) => value !== '', 'is empty');
const OptionalText = Text.nullish().transform((value) => value || null);
const Word = Text.transform((value) => value.toLowerCase());

const Decimal = z.union([z.string(), z.number()]).transform((value, context) => {
  const number = typeof value === 'number' ? value : parseDecimal(value);
  if (number !== null && Number.isFinite(number)) return number;
  context.addIssue({ code: 'custom', message: 'is not a decimal number' });
  return z.NEVER;
});
const OptionalDecimal = z
  .union([z.literal('').transform(() => null), Decimal])
  .nullish()
  .transform((value) => value ?? null);
/** The contract always has it, so a till that leaves it out means zero. */
const DecimalOrZero = OptionalDecimal.transform((value) => value ?? 0);

/** With an offset it is an instant; without one it is the wall clock of the outlet. */
type AlunamTime = { instant: string } | { local: { date: string; time: string } };

const Time = z.union([z.string(), z.number()]).transform((value, context): AlunamTime => {
  const time = parseTime(value);
  if (time) return time;
  context.addIssue({ code: 'custom', message: 'is not a time' });
  return z.NEVER;
});

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const AlunamOutlet = z.object({
  id: RequiredText,
  name: RequiredText,
  time_zone: RequiredText,
  currency: RequiredText,
  /** First day of business. */
  opened_on: z.iso.date(),
  /** Last time the tills of the outlet sent what they had; null: they never did. */
  last_synced_at: z.iso.datetime({ offset: true }).nullish(),
});
export type AlunamOutlet = z.infer<typeof AlunamOutlet>;

export const AlunamProduct = z.object({
  id: RequiredText,
  name: RequiredText,
  category: OptionalText,
  unit_cost: OptionalDecimal,
});
export type AlunamProduct = z.infer<typeof AlunamProduct>;

const AlunamLine = z.object({
  product_id: OptionalText,
  name: RequiredText,
  variant: OptionalText,
  category: OptionalText,
  quantity: Decimal,
  unit_price: Decimal,
  discount: DecimalOrZero,
  unit_cost: OptionalDecimal,
});
export type AlunamLine = z.infer<typeof AlunamLine>;

export const AlunamReceipt = z.object({
  id: RequiredText,
  number: OptionalText,
  type: Word.pipe(z.enum(['sale', 'refund'])),
  original_receipt_id: OptionalText,
  outlet_id: RequiredText,
  status: Word.pipe(z.enum(['completed', 'void', 'deleted'])),
  opened_at: Time,
  updated_at: Time,
  channel: OptionalText,
  cashier: z.object({ name: OptionalText }).nullish(),
  customer: z.object({ id: OptionalText }).nullish(),
  lines: listOf(AlunamLine),
  discount: DecimalOrZero,
  service_charge: DecimalOrZero,
  tax: DecimalOrZero,
  tip: DecimalOrZero,
  rounding: DecimalOrZero,
  total: Decimal,
  payments: listOf(z.object({ method: RequiredText, amount: Decimal })),
});
export type AlunamReceipt = z.infer<typeof AlunamReceipt>;

/** The envelope only: each receipt is judged by itself, so that one bad one does not stop a page. */
export const AlunamReceiptPage = z.object({
  data: z.array(z.unknown()),
  /** The cursor that this page answers, so that a page meant for another request is noticed. */
  cursor: z.string().nullable(),
  next_cursor: z.string().nullable(),
  as_of: z.iso.datetime({ offset: true }),
});
export type AlunamReceiptPage = z.infer<typeof AlunamReceiptPage>;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The contract says `12500.00`; commas group thousands unless they can only be a decimal mark. */
function parseDecimal(text: string): number | null {
  const compact = text.replace(/[\s ]/g, '').replace(/^(-?)(?:Rp\.?|IDR)/i, '$1');
  if (/^-?\d+(\.\d+)?$/.test(compact)) return Number(compact);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)) return Number(compact.replaceAll(',', ''));
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(compact) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(compact)) {
    return Number(compact.replaceAll('.', '').replace(',', '.'));
  }
  if (/^-?\d+,\d+$/.test(compact)) return Number(compact.replace(',', '.'));
  return null;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function parseTime(value: string | number): AlunamTime | null {
  if (typeof value === 'number') return parseEpoch(value);
  const match = TIME.exec(value.trim());
  const [, date, time, offset] = match ?? [];
  if (!date || !time) return null;
  const clock = time.length === 5 ? `${time}:00` : time;
  const wall = new Date(`${date}T${clock}Z`);
  // 30 February rolls over instead of failing: a date that does not come back is no date.
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(`${date}T${clock}`)) return null;
  if (!offset) return { local: { date, time: clock } };
  const zone = /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = new Date(`${date}T${clock}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : { instant: instant.toISOString() };
}

function parseEpoch(value: number): AlunamTime | null {
  const millis = value > 1e11 ? value : value * 1000;
  const isPlausible = millis > Date.UTC(2000, 0, 1) && millis < Date.UTC(2100, 0, 1);
  return isPlausible ? { instant: new Date(millis).toISOString() } : null;
}
