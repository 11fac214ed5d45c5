import type { Random } from '../simulator/random.ts';
import { CHANNELS, type CafeOutlet } from './cafe-outlets.ts';
import { costOn, isOnMenu, MENU, priceOn, type MenuItem } from './cafe-menu.ts';

/** One line of an order, money in whole rupiah. */
export interface BasketLine {
  item: MenuItem;
  variant: string | null;
  quantity: number;
  unitPrice: number;
  unitCost: number;
  discount: number;
}

/** What a customer orders, and how. */
export interface Basket {
  channel: (typeof CHANNELS)[number];
  customer: string | null;
  method: string;
  lines: BasketLine[];
  /** Off the whole receipt. */
  discount: number;
}

export function fillBasket(outlet: CafeOutlet, date: string, hour: number, random: Random): Basket {
  const channel = CHANNELS[random.pick([0, 1, 2, 3], (index) => outlet.channels[index] ?? 0)] ?? 'Dine In';
  const customer = random.chance(0.18) ? `mbr_${random.between(1, 900)}` : null;
  const lines = Array.from({ length: pickSize(channel, random) }, () => fillLine(outlet, date, hour, random));
  return {
    channel,
    customer,
    method: pickMethod(channel, date, random),
    lines: mergeSame(lines),
    discount: pickDiscount(lines, customer, random),
  };
}

function pickSize(channel: string, random: Random): number {
  const isDelivery = channel === 'GoFood' || channel === 'GrabFood';
  return random.pick(
    [1, 2, 3, 4],
    (size) => (isDelivery ? [25, 40, 24, 11] : [44, 35, 15, 6])[size - 1] ?? 0,
  );
}

function fillLine(outlet: CafeOutlet, date: string, hour: number, random: Random): BasketLine {
  const daypart = hour < 11 ? 0 : hour < 16 ? 1 : 2;
  const item = random.pick(
    MENU,
    (candidate) => candidate.appeal[daypart] * tasteOf(outlet, candidate) * Number(isOnMenu(candidate, date)),
  );
  const variant = item.variants.length > 0 ? random.pick(item.variants, (one) => one.share) : null;
  const quantity = random.pick([1, 2, 3], (count) => [84, 13, 3][count - 1] ?? 0);
  const unitPrice = priceOn(item.price, date) + (variant?.extra ?? 0);
  const isHappyHour = hour >= 14 && hour < 16 && item.category === 'Kopi' && random.chance(0.35);
  return {
    item,
    variant: variant?.name ?? null,
    quantity,
    unitPrice,
    unitCost: costOn(item.cost, date),
    discount: isHappyHour ? round100(unitPrice * quantity * 0.2) : 0,
  };
}

/** Each outlet has its own favourites. */
function tasteOf(outlet: CafeOutlet, item: MenuItem): number {
  if (outlet.code === 'LSR' && item.category === 'Camilan') return 1.8;
  if (outlet.code === 'LSR' && item.id === 'kopi-tubruk') return 2.5;
  if (outlet.code === 'DGO' && item.category === 'Non Kopi') return 1.5;
  if (outlet.code === 'KMG' && item.category === 'Kopi') return 1.2;
  return 1;
}

function mergeSame(lines: readonly BasketLine[]): BasketLine[] {
  const merged = new Map<string, BasketLine>();
  for (const line of lines) {
    const key = `${line.item.id} ${line.variant}`;
    const known = merged.get(key);
    merged.set(key, known ? addLines(known, line) : line);
  }
  return [...merged.values()];
}

function addLines(a: BasketLine, b: BasketLine): BasketLine {
  return { ...a, quantity: a.quantity + b.quantity, discount: a.discount + b.discount };
}

function pickDiscount(lines: readonly BasketLine[], customer: string | null, random: Random): number {
  const sum = lines.reduce((total, line) => total + line.unitPrice * line.quantity - line.discount, 0);
  if (customer && random.chance(0.4)) return round100(sum * 0.1);
  if (sum >= 75_000 && random.chance(0.05)) return 15_000;
  return 0;
}

function pickMethod(channel: string, date: string, random: Random): string {
  if (channel === 'GoFood') return 'GoPay';
  if (channel === 'GrabFood') return 'OVO';
  // QRIS takes over from cash month by month.
  const months = (Number(date.slice(0, 4)) - 2024) * 12 + Number(date.slice(5, 7));
  const qris = Math.min(0.58, 0.34 + months * 0.006);
  const shares: Record<string, number> = { QRIS: qris, Debit: 0.13, GoPay: 0.07, OVO: 0.04 };
  shares['Cash'] = 1 - Object.values(shares).reduce((total, share) => total + share, 0);
  return random.pick(Object.keys(shares), (method) => shares[method] ?? 0);
}

function round100(amount: number): number {
  return Math.round(amount / 100) * 100;
}
