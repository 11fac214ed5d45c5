import type { CleanLine, CleanSale } from '#ingestion/clean-sale.ts';
import { allocate, toMinor } from '#core/money.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';
import type { RecordMapper } from '#ingestion/pull/connector.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import { AlunamReceipt, type AlunamLine, type AlunamOutlet, type AlunamProduct } from './api-types.ts';

interface MappingContext {
  currency: string;
  outlets: ReadonlyMap<string, AlunamOutlet>;
  products: ReadonlyMap<string, AlunamProduct>;
}

/** The mapping of one account's receipts, by what it says of itself. */
export function createMapper(
  currency: string,
  outlets: readonly AlunamOutlet[],
  products: readonly AlunamProduct[],
): RecordMapper {
  const context = {
    currency,
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    products: new Map(products.map((product) => [product.id, product])),
  };
  return {
    map: (raw, position) => mapReceipt(raw, position, context),
    outletTimeZones: Object.fromEntries(outlets.map(({ name, time_zone }) => [name, time_zone])),
  };
}

/** One receipt as received to one clean sale. Pure; a record that cannot be read says why. */
export function mapReceipt(raw: unknown, position: number, context: MappingContext): MappedReceipt {
  const parsed = AlunamReceipt.safeParse(raw);
  if (!parsed.success) {
    return { outcome: 'quarantined', ...describeFault(raw, parsed.error) };
  }
  const receipt = parsed.data;
  const updatedAt = 'instant' in receipt.updated_at ? receipt.updated_at.instant : '';
  if (receipt.status === 'deleted') return { outcome: 'deleted', externalId: receipt.id, updatedAt };
  const outlet = context.outlets.get(receipt.outlet_id);
  if (!outlet) {
    const value = receipt.outlet_id.slice(0, 200);
    return { outcome: 'quarantined', reason: 'outlet_unknown', column: 'outlet_id', value };
  }
  return {
    outcome: 'sale',
    sale: toSale(receipt, receipt.status, outlet.name, position, context),
    updatedAt,
  };
}

function toSale(
  receipt: AlunamReceipt,
  status: 'completed' | 'void',
  outlet: string,
  position: number,
  context: MappingContext,
): CleanSale {
  const isRefund = receipt.type === 'refund';
  // Some tills send refunds with a minus sign and some without: the type decides.
  const signed = (major: number): number => (isRefund ? -Math.abs(major) || 0 : major);
  const money = (major: number): number => toMinor(signed(major), context.currency);
  const lines = toLines(receipt, context, signed);
  const hasLines = lines.length > 0;
  const extras = {
    tax: money(receipt.tax),
    serviceCharge: money(receipt.service_charge),
    tip: money(receipt.tip),
    rounding: toRounding(receipt, context.currency),
  };
  const total = money(receipt.total);
  const added = Object.values(extras).reduce((all, part) => all + part, 0);
  return {
    externalId: receipt.id,
    originalExternalId: isRefund ? (receipt.original_receipt_id ?? receipt.id) : receipt.id,
    kind: receipt.type,
    status,
    outlet,
    soldAt: receipt.opened_at,
    receiptNumber: receipt.number,
    salesChannel: receipt.channel,
    cashier: receipt.cashier?.name ?? null,
    customer: receipt.customer?.id ?? null,
    gross: hasLines ? sum(lines, 'gross') : null,
    discounts: hasLines ? sum(lines, 'discount') : null,
    net: hasLines ? sum(lines, 'net') : total - added,
    ...extras,
    total,
    items: hasLines ? countItems(lines) : null,
    lines,
    payments: receipt.payments.map(({ method, amount }) => ({ method, amount: money(amount) })),
    positions: [position],
  };
}

/** Rounding goes either way, so on a refund that was sent without signs it is turned round. */
function toRounding(receipt: AlunamReceipt, currency: string): number {
  const isUnsignedRefund = receipt.type === 'refund' && receipt.total > 0;
  return toMinor(isUnsignedRefund ? 0 - receipt.rounding : receipt.rounding, currency);
}

/** Lines with the receipt's own discount spread over them, so that they sum to the receipt. */
function toLines(
  receipt: AlunamReceipt,
  context: MappingContext,
  signed: (major: number) => number,
): CleanLine[] {
  const amounts = receipt.lines.map((line) => ({
    gross: toMinor(Math.abs(line.unit_price * line.quantity), context.currency),
    discount: toMinor(Math.abs(line.discount), context.currency),
  }));
  const weights = amounts.map(({ gross, discount }) => Math.max(0, gross - discount));
  const shares = allocate(toMinor(Math.abs(receipt.discount), context.currency), weights);
  const sign = Math.sign(signed(1));
  return receipt.lines.map((line, index) => {
    const { gross, discount } = amounts[index] ?? { gross: 0, discount: 0 };
    const off = discount + (shares[index] ?? 0);
    return toLine(line, context, { gross: sign * gross || 0, discount: sign * off || 0, signed });
  });
}

function toLine(
  line: AlunamLine,
  context: MappingContext,
  amounts: { gross: number; discount: number; signed: (major: number) => number },
): CleanLine {
  const product = line.product_id === null ? undefined : context.products.get(line.product_id);
  const unitCost = line.unit_cost ?? product?.unit_cost ?? null;
  const quantity = amounts.signed(line.quantity);
  return {
    product: line.name,
    category: line.category ?? product?.category ?? null,
    variant: line.variant,
    quantity,
    gross: amounts.gross,
    discount: amounts.discount,
    net: amounts.gross - amounts.discount,
    cost: unitCost === null ? null : toMinor(unitCost * quantity, context.currency),
    isZeroPrice: amounts.gross === 0,
  };
}

function sum(lines: readonly CleanLine[], field: 'gross' | 'discount' | 'net'): number {
  return lines.reduce((total, line) => total + (line[field] ?? 0), 0);
}

function countItems(lines: readonly CleanLine[]): number {
  const units = lines.reduce((total, line) => total + (line.isZeroPrice ? 0 : (line.quantity ?? 0)), 0);
  return Math.round(units * 1000) / 1000;
}
