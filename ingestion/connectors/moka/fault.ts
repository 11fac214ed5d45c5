import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { MokaPayment } from './api-types.ts';
import { findTotal } from './settle-bill.ts';

/** Why a payment waits, and which of its fields says so. */
export interface Fault {
  reason: string;
  column: string | null;
  value: string | null;
}

const LONGEST_VALUE = 200;

export function fault(reason: string, column: string, value: string | null): Fault {
  return { reason, column, value: value?.slice(0, LONGEST_VALUE) ?? null };
}

/** A bill without a total, or one whose parts do not come to it. */
export function faultOfBill(payment: MokaPayment, kind: CleanSale['kind'], within = ''): Fault {
  const total = findTotal(payment, kind);
  const column = `${within}total_collected`;
  return total === null
    ? fault('value_missing', column, null)
    : fault('amounts_disagree', column, String(total));
}
