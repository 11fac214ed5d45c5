import { toMinor } from '#core/money.ts';
import type { CleanLine, CleanSale } from '#ingestion/clean-sale.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import { LoyverseReceipt, type LoyverseLine } from './api-types.ts';

export interface MappingContext {
  currency: string;
  /** Names by id. */
  stores: ReadonlyMap<string, string>;
  employees: ReadonlyMap<string, string>;
  /** Category names by item id. */
  categories: ReadonlyMap<string, string>;
}

/** One receipt as received to one clean sale. Pure; a record that cannot be read says why. */
export function mapReceipt(raw: unknown, position: number, context: MappingContext): MappedReceipt {
  const parsed = LoyverseReceipt.safeParse(raw);
  if (!parsed.success) return { outcome: 'quarantined', ...describeFault(raw, parsed.error) };
  const receipt = parsed.data;
  const outlet = context.stores.get(receipt.store_id);
  if (outlet === undefined) {
    const value = receipt.store_id.slice(0, 200);
    return { outcome: 'quarantined', reason: 'outlet_unknown', column: 'store_id', value };
  }
  const updatedAt = receipt.updated_at ?? receipt.created_at;
  return { outcome: 'sale', sale: toSale(receipt, outlet, position, context), updatedAt };
}

/** Loyverse writes refunds without signs; here they are negative. */
function toSale(
  receipt: LoyverseReceipt,
  outlet: string,
  position: number,
  context: MappingContext,
): CleanSale {
  const { receipt_number: id, employee_id: employee } = receipt;
  const isRefund = receipt.receipt_type === 'REFUND';
  const sign = isRefund ? -1 : 1;
  const money = (major: number): number => sign * toMinor(Math.abs(major), context.currency) || 0;
  const isAdded = hasAddedTaxes(receipt);
  const lines = receipt.line_items.map((line) => toLine(line, { money, sign, isAdded, context }));
  const [tax, serviceCharge, tip] = [receipt.total_tax, receipt.surcharge, receipt.tip].map(money);
  const total = money(receipt.total_money);
  const charges = (tax ?? 0) + (serviceCharge ?? 0) + (tip ?? 0);
  const net = lines.length > 0 ? sum(lines, 'net') : total - charges;
  return {
    externalId: id,
    originalExternalId: isRefund ? (receipt.refund_for ?? id) : id,
    kind: isRefund ? 'refund' : 'sale',
    status: receipt.cancelled_at === null ? 'completed' : 'void',
    outlet,
    soldAt: { instant: receipt.receipt_date },
    receiptNumber: id,
    salesChannel: receipt.dining_option,
    cashier: employee === null ? null : (context.employees.get(employee) ?? null),
    customer: receipt.customer_id,
    gross: lines.length > 0 ? sum(lines, 'gross') : null,
    discounts: lines.length > 0 ? sum(lines, 'discount') : null,
    net,
    tax: tax ?? 0,
    serviceCharge: serviceCharge ?? 0,
    tip: tip ?? 0,
    rounding: total - net - charges,
    total,
    items: lines.length > 0 ? countItems(lines) : null,
    lines,
    payments: receipt.payments.map(({ name, money_amount }) => ({
      method: name,
      amount: money(money_amount),
    })),
    positions: [position],
  };
}

/** Where no tax says its type, the bill does: added taxes make it larger than its lines. */
function hasAddedTaxes({
  line_items: lines,
  total_money,
  total_tax,
  tip,
  surcharge,
}: LoyverseReceipt): boolean {
  const listed = lines.reduce((total, line) => total + line.gross_total_money - discountOf(line), 0);
  const bill = Math.abs(total_money) - tip - surcharge;
  return Math.abs(bill - listed - total_tax) < Math.abs(bill - listed);
}

function toLine(
  line: LoyverseLine,
  {
    money,
    sign,
    isAdded,
    context,
  }: { money: (major: number) => number; sign: number; isAdded: boolean; context: MappingContext },
): CleanLine {
  const included = line.line_taxes
    .filter(({ type }) => (type === null ? !isAdded : type.toUpperCase() === 'INCLUDED'))
    .reduce((total, tax) => total + tax.money_amount, 0);
  const gross = money(line.gross_total_money) - money(included);
  const discount = money(discountOf(line));
  return {
    product: line.item_name,
    category: line.item_id === null ? null : (context.categories.get(line.item_id) ?? null),
    variant: line.variant_name,
    quantity: sign * Math.abs(line.quantity),
    gross,
    discount,
    net: gross - discount,
    cost: toCost(line, money),
    isZeroPrice: line.gross_total_money === 0,
  };
}

function discountOf({ total_discount, line_discounts }: LoyverseLine): number {
  return total_discount ?? line_discounts.reduce((total, { money_amount }) => total + money_amount, 0);
}

/** Loyverse has zero where nobody entered a cost: that is no cost known, not goods for free. */
function toCost(
  { cost, cost_total, quantity }: LoyverseLine,
  money: (major: number) => number,
): number | null {
  const major = cost_total ?? (cost === null ? 0 : cost * quantity);
  return major === 0 ? null : money(major);
}

function sum(lines: readonly CleanLine[], field: 'gross' | 'discount' | 'net'): number {
  return lines.reduce((total, line) => total + (line[field] ?? 0), 0);
}

function countItems(lines: readonly CleanLine[]): number {
  const units = lines.reduce((total, line) => total + (line.isZeroPrice ? 0 : (line.quantity ?? 0)), 0);
  return Math.round(units * 1000) / 1000;
}
