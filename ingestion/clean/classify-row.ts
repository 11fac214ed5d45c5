import { DEPOSIT, NO_SALE } from '../map/profile-column.ts';
import type { RowFacts } from './row-facts.ts';

export type RowKind = 'sale' | 'refund' | 'void';

const REFUND = /\b(refund(?:ed|s)?|retur|return(?:ed|s)?|pengembalian|dikembalikan|chargeback)\b/i;
const VOID =
  /\b(void(?:ed)?|cancel(?:l?ed)?|batal|dibatalkan|pembatalan|dihapus|deleted|gagal|failed|expired|abandoned|kadaluarsa|draft|reversed)\b/i;
const UNPAID =
  /\b(?:(?:belum|blm|tidak|not?)[ -]*(?:di)?(?:bayar|lunas|paid)|unpaid|awaiting payment|(?:menunggu|awaiting|waiting(?: for)?|pending)(?: (?:pembayaran|payment))?|kas ?bon|ngutang|utang|hutang|open(?: bill)?|on hold|outstanding|overdue|jatuh tempo)\b/i;
/** A remark counts only when it says nothing else. */
const LONGEST_REMARK = 30;
const REMARKED_VOID = /^(?:di)?(?:void(?:ed)?|batal(?:kan)?|cancel(?:l?ed)?)(?:[ .,:;!(-].*)?$/i;
const REMARKED_REFUND = /^(?:di)?(?:retur|refund(?:ed)?|return(?:ed)?)(?:[ .,:;!(-].*)?$/i;
/** Said outright by one column, it stands above what another says of the order or its delivery. */
const PAID = /^(?:sudah )?(?:lunas|(?:di|ter)?bayar|paid|settled)$/i;
const UNPAID_REMARK = /^(?:(?:belum|blm) (?:di)?(?:bayar|lunas)|kas ?bon|ngutang|utang|hutang|bon)\b/i;
const NEGATED = /\b(?:tidak|tdk|bukan|not?|jadi|policy|policies)\b/i;

/**
 * What a row records. An event or receipt type says so in words; otherwise a negative quantity or
 * amount is money given back.
 */
export function classifyRow(facts: RowFacts): RowKind {
  const remark = facts.note.length <= LONGEST_REMARK && !NEGATED.test(facts.note) ? facts.note : '';
  if (facts.isVoided || [facts.event, ...facts.statuses].some((text) => VOID.test(text))) return 'void';
  if (REMARKED_VOID.test(remark)) return 'void';
  if (REFUND.test(facts.event) || facts.isReturned || REMARKED_REFUND.test(remark)) return 'refund';
  const amounts = (['net', 'gross', 'total'] as const)
    .map((role) => facts.amount(role))
    .find((value) => value);
  if (amounts !== undefined && amounts !== null) return amounts < 0 ? 'refund' : 'sale';
  return (facts.amount('quantity') ?? 0) < 0 ? 'refund' : 'sale';
}

/** A receipt that says it was given back, without a row of its own for that. */
export function isRefundedByStatus(facts: RowFacts): boolean {
  if (facts.isReturnedLater) return true;
  return facts.statuses.some((status) => REFUND.test(status) && !/partial|sebagian/i.test(status));
}

/** Money that moves in or out of the till without a sale: an event, a remark in place of an item, an expense. */
export function isCashMovement(facts: RowFacts): boolean {
  const remark = facts.product === '' && facts.receipt === '' ? facts.note : '';
  if ([facts.event, facts.product, remark].some((text) => NO_SALE.test(text))) return true;
  return Boolean(facts.amount('expense')) && !facts.amount('total');
}

/** Money paid in advance. */
export function isDeposit(facts: RowFacts): boolean {
  return [facts.event, facts.product].some((text) => DEPOSIT.test(text));
}

/** Ordered, and not paid for. What was voided is no longer owed. */
export function isUnpaid(facts: RowFacts): boolean {
  const isRemarked = facts.note.length <= LONGEST_REMARK && UNPAID_REMARK.test(facts.note);
  if (facts.statuses.some((status) => PAID.test(status))) return false;
  return isRemarked || facts.isOwed || facts.statuses.some((status) => UNPAID.test(status));
}

/** Rows that people type to try the register out. */
export function isTestRow(facts: RowFacts): boolean {
  return [facts.receipt, facts.product].some((text) =>
    /^(?:test(?:ing)?|tes|dummy|coba-coba|percobaan|(?:test?|dummy)[ -](?:item|menu|produk|product|order|transaksi|print)|(?:item|menu|produk|order|transaksi) (?:test?|dummy))$/i.test(
      text,
    ),
  );
}
