import { toMinor } from '#core/money.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Role } from '../map/roles.ts';
import type { RowKind } from './classify-row.ts';
import type { RowFacts } from './row-facts.ts';

/** The money of one row in minor units, refunds negative. Null: the file does not say. */
export interface RowAmounts {
  quantity: number | null;
  gross: number | null;
  discount: number | null;
  /** After discount, before tax and service. */
  net: number | null;
  tax: number | null;
  service: number | null;
  tip: number | null;
  rounding: number | null;
  total: number | null;
  cost: number | null;
  /** Money given back that the row records beside its sale; positive. */
  refunded: number;
  /** True when the amount was worked out from price and quantity. */
  isDerived: boolean;
}

/**
 * Works out a row's amounts from what it has: gross − discount = net, price × quantity = gross,
 * net + tax + service + tip + rounding = total. Prices that include tax are brought to before tax.
 */
export function computeRowAmounts(
  facts: RowFacts,
  kind: RowKind,
  mapping: Mapping,
  listPrice: number | null,
): RowAmounts {
  const sign = kind === 'refund' ? -1 : 1;
  const stated = (role: Role): number | null =>
    mapping.perReceipt.includes(role) ? null : facts.amount(role);
  const money = (value: number | null): number | null =>
    value === null ? null : toMinor(kind === 'refund' ? -Math.abs(value) : value, mapping.currency);
  const written = facts.amount('quantity');
  const price = facts.amount('unit_price') ?? listPrice;
  const derived = deriveQuantity(stated, price);
  const uncounted = derived !== null && Number.isInteger(derived) && derived > 1 ? derived : 1;
  const count = written ?? (mapping.at.quantity === undefined ? uncounted : derived);
  const fromPrice = price === null || count === null ? null : Math.abs(price * count);
  const rated = stated('tax') === null ? taxFromRate(stated, fromPrice) : null;
  const own = (role: Role): number | null => (role === 'tax' && rated !== null ? rated : stated(role));
  const refunded = kind === 'refund' ? 0 : Math.abs(own('refunds') ?? 0);
  const base = settleAmounts(own, fromPrice, mapping, { isRefund: kind === 'refund', refunded });
  const tax = own('tax');
  const isInclusive = includesTax(facts, base.net, own, mapping);
  const untaxed = (value: number | null): number | null =>
    value === null || !isInclusive ? value : Math.abs(value) - Math.abs(tax ?? 0);
  const unitCost = facts.amount('unit_cost');
  const cost = own('cost') ?? (unitCost === null || count === null ? null : unitCost * Math.abs(count));
  return {
    quantity: mapping.at.quantity === undefined || count === null ? null : sign * Math.abs(count),
    gross: money(untaxed(base.gross)),
    discount: money(base.discount === null ? null : Math.abs(base.discount)),
    net: money(untaxed(base.net)),
    tax: money(tax),
    service: money(own('service')),
    tip: money(own('tip')),
    rounding: own('rounding') === null ? null : toMinor(own('rounding') ?? 0, mapping.currency),
    total: money(restoreRefund(own, base.net, refunded)),
    cost: money(cost),
    refunded: toMinor(refunded, mapping.currency),
    isDerived: base.isDerived,
  };
}

/** Tax that is recorded as a rate: on top of the amount when the bill says so, else inside the bill. */
function taxFromRate(stated: (role: Role) => number | null, fromPrice: number | null): number | null {
  const percent = stated('tax_percent');
  const listed = stated('net') ?? stated('gross') ?? fromPrice;
  const [total, service] = [stated('total'), stated('service') ?? 0];
  if (percent === null || (total === null && listed === null)) return null;
  const rate = Math.abs(percent) / 100;
  if (listed === null) return ((total ?? 0) * rate) / (1 + rate);
  const reduced = stated('net') === null ? listed - Math.abs(stated('discount') ?? 0) : listed;
  const onTop = (reduced + service) * rate;
  return total === null || isNear(reduced + service + onTop, total) ? onTop : (total * rate) / (1 + rate);
}

/** The bill before what was given back, where the file prints it after. */
function restoreRefund(
  own: (role: Role) => number | null,
  net: number | null,
  refunded: number,
): number | null {
  const [total, remaining] = [own('total'), own('net')];
  if (total === null || refunded === 0 || remaining === null || net === null || net <= remaining)
    return total;
  const charges = sumOf(own('tax'), own('service'), own('tip'), own('rounding'));
  return Math.abs(total - remaining - charges) <= Math.max(1, total * 0.001) ? total + refunded : total;
}

interface BaseAmounts {
  gross: number | null;
  discount: number | null;
  net: number | null;
  isDerived: boolean;
}

