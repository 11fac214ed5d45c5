import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import { MokaDeletion, MokaPayment } from './api-types.ts';
import { type Fault, fault, faultOfBill } from './fault.ts';
import { mapRefund } from './map-refund.ts';
import { settleBill } from './settle-bill.ts';
import { toCleanSale, VOID } from './to-clean-sale.ts';

export interface MappingContext {
  currency: string;
  /** Names by id. */
  outlets: ReadonlyMap<string, string>;
}

const DONE = /^(?:done|completed?|paid|success(?:ful)?|settled)$/i;
const PAID = /^(?:paid|lunas|completed?|done)$/i;

/**
 * One payment as received to a sale and the refunds inside it, or to a refund where Moka lists that by
 * itself. Pure; a record that cannot be read or does not add up says why.
 */
export function mapPayment(raw: unknown, position: number, context: MappingContext): MappedReceipt {
  const parsed = MokaPayment.safeParse(raw);
  if (!parsed.success) return findDeleted(raw) ?? hold(describeFault(raw, parsed.error));
  const payment = parsed.data;
  const outlet = context.outlets.get(payment.outlet_id ?? '');
  if (outlet === undefined) return hold(fault('outlet_unknown', 'outlet_id', payment.outlet_id));
  const hindrance = findHindrance(payment);
  if (hindrance) return hold(hindrance);
  const known = { outlet, position, currency: context.currency };
  const kind = payment.parentId === null || payment.parentId === payment.id ? 'sale' : 'refund';
  const bill = settleBill(payment, { kind, currency: context.currency });
  if (!bill) return isGone(payment) ? gone(payment.id) : hold(faultOfBill(payment, kind));
  const sale = toCleanSale(payment, { ...known, kind, bill });
  const refunds: CleanSale[] = [];
  for (const [index, body] of payment.payment_refunds.entries()) {
    const refund = mapRefund(body, index, { ...known, sale });
    if ('reason' in refund) return hold(refund);
    refunds.push(refund);
  }
  return { outcome: 'sale', sale, refunds, updatedAt: findUpdate(payment) };
}

/** A payment that is gone counts no more, even when nothing else of it can be read. */
function findDeleted(raw: unknown): MappedReceipt | null {
  const parsed = MokaDeletion.safeParse(raw);
  return parsed.success ? gone(parsed.data.id ?? parsed.data.uuid) : null;
}

function isGone({ is_deleted: isDeleted, status }: MokaPayment): boolean {
  return isDeleted || VOID.test(status ?? '');
}

function gone(id: string | null): MappedReceipt {
  return id === null
    ? hold(fault('value_missing', 'id', null))
    : { outcome: 'deleted', externalId: id, updatedAt: '' };
}

/** Why a payment is no sale. */
function findHindrance(payment: MokaPayment): Fault | null {
  const { id, status, invoice_status: invoice } = payment;
  if (id === null) return fault('value_missing', 'id', null);
  if (invoice !== null && !PAID.test(invoice) && !isGone(payment)) {
    return fault('not_paid', 'invoice_status', invoice);
  }
  const isKnown = status === null || DONE.test(status) || VOID.test(status);
  return isKnown ? null : fault('value_invalid', 'status', status);
}

/** When any part of it last reached Moka; a till's own clock only where Moka's is not told. */
function findUpdate(payment: MokaPayment): string {
  const moments = [payment, ...payment.payment_refunds.flatMap(readTimes)].flatMap(
    ({ synchronized_at: received, updated_at: updated }) => received ?? updated ?? [],
  );
  return moments.reduce(
    (latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest),
    payment.created_at,
  );
}

function readTimes(body: unknown): Pick<MokaPayment, 'synchronized_at' | 'updated_at'>[] {
  const parsed = MokaPayment.safeParse(body);
  return parsed.success ? [parsed.data] : [];
}

function hold(why: Fault): MappedReceipt {
  return { outcome: 'quarantined', ...why };
}
