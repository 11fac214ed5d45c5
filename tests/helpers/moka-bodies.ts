import type { WireReceipt } from '#api/simulator/wire.ts';
import { allocate } from '#core/money.ts';

/** An outlet whose prices hold tax and service, as Moka's checkout settings allow. */
export type Pricing = 'exclusive' | 'inclusive';

/** A payment as v3 lists it, its refunds inside. */
export function toMokaPayment(
  receipt: WireReceipt,
  refunds: readonly WireReceipt[],
  pricing: Pricing,
): Record<string, unknown> {
  const bill = toBill(receipt, 1, pricing);
  return {
    id: receipt.id,
    payment_no: receipt.number,
    created_at: toJakarta(receipt.opened_at),
    // The till's own clock: an edit does not move it.
    updated_at: toJakarta(receipt.opened_at),
    synchronized_at: toJakarta(receipt.updated_at),
    parent_payment_id: receipt.id,
    payment_type: receipt.payments[0]?.method.toLowerCase() ?? 'other',
    payment_type_label: receipt.payments[0]?.method ?? 'Other',
    payment_note: null,
    customer_id: receipt.customer?.id ?? null,
    collected_by: receipt.cashier?.name ?? null,
    served_by: receipt.cashier?.name ?? null,
    outlet_id: receipt.outlet_id,
    invoice_status: null,
    status: receipt.status === 'void' ? 'Void' : 'Done',
    is_deleted: receipt.status === 'deleted' ? true : null,
    include_gratuity_tax: pricing === 'inclusive',
    total_collected: bill.total,
    discounts: bill.discounts,
    subtotal: bill.listed,
    gratuities: bill.gratuity,
    taxes: bill.tax,
    total_rounding_amount: bill.rounding === 0 ? null : bill.rounding,
    payment_gratuities: toGratuities(receipt, 1),
    checkouts: bill.checkouts,
    payment_refunds: refunds.map((refund) => toMokaRefund(refund, receipt, pricing)),
    total_refund: refunds.reduce((total, refund) => total + Number(refund.total), 0),
  };
}

/** A refund in its other names and with minus signs, as it stands inside its payment. */
export function toMokaRefund(
  refund: WireReceipt,
  original: WireReceipt,
  pricing: Pricing,
): Record<string, unknown> {
  const bill = toBill(refund, -1, pricing);
  return {
    uuid: refund.id,
    refund_uuid: refund.id,
    parent_payment_uuid: original.id,
    payment_no: original.number,
    status: 'Done',
    is_deleted: refund.status !== 'completed',
    is_refunded: true,
    refund_type: refund.lines.length === original.lines.length ? 'full' : 'partial',
    created_at: toJakarta(refund.opened_at),
    updated_at: toJakarta(refund.opened_at),
    synchronized_at: toJakarta(refund.updated_at),
    outlet_id: refund.outlet_id,
    payment_type: refund.payments[0]?.method.toLowerCase() ?? 'other',
    customer_id: refund.customer?.id ?? null,
    collected_by: refund.cashier?.name ?? null,
    include_gratuity_tax: pricing === 'inclusive',
    refund_amount: -bill.total,
    total_collected_amount: bill.total,
    total_discount_amount: bill.discounts,
    subtotal: bill.listed,
    total_net_sales: bill.listed,
    total_gratuity_amount: bill.gratuity,
    total_tax_amount: bill.tax,
    total_rounding_amount: bill.rounding === 0 ? null : bill.rounding,
    payment_gratuities: toGratuities(refund, -1),
    checkouts: bill.checkouts,
  };
}

interface Bill {
  total: number;
  listed: number;
  discounts: number;
  tax: number;
  gratuity: number;
  rounding: number;
  checkouts: Record<string, unknown>[];
}

/** In rupiah; every discount on its line, tax and service inside the prices where the outlet has it so. */
function toBill(receipt: WireReceipt, sign: 1 | -1, pricing: Pricing): Bill {
  const sen = (amount: string): number => Math.round(Number(amount) * 100);
  const gross = receipt.lines.map((line) =>
    Math.round(Number(line.unit_price) * Number(line.quantity) * 100),
  );
  const own = receipt.lines.map((line) => sen(line.discount));
  const weights = gross.map((amount, index) => amount - (own[index] ?? 0));
  const ofBill = allocate(sen(receipt.discount), weights);
  const gratuity = sen(receipt.service_charge) + sen(receipt.tip);
  const taxes = allocate(sen(receipt.tax), weights);
  const gratuities = allocate(gratuity, weights);
  const rupiah = (amount: number): number => (sign * amount) / 100 || 0;
  const lines = receipt.lines.map((line, index) => {
    const charges = pricing === 'inclusive' ? (taxes[index] ?? 0) + (gratuities[index] ?? 0) : 0;
    const discount = (own[index] ?? 0) + (ofBill[index] ?? 0);
    const listed = (gross[index] ?? 0) + charges;
    return { line, index, listed, discount, net: listed - discount };
  });
  return {
    total: rupiah(sen(receipt.total)),
    listed: rupiah(lines.reduce((total, { net }) => total + net, 0)),
    discounts: rupiah(lines.reduce((total, { discount }) => total + discount, 0)),
    tax: rupiah(sen(receipt.tax)),
    gratuity: rupiah(gratuity),
    rounding: rupiah(sen(receipt.rounding)),
    checkouts: lines.map(({ line, index, listed, discount, net }) => ({
      uuid: `${receipt.id} ${index}`,
      item_name: line.name,
      item_variant_name: line.variant ?? '',
      category_name: line.category,
      sales_type_name: receipt.channel,
      quantity: sign * Number(line.quantity),
      item_price: Number(line.unit_price),
      gross_sales: rupiah(listed),
      discount_amount: rupiah(discount),
      net_sales: rupiah(net),
      tax_amount: rupiah(taxes[index] ?? 0),
      gratuity_amount: rupiah(gratuities[index] ?? 0),
      redeem_amount: 0,
      custom_amount: 0,
      cogs: sign * Number(line.unit_cost) * Number(line.quantity),
      is_deleted: false,
      modifiers: [],
    })),
  };
}

function toGratuities(receipt: WireReceipt, sign: 1 | -1): Record<string, unknown>[] {
  return [
    { name: 'Service Charge', amount: 5, total: sign * Number(receipt.service_charge) },
    { name: 'Tip', amount: 0, total: sign * Number(receipt.tip) },
  ].filter(({ total }) => total !== 0);
}

/** Moka writes every time as Jakarta's, to the microsecond. */
function toJakarta(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().replace('Z', '000+07:00');
}
