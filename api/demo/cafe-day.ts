import { createRandom, type Random } from '../simulator/random.ts';
import type { WireReceipt } from '../simulator/wire.ts';
import { fillBasket, type Basket } from './cafe-basket.ts';
import { FIRST_HOUR, type CafeOutlet } from './cafe-outlets.ts';
import { expectReceipts, shapeDay } from './cafe-seasons.ts';
import { toRefundBasket, toWireReceipt, type ReceiptFacts } from './cafe-receipt.ts';

/** A receipt as it was at each moment that something happened to it, oldest first. */
export interface ReceiptStory {
  id: string;
  versions: { at: number; receipt: WireReceipt }[];
}

/** Nothing happens to a receipt later than this many days after its sale. */
export const LONGEST_STORY_DAYS = 4;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** All that one outlet sells on one day, and what becomes of it. Depends on its arguments alone. */
export function generateDay(seed: string, outlet: CafeOutlet, date: string): ReceiptStory[] {
  const random = createRandom(`${seed} ${outlet.id} ${date}`);
  const expected = expectReceipts(outlet, date);
  const count = Math.max(0, Math.round(expected * (1 + 0.09 * random.normal()) + random.next() - 0.5));
  const shape = shapeDay(outlet, date);
  const hours = shape.map((_, index) => index);
  const minutes = Array.from({ length: expected === 0 ? 0 : count }, () => {
    const hour = FIRST_HOUR + random.pick(hours, (index) => shape[index] ?? 0);
    return hour * 60 + random.between(0, 59);
  }).toSorted((a, b) => a - b);
  return minutes.flatMap((minute, index) => tellStory({ outlet, date, minute, number: index + 1 }, random));
}

interface Occasion {
  outlet: CafeOutlet;
  date: string;
  minute: number;
  number: number;
}

function tellStory({ outlet, date, minute, number }: Occasion, random: Random): ReceiptStory[] {
  const hour = Math.floor(minute / 60);
  const basket = fillBasket(outlet, date, hour, random);
  const day = date.replaceAll('-', '');
  const serial = String(number).padStart(4, '0');
  const opened = Date.parse(`${date}T00:00:00${outlet.offset}`) + minute * MINUTE + random.between(0, 59_000);
  const facts: ReceiptFacts = {
    id: `rcp_${outlet.code.toLowerCase()}_${day}_${serial}`,
    number: `${outlet.code}-${day}-${serial}`,
    outlet,
    opened,
    cashier: random.pick(hour < 14 ? outlet.cashiers.morning : outlet.cashiers.evening),
    tip: basket.channel === 'Dine In' && random.chance(0.02) ? 5000 * random.between(1, 4) : 0,
  };
  const isOffline = random.chance(0.015);
  const paid = opened + (isOffline ? random.between(20, 90) : random.between(1, 4)) * MINUTE;
  const sale = toWireReceipt(facts, basket, { at: paid });
  const story: ReceiptStory = { id: facts.id, versions: [{ at: paid, receipt: sale }] };
  const fate = random.next();
  if (fate < 0.008) return [append(story, paid + random.between(2, 15) * MINUTE, { status: 'void' })];
  if (fate < 0.0095) return [append(story, paid + random.between(20, 70) * HOUR, { status: 'deleted' })];
  if (fate < 0.0195) return [edit(story, facts, basket, paid + random.between(60, 2880) * MINUTE, random)];
  if (fate < 0.0285) return [story, refund(facts, basket, paid, random)];
  return [story];
}

function append(story: ReceiptStory, at: number, change: Partial<WireReceipt>): ReceiptStory {
  const last = story.versions.at(-1);
  if (!last) return story;
  const receipt = { ...last.receipt, ...change, updated_at: new Date(at).toISOString() };
  return { ...story, versions: [...story.versions, { at, receipt }] };
}

/** A correction: one more of something, or the right payment method. */
function edit(
  story: ReceiptStory,
  facts: ReceiptFacts,
  basket: Basket,
  at: number,
  random: Random,
): ReceiptStory {
  const [first, ...others] = basket.lines;
  const corrected =
    first && random.chance(0.5)
      ? { ...basket, lines: [{ ...first, quantity: first.quantity + 1 }, ...others] }
      : { ...basket, method: basket.method === 'QRIS' ? 'Debit' : 'QRIS' };
  return {
    ...story,
    versions: [...story.versions, { at, receipt: toWireReceipt(facts, corrected, { at }) }],
  };
}

/** Money back for a part of the order or all of it, within the hour or the next day. */
function refund(facts: ReceiptFacts, basket: Basket, paid: number, random: Random): ReceiptStory {
  const isNextDay = random.chance(0.3);
  const opened = isNextDay ? facts.opened + DAY - random.between(0, 30) * MINUTE : paid + 10 * MINUTE;
  const id = `${facts.id}_r`;
  const back = { ...facts, id, number: `R-${facts.number}`, opened, tip: 0 };
  const at = opened + MINUTE;
  const receipt = toWireReceipt(back, toRefundBasket(basket, random), { at, refundOf: facts.id });
  return { id, versions: [{ at, receipt }] };
}
