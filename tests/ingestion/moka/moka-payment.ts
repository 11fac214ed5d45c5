import type { CleanSale } from '#ingestion/clean-sale.ts';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';

interface LineOptions {
  name: string;
  quantity: number;
  /** Of the whole line, in rupiah. */
  gross: number;
  discount?: number;
  [field: string]: unknown;
}

/** A line as v3 writes it; its net is what its discount leaves. */
export function mokaLine({ name, quantity, gross, discount = 0, ...others }: LineOptions): object {
  return {
    item_name: name,
    item_variant_name: '',
    category_name: 'Minuman',
    sales_type_name: 'Dine In',
    quantity,
    gross_sales: gross,
    discount_amount: discount,
    net_sales: gross - discount,
    tax_amount: 0,
    gratuity_amount: 0,
    redeem_amount: 0,
    custom_amount: 0,
    cogs: 0,
    is_deleted: false,
    modifiers: [],
    ...others,
  };
}

/** A payment as v3 lists it, made up: two lines, tax and service on top, paid in cash. */
export function mokaPayment(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'p-1',
    payment_no: 'K7A001',
    created_at: '2026-11-12T10:15:30.250000+07:00',
    updated_at: '2026-11-12T10:15:30.250000+07:00',
    synchronized_at: '2026-11-12T10:15:34.000000+07:00',
    parent_payment_id: 'p-1',
    payment_type: 'cash',
    payment_type_label: 'Cash',
    payment_note: null,
    customer_id: null,
    collected_by: 'Rina',
    outlet_id: 71,
    include_gratuity_tax: false,
    discounts: 5_000,
    subtotal: 45_000,
    gratuities: 2_250,
    taxes: 4_725,
    total_rounding_amount: 25,
    total_collected: 52_000,
    payment_gratuities: [{ name: 'Service', amount: 5, total: 2_250 }],
    checkouts: [
      mokaLine({ name: 'Es Kopi', quantity: 2, gross: 36_000, discount: 3_600 }),
      mokaLine({ name: 'Roti Bakar', quantity: 1, gross: 14_000, discount: 1_400, category_name: 'Makanan' }),
    ],
    payment_refunds: [],
    ...change,
  };
}

/** A refund in the other names, as it stands inside its payment. */
export function mokaRefund(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    uuid: 'r-1',
    refund_uuid: 'r-1',
    parent_payment_uuid: 'p-1',
    payment_no: 'K7A001',
    status: 'Done',
    is_deleted: false,
    refund_type: 'partial',
    created_at: '2026-11-13T09:00:00.000000+07:00',
    updated_at: '2026-11-13T09:00:00.000000+07:00',
    synchronized_at: '2026-11-13T09:00:01.000000+07:00',
    payment_type: 'cash',
    outlet_id: 71,
    collected_by: 'Bagas',
    refund_amount: 14_553,
    total_collected_amount: -14_553,
    subtotal: -12_600,
    total_net_sales: -12_600,
    total_gratuity_amount: -630,
    total_tax_amount: -1_323,
    total_rounding_amount: null,
    payment_gratuities: [{ name: 'Service', amount: 5, total: -630 }],
    checkouts: [
      mokaLine({
        name: 'Roti Bakar',
        quantity: -1,
        gross: -14_000,
        discount: -1_400,
        category_name: 'Makanan',
      }),
    ],
    ...change,
  };
}

export const context = { currency: 'IDR', outlets: new Map([['71', 'Braga']]) };
export const map = (change?: Record<string, unknown>): MappedReceipt =>
  mapPayment(mokaPayment(change), 3, context);
export const mapSale = (
  change?: Record<string, unknown>,
): { sale: CleanSale; refunds: readonly CleanSale[] } => {
  const mapped = map(change);
  if (mapped.outcome !== 'sale') throw new Error(`expected a sale, got ${JSON.stringify(mapped)}`);
  return { sale: mapped.sale, refunds: mapped.refunds ?? [] };
};
/** In rupiah, so that a test reads like a receipt. */
export const figures = (sale: CleanSale): Record<string, number> =>
  Object.fromEntries(
    (['gross', 'discounts', 'net', 'tax', 'serviceCharge', 'tip', 'rounding', 'total'] as const).map(
      (key) => [key, (sale[key] ?? 0) / 100],
    ),
  );
