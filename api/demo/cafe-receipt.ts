import type { Random } from '../simulator/random.ts';
import type { WireLine, WireReceipt } from '../simulator/wire.ts';
import type { Basket, BasketLine } from './cafe-basket.ts';
import type { CafeOutlet } from './cafe-outlets.ts';

export interface ReceiptFacts {
  id: string;
  number: string;
  outlet: CafeOutlet;
  /** Milliseconds since 1970. */
  opened: number;
  cashier: string;
  tip: number;
}

const SERVICE = 0.05;
/** PB1, the regional tax on food and drink. */
const TAX = 0.1;

/** The receipt of an order. A refund shows what is given back, without signs. */
export function toWireReceipt(
  facts: ReceiptFacts,
  basket: Basket,
  { at, refundOf = null }: { at: number; refundOf?: string | null },
): WireReceipt {
  const net = basket.lines.reduce((sum, line) => sum + amountOf(line), 0) - basket.discount;
  const service = basket.channel === 'Dine In' ? Math.round(net * SERVICE) : 0;
  const tax = Math.round((net + service) * TAX);
  const exact = net + service + tax + facts.tip;
  const isRounded = basket.method === 'Cash' && refundOf === null;
  const total = isRounded ? Math.round(exact / 100) * 100 : exact;
  return {
    id: facts.id,
    number: facts.number,
    type: refundOf === null ? 'sale' : 'refund',
    original_receipt_id: refundOf,
    outlet_id: facts.outlet.id,
    status: 'completed',
    opened_at: toLocal(facts.opened, facts.outlet.offset),
    updated_at: new Date(at).toISOString(),
    channel: basket.channel,
    cashier: { name: facts.cashier },
    customer: basket.customer === null ? null : { id: basket.customer },
    lines: basket.lines.map(toWireLine),
    discount: decimal(basket.discount),
    service_charge: decimal(service),
    tax: decimal(tax),
    tip: decimal(facts.tip),
    rounding: decimal(total - exact),
    total: decimal(total),
    payments: [{ method: basket.method, amount: decimal(total) }],
  };
}

/** Half of the refunds give back one thing, the others everything, each with its part of the discount. */
export function toRefundBasket(basket: Basket, random: Random): Basket {
  const all = basket.lines.reduce((sum, line) => sum + amountOf(line), 0);
  const lines = random.chance(0.5) ? basket.lines : [random.pick(basket.lines)];
  const part = lines.reduce((sum, line) => sum + amountOf(line), 0);
  return { ...basket, lines, discount: all === 0 ? 0 : Math.round((basket.discount * part) / all) };
}

function amountOf(line: BasketLine): number {
  return line.unitPrice * line.quantity - line.discount;
}

function toWireLine(line: BasketLine): WireLine {
  return {
    product_id: line.item.id,
    name: line.item.name,
    variant: line.variant,
    category: line.item.category,
    quantity: String(line.quantity),
    unit_price: decimal(line.unitPrice),
    discount: decimal(line.discount),
    unit_cost: decimal(line.unitCost),
  };
}

function decimal(rupiah: number): string {
  return rupiah.toFixed(2);
}

function toLocal(at: number, offset: string): string {
  const shift = Number(offset.slice(0, 3)) * 3_600_000;
  return `${new Date(at + shift).toISOString().slice(0, 19)}${offset}`;
}
