import { allocate, toMinor } from '#core/money.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { MokaLine, MokaPayment } from './api-types.ts';

interface LineAmounts {
  gross: number;
  discount: number;
  net: number;
}

/** A bill in minor units: the prices without what is charged on top of them. */
export interface SettledBill {
  lines: LineAmounts[];
  net: number;
  tax: number;
  serviceCharge: number;
  tip: number;
  rounding: number;
  total: number;
}

interface BillOptions {
  kind: CleanSale['kind'];
  currency: string;
}

/** What the listed prices hold besides the goods. */
interface Reading {
  hasTax: boolean;
  hasGratuity: boolean;
  /** Points that were redeemed are still in the net sales. */
  hasRedeemed: boolean;
}

/** In rupiah: bills are rounded to the next hundred, and older ones do not tell by how much. */
const UNTOLD_ROUNDING = 100;
const TIP = /\btips?\b/i;

/**
 * The bill as it adds up. Moka lists prices with or without tax and service as the shop has set it,
 * and its flag is not always right: the reading that comes closest to what was collected counts.
 * Null when none does.
 */
export function settleBill(payment: MokaPayment, options: BillOptions): SettledBill | null {
  const money = createMoney(options);
  const total = findTotal(payment, options.kind);
  if (total === null) return null;
  const listed = payment.lines.map((line) => listLine(line, money));
  const charged = {
    total: money(total),
    tax: money(payment.tax),
    gratuity: money(payment.gratuity),
    redeemed: money(payment.redeemed),
    rounding: toMinor(payment.rounding, options.currency),
  };
  // Without lines and a subtotal the bill is only known by what it came to.
  const rest = charged.total - charged.tax - charged.gratuity - charged.rounding;
  const stated = payment.net ? money(payment.net) : rest;
  const amounts = { ...charged, listed: payment.lines.length > 0 ? sumNet(listed) : stated };
  const { reading, distance } = findReading(amounts, payment.include_gratuity_tax);
  if (distance > toMinor(UNTOLD_ROUNDING, options.currency)) return null;
  const held = {
    tax: reading.hasTax ? amounts.tax : 0,
    gratuity: reading.hasGratuity ? amounts.gratuity : 0,
    redeemed: reading.hasRedeemed ? amounts.redeemed : 0,
  };
  const net = amounts.listed - held.tax - held.gratuity - held.redeemed;
  const tip = findTip(payment, money);
  return {
    lines: takeOut(listed, payment.lines, held),
    net,
    tax: amounts.tax,
    serviceCharge: amounts.gratuity - tip,
    tip,
    rounding: amounts.total - net - amounts.tax - amounts.gratuity,
    total: amounts.total,
  };
}

/** Refunds are negative here whatever sign they come with; Moka mixes both in one refund. */
function createMoney({ kind, currency }: BillOptions): (major: number) => number {
  if (kind === 'sale') return (major) => toMinor(major, currency);
  return (major) => -toMinor(Math.abs(major), currency) || 0;
}

/** What was collected or given back, in major units. */
export function findTotal(
  { total, refund_amount: refunded }: MokaPayment,
  kind: CleanSale['kind'],
): number | null {
  return kind === 'refund' ? total || refunded : total;
}

function listLine(line: MokaLine, money: (major: number) => number): LineAmounts {
  const gross = money(line.gross_sales);
  const net = line.net_sales === null ? gross - money(line.discount_amount) : money(line.net_sales);
  return { gross, discount: gross - net, net };
}

interface BillAmounts {
  total: number;
  listed: number;
  tax: number;
  gratuity: number;
  redeemed: number;
  rounding: number;
}

/** Of equals the one that the bill's own flag tells, then the one with less inside. */
function findReading(amounts: BillAmounts, isIncluded: boolean): { reading: Reading; distance: number } {
  const readings = [false, true].flatMap((hasRedeemed) =>
    [isIncluded, !isIncluded].flatMap((hasTax) =>
      [hasTax, !hasTax].map((hasGratuity) => ({ hasTax, hasGratuity, hasRedeemed })),
    ),
  );
  const measured = readings.map((reading) => ({ reading, distance: measure(reading, amounts) }));
  return measured.reduce((best, next) => (next.distance < best.distance ? next : best));
}

function measure({ hasTax, hasGratuity, hasRedeemed }: Reading, amounts: BillAmounts): number {
  const { total, listed, tax, gratuity, redeemed, rounding } = amounts;
  const bill =
    listed + (hasTax ? 0 : tax) + (hasGratuity ? 0 : gratuity) - (hasRedeemed ? redeemed : 0) - total;
  return Math.min(Math.abs(bill + rounding), Math.abs(bill - rounding));
}

/** Shares out what the prices hold as Moka says per line, else by what the lines come to. */
function takeOut(
  listed: readonly LineAmounts[],
  lines: readonly MokaLine[],
  held: { tax: number; gratuity: number; redeemed: number },
): LineAmounts[] {
  const share = (
    amount: number,
    field: 'tax_amount' | 'gratuity_amount' | 'redeem_amount',
  ): readonly number[] => {
    const told = lines.map((line) => Math.abs(line[field]));
    const isTold = told.some((weight) => weight > 0);
    return allocate(amount, isTold ? told : listed.map(({ net }) => Math.abs(net)));
  };
  const taxes = share(held.tax, 'tax_amount');
  const gratuities = share(held.gratuity, 'gratuity_amount');
  const redeemed = share(held.redeemed, 'redeem_amount');
  return listed.map((line, index) => {
    const charges = (taxes[index] ?? 0) + (gratuities[index] ?? 0);
    const gross = line.gross - charges;
    const net = line.net - charges - (redeemed[index] ?? 0);
    return { gross, discount: gross - net, net };
  });
}

/** A tip is a gratuity that the shop called so. */
function findTip(
  { payment_gratuities: all, gratuity }: MokaPayment,
  money: (major: number) => number,
): number {
  const told = all.reduce((total, { name, total: amount }) => total + (TIP.test(name ?? '') ? amount : 0), 0);
  return money(Math.abs(told) > Math.abs(gratuity) ? gratuity : told);
}

function sumNet(lines: readonly LineAmounts[]): number {
  return lines.reduce((total, { net }) => total + net, 0);
}
