import { createRandom, type Random } from '#api/simulator/random.ts';
import type { OrderBody } from '#tests/helpers/shopify-simulator.ts';

/** What an order or refund must come to, in cents, as it was made up: nothing is read back. */
export interface Truth {
  id: string;
  kind: 'sale' | 'refund';
  status: 'completed' | 'void';
  net: number;
  tax: number;
  serviceCharge: number;
  tip: number;
  rounding: number;
  total: number;
  items: number;
}

export interface SeededOrder {
  body: OrderBody;
  /** Empty for what is no sale: a trial, or gift cards alone. */
  truths: Truth[];
}

interface MadeLine {
  body: Record<string, unknown> & { id: number };
  isCard: boolean;
  quantity: number;
  price: number;
  /** After discounts, as priced. */
  paid: number;
  tax: number;
}

const MINUTE = 60_000;
const RATE = 0.11;
const HISTORY_START = Date.UTC(2026, 9, 20);
const MENU = [25_000, 49_500, 120_000, 333_333, 0] as const;

/** Orders of a shop of every kind that Shopify knows, the same ones for the same seed. */
export function makeSeededOrders(seed: string, count: number): SeededOrder[] {
  return Array.from({ length: count }, (_, index) => makeOrder(createRandom(`${seed} ${index}`), index));
}

function makeOrder(random: Random, index: number): SeededOrder {
  const id = 5_000 + index;
  const at = HISTORY_START + index * 53 * MINUTE;
  const isIncluded = random.chance(0.4);
  const lines = makeLines(random, id, isIncluded);
  const shipping = random.chance(0.4) ? random.between(5, 40) * 100_000 : 0;
  const shippingTax = Math.round(isIncluded ? (shipping * RATE) / (1 + RATE) : shipping * RATE);
  const tip = random.chance(0.1) ? random.between(1, 20) * 50_000 : 0;
  const duties = random.chance(0.05) ? 1_500_000 : 0;
  const rounding = random.chance(0.1) ? random.between(-49, 49) : 0;
  const goods = lines.filter(({ isCard }) => !isCard);
  const tax = sum(goods, (line) => line.tax) + shippingTax;
  const cards = sum(lines, (line) => (line.isCard ? line.paid : 0));
  const paid = sum(goods, (line) => line.paid);
  const bill = paid + shipping + (isIncluded ? 0 : tax) + tip + duties;
  const fate = pickFate(random);
  const isTrial = random.chance(0.03);
  const truth: Truth = {
    id: String(id),
    kind: 'sale',
    status: fate === 'voided' || fate === 'cancelled' ? 'void' : 'completed',
    net: paid - (isIncluded ? sum(goods, (line) => line.tax) : 0),
    tax: tax + duties,
    serviceCharge: shipping - (isIncluded ? shippingTax : 0),
    tip,
    rounding,
    total: bill + rounding,
    items: sum(goods, ({ price, quantity }) => (price === 0 ? 0 : quantity)),
  };
  const refund =
    fate === 'refunded' && goods.length > 0 ? makeRefund(random, { id, at, isIncluded, goods }) : null;
  const updated = refund ? at + 26 * 60 * MINUTE : at + MINUTE;
  const body: OrderBody = {
    id,
    name: `#${id}`,
    created_at: toText(at),
    processed_at: toText(at),
    updated_at: toText(updated),
    cancelled_at: fate === 'cancelled' ? toText(updated) : null,
    currency: 'IDR',
    financial_status: toFinancialStatus(fate),
    test: isTrial,
    taxes_included: isIncluded,
    total_price: money(bill + cards),
    total_line_items_price: money(sum(lines, ({ price, quantity }) => price * quantity)),
    total_tax: money(tax),
    total_tip_received: money(tip),
    original_total_duties_set: inShop(duties),
    total_cash_rounding_payment_adjustment_set: inShop(rounding),
    source_name: random.chance(0.5) ? 'pos' : 'web',
    location_id: random.chance(0.5) ? random.pick([71, 72]) : null,
    line_items: lines.map((line) => line.body),
    shipping_lines:
      shipping === 0
        ? []
        : [{ price: money(shipping), tax_lines: [{ price: money(shippingTax), rate: RATE }] }],
    refunds: refund ? [refund.body] : [],
    ...makePayments(random, bill + cards + rounding),
  };
  const isDebt = lines.every(({ isCard }) => isCard);
  return { body, truths: isTrial || isDebt ? [] : [truth, ...(refund ? [refund.truth] : [])] };
}

