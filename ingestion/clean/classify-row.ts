import type { RowFacts } from './row-facts.ts';

export type RowKind = 'sale' | 'refund' | 'void';

const REFUND = /\b(refund(?:ed|s)?|retur|return(?:ed|s)?|pengembalian|dikembalikan|chargeback)\b/i;
const VOID =
  /\b(void(?:ed)?|cancel(?:l?ed)?|batal|dibatalkan|pembatalan|dihapus|deleted|gagal|failed|expired|kadaluarsa|draft|reversed)\b/i;

/**
 * What a row records. An event or receipt type says so in words; otherwise a negative quantity or
 * amount is money given back.
 */
export function classifyRow(facts: RowFacts): RowKind {
  if (VOID.test(facts.event) || VOID.test(facts.status)) return 'void';
  if (REFUND.test(facts.event)) return 'refund';
  const amounts = (['net', 'gross', 'total'] as const)
    .map((role) => facts.amount(role))
    .find((value) => value);
  if (amounts !== undefined && amounts !== null) return amounts < 0 ? 'refund' : 'sale';
  return (facts.amount('quantity') ?? 0) < 0 ? 'refund' : 'sale';
}

/** A receipt that says it was given back, without a row of its own for that. */
export function isRefundedByStatus(facts: RowFacts): boolean {
  return REFUND.test(facts.status) && !/partial|sebagian/i.test(facts.status);
}

/** Rows that people type to try the register out. */
export function isTestRow(facts: RowFacts): boolean {
  return [facts.receipt, facts.product].some((text) => /^(test(?:ing)?|tes|dummy|coba-coba)$/i.test(text));
}