function settleAmounts(
  own: (role: Role) => number | null,
  fromPrice: number | null,
  mapping: Mapping,
  row: { isRefund: boolean; refunded: number },
): BaseAmounts {
  const recorded = own('gross') ?? null;
  const full = recorded ?? fromPrice;
  const percent = own('discount_percent');
  const hasDiscount = mapping.at.discount !== undefined || mapping.at.discount_percent !== undefined;
  const isBlank = hasDiscount && !mapping.perReceipt.includes('discount') && own('discount') === null;
  const given =
    own('discount') ??
    (percent === null || full === null ? (isBlank ? 0 : null) : (Math.abs(full) * percent) / 100);
  const total = own('total');
  const reduced = full === null || given === null ? null : Math.abs(full) - Math.abs(given);
  let net = own('net') ?? (hasDiscount && reduced !== null && total === null ? reduced : null);
  if (row.isRefund && !net) net = own('refunds') || net;
  if (row.refunded > 0 && net !== null) net = reduced ?? netBeforeRefund(full, net, row.refunded);
  const bill = net === null ? readBill(own, full, reduced) : null;
  net ??= bill?.net ?? reduced ?? full ?? (mapping.perReceipt.length === 0 ? own('paid') : null);
  const isFullUsable = full !== null && full !== 0 && !(row.isRefund && recorded === 0);
  const inside = bill?.taxInside ?? chargesInside(own, full, given);
  const known = isFullUsable ? Math.abs(full) - inside : null;
  const gross = known ?? (net === null ? null : Math.abs(net) + Math.abs(given ?? 0));
  const discount =
    hasDiscount && !mapping.perReceipt.includes('discount') && gross !== null && net !== null
      ? gross - Math.abs(net)
      : null;
  return {
    gross,
    discount,
    net,
    isDerived: recorded === null && own('net') === null && total === null && net !== null,
  };
}

/** What was sold, where the net amount is what remained of it. */
function netBeforeRefund(full: number | null, net: number, refunded: number): number {
  return full !== null && isNear(Math.abs(full) - refunded, Math.abs(net)) ? full : net;
}

/** Tax and service that listed prices hold, when a bill that they add up to states a smaller net. */
function chargesInside(
  own: (role: Role) => number | null,
  full: number | null,
  given: number | null,
): number {
  const [net, total] = [own('net'), own('total')];
  if (net === null || total === null || full === null) return 0;
  const charges = Math.abs(sumOf(own('tax'), own('service')));
  const isInside =
    charges > 0 &&
    isNear(Math.abs(full) - Math.abs(given ?? 0), Math.abs(total)) &&
    isNear(Math.abs(net) + charges, Math.abs(total));
  return isInside ? charges : 0;
}

/** The net amount as the bill tells it, and the tax that the gross amount holds when prices include it. */
function readBill(
  own: (role: Role) => number | null,
  full: number | null,
  reduced: number | null,
): { net: number; taxInside: number } | null {
  const total = own('total');
  if (total === null) return null;
  const tax = Math.abs(own('tax') ?? 0);
  const others = Math.abs(sumOf(own('service'), own('tip'), own('rounding')));
  const net = Math.abs(total) - tax - others;
  const priced = reduced ?? (full === null ? null : Math.abs(full));
  if (priced !== null && tax > 0 && isNear(priced, net + tax)) return { net, taxInside: tax };
  const charges = Math.abs(own('charges') ?? 0);
  if (priced !== null && charges > 0 && isNear(priced + charges, net)) return { net: priced, taxInside: 0 };
  const hasUnknownCharge =
    reduced !== null && net > reduced && !isNear(net, reduced) && net > Math.abs(full ?? 0);
  return { net: hasUnknownCharge ? reduced : net, taxInside: 0 };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.02, Math.abs(b) * 0.0005);
}

function deriveQuantity(own: (role: Role) => number | null, price: number | null): number | null {
  const amount = own('gross') ?? own('net') ?? own('total');
  if (amount === null || !price) return null;
  const taken = own('gross') === null ? Math.abs(own('discount') ?? 0) : 0;
  const count = Math.round(((Math.abs(amount) + taken) / price) * 1000) / 1000;
  return Number.isFinite(count) ? count : null;
}

/** Prices include tax when the bill equals the net amount although there is tax. */
function includesTax(
  facts: RowFacts,
  net: number | null,
  own: (role: Role) => number | null,
  mapping: Mapping,
): boolean {
  const tax = Math.abs(own('tax') ?? 0);
  if (tax === 0 || net === null) return false;
  const total = own('total');
  if (total !== null) {
    const others = sumOf(own('service'), own('tip'), own('rounding'));
    return (
      isNear(Math.abs(net) + others, Math.abs(total)) &&
      !isNear(Math.abs(net) + others + tax, Math.abs(total))
    );
  }
  if (mapping.at.total !== undefined) return false;
  return /setelah pajak|termasuk pajak|include|inklusif|inclusive|after tax/i.test(facts.priceMode);
}

function sumOf(...values: (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