function makeLines(random: Random, orderId: number, isIncluded: boolean): MadeLine[] {
  return Array.from({ length: random.between(1, 4) }, (_, index) => {
    const isCard = random.chance(0.06);
    const price = isCard ? 10_000_000 : random.pick(MENU) * 100;
    const quantity = random.between(1, 3);
    const discount =
      !isCard && random.chance(0.3) ? Math.floor((price * quantity * random.between(1, 100)) / 100) : 0;
    const paid = price * quantity - discount;
    const tax = isCard ? 0 : Math.round(isIncluded ? (paid * RATE) / (1 + RATE) : paid * RATE);
    const body = {
      id: orderId * 10 + index,
      title: isCard ? 'Kartu hadiah' : `Produk ${price}`,
      product_id: 900 + index,
      quantity,
      price: money(price),
      gift_card: isCard,
      discount_allocations: discount === 0 ? [] : [{ amount: money(discount) }],
      tax_lines: tax === 0 ? [] : [{ price: money(tax), rate: RATE }],
    };
    return { body, isCard, quantity, price, paid, tax };
  });
}

/** The first line comes back whole; the shop keeps a part of the money, or gives some on top. */
function makeRefund(
  random: Random,
  { id, at, isIncluded, goods }: { id: number; at: number; isIncluded: boolean; goods: MadeLine[] },
): { body: unknown; truth: Truth } | null {
  const [line] = goods;
  if (!line || line.paid === 0) return null;
  const worth = line.paid + (isIncluded ? 0 : line.tax);
  const difference = random.chance(0.4) ? Math.round((worth * random.between(-20, 20)) / 100) : 0;
  const status = random.pick(['success', 'success', 'pending', 'failure']);
  const day = toText(at + 25 * 60 * MINUTE);
  const adjustment = { kind: 'refund_discrepancy', amount: money(-difference), tax_amount: '0.00' };
  const body = {
    id: id * 7,
    created_at: day,
    processed_at: day,
    refund_line_items: [
      {
        line_item_id: line.body.id,
        quantity: line.quantity,
        subtotal: line.paid / 100,
        total_tax: line.tax / 100,
      },
    ],
    order_adjustments: difference === 0 ? [] : [adjustment],
    transactions: [
      { kind: 'refund', status, gateway: 'cash', amount: money(worth + difference), currency: 'IDR' },
    ],
  };
  const truth: Truth = {
    id: `${id}-refund-${id * 7}`,
    kind: 'refund',
    status: status === 'failure' ? 'void' : 'completed',
    net: -(worth + difference - line.tax),
    tax: -line.tax,
    serviceCharge: 0,
    tip: 0,
    rounding: 0,
    total: -(worth + difference),
    items: -line.quantity,
  };
  return { body, truth };
}

function makePayments(
  random: Random,
  paid: number,
): Pick<OrderBody, 'transactions'> & Record<string, unknown> {
  if (random.chance(0.7)) return { payment_gateway_names: ['midtrans'] };
  const byCard = Math.floor(paid / 3);
  const entry = (gateway: string, amount: number) => ({
    kind: 'sale',
    status: 'success',
    gateway,
    amount: money(amount),
  });
  return {
    payment_gateway_names: ['gift_card', 'midtrans'],
    transactions: [entry('gift_card', byCard), entry('midtrans', paid - byCard)],
  };
}

type Fate = 'paid' | 'pending' | 'voided' | 'cancelled' | 'refunded';

function pickFate(random: Random): Fate {
  return random.pick<Fate>([
    'paid',
    'paid',
    'paid',
    'pending',
    'voided',
    'cancelled',
    'refunded',
    'refunded',
  ]);
}

function toFinancialStatus(fate: Fate): string {
  if (fate === 'refunded') return 'partially_refunded';
  return fate === 'cancelled' ? 'pending' : fate;
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

function inShop(amount: number): unknown {
  return { shop_money: { amount: money(amount), currency_code: 'IDR' } };
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** Shopify tells times to the second, in the shop's zone. */
function toText(at: number): string {
  return `${new Date(at + 7 * 60 * MINUTE).toISOString().slice(0, 19)}+07:00`;
}
