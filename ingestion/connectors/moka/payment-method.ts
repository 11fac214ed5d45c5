import type { MokaPayment } from './api-types.ts';

const NAMED =
  /\b(?:cash|tunai|qris|go-?pay|ovo|dana|shopee ?pay|link ?aja|debit|kredit|credit|card|kartu|transfer|bca|mandiri|bri|bni|edc|voucher|gift ?card)\b/i;
const LONGEST_NAME = 30;

/**
 * How a bill was paid. Where Moka only knows "Other", the cashier or the app that sent the order
 * wrote the method into the note; any other note is nobody's business here.
 */
export function toPaymentMethod(payment: MokaPayment): string {
  const label = payment.payment_type_label ?? toTitle(payment.payment_type ?? '');
  const note = payment.payment_note ?? payment.note ?? '';
  const isOther = /^(?:other|lainnya|)$/i.test(label);
  if (isOther && note.length <= LONGEST_NAME && NAMED.test(note)) return note;
  return label || 'Other';
}

function toTitle(type: string): string {
  return type === '' ? '' : type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ');
}
