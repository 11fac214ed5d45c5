import type { CleanSale } from '../clean-sale.ts';
import { toContentHash } from '../content-hash.ts';
import type { ResolvedProduct } from './resolve-products.ts';

/** A sale as the tables hold it, before it has an id. */
export interface SaleRow {
  external_id: string;
  outlet_id: string;
  business_date: string;
  content_hash: string;
  /** The other columns of `sales`. */
  rest: Record<string, unknown>;
  lines: Record<string, unknown>[];
  payments: Record<string, unknown>[];
}

interface Place {
  outletId: string;
  soldAt: string;
  businessDate: string;
  hour: number;
}

/**
 * Turns a clean sale into rows. The hash covers everything that the source says, so no edit is missed;
 * where the business day starts and what a product counts as is ours: neither makes a sale a changed one.
 */
export function toSaleRow(
  sale: CleanSale,
  place: Place,
  productOf: (name: string) => ResolvedProduct,
): SaleRow {
  const rest = {
    kind: sale.kind,
    status: sale.status,
    original_external_id: sale.originalExternalId,
    receipt_number: sale.receiptNumber,
    hour: place.hour,
    sales_channel: sale.salesChannel,
    cashier: sale.cashier,
    customer: sale.customer,
    gross: sale.gross,
    discounts: sale.discounts,
    net: sale.net,
    tax: sale.tax,
    service_charge: sale.serviceCharge,
    tip: sale.tip,
    rounding: sale.rounding,
    total: sale.total,
    items: sale.items,
  };
  const products = sale.lines.map((line) => productOf(line.product));
  const written = sale.lines.map((line, position) => ({
    position,
    product_id: products[position]?.writtenId,
    variant: line.variant,
    quantity: line.quantity,
    gross: line.gross,
    discount: line.discount,
    net: line.net,
    cost: line.cost,
    is_zero_price: line.isZeroPrice,
    ...(line.unit ? { unit: line.unit } : {}),
  }));
  const payments = sale.payments.map((payment, position) => ({ position, ...payment }));
  const moment = place.hour < 0 ? place.businessDate : place.soldAt;
  const content = [place.outletId, moment, rest, written, payments];
  return {
    external_id: sale.externalId,
    outlet_id: place.outletId,
    business_date: place.businessDate,
    content_hash: toContentHash(JSON.stringify(content)),
    rest: { ...rest, sold_at: place.soldAt },
    lines: written.map((line, position) => ({ ...line, ...toCounted(products[position]) })),
    payments,
  };
}

/** Only a line that counts as another product than it names keeps both. */
function toCounted(product: ResolvedProduct | undefined): Record<string, unknown> {
  if (!product || product.countsAsId === product.writtenId) return {};
  return { product_id: product.countsAsId, written_product_id: product.writtenId };
}
