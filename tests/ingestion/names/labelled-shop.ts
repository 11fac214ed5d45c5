import { toNameKey } from '#core/text.ts';
import type { ProductSales } from '#ingestion/names/weigh-match.ts';
import type { Random } from './random.ts';
import type { Trade } from './trades.ts';
import { REWRITES } from './write-otherwise.ts';

/** A way of writing a product, with what it really is. */
export interface LabelledName {
  id: string;
  name: string;
  /** Equal for ways of writing one product. */
  family: number;
  /** How the name came about; null: as the menu has it. */
  rewrite: string | null;
  sales: ProductSales;
}

export interface LabelledShop {
  names: LabelledName[];
  /** Receipts that hold both. */
  countTogether(a: LabelledName, b: LabelledName): number;
}

const DAYS = 90;

/** A shop whose goods are often one word apart and at one price, some of them written in several ways. */
export function createLabelledShop(trade: Trade, random: Random, size: number): LabelledShop {
  const names: LabelledName[] = [];
  const keys = new Set<string>();
  const priceOf = new Map<string, number>();
  const add = (name: string, facts: Omit<LabelledName, 'id' | 'name'>): void => {
    if (keys.has(toNameKey(name))) return;
    keys.add(toNameKey(name));
    names.push({ id: String(names.length), name, ...facts });
  };
  // A few of each part only, so that many goods differ in one word, as a real menu's do.
  const few = trade.parts.map((part) => Array.from({ length: 6 }, () => random.pick(part)));
  for (let family = 0; family < size; family += 1) {
    const parts = few.map((part, index) =>
      random.pick(random.chance(0.7) ? part : (trade.parts[index] ?? part)),
    );
    const name = parts.filter((part) => part !== '').join(' ');
    if (name === '' || keys.has(toNameKey(name))) continue;
    const kind = parts.at(-1) ?? '';
    const price = priceOf.get(kind) ?? random.pick(trade.prices) * 100;
    priceOf.set(kind, price);
    const sales = createSales(random, price, 5 + random.below(400));
    add(name, { family, rewrite: null, sales });
    for (let ways = random.pick([0, 0, 1, 1, 2, 3]); ways > 0; ways -= 1) {
      const rewrite = random.pick(Object.keys(REWRITES));
      const written = REWRITES[rewrite]?.(name, random);
      const share = random.chance(0.2) ? 0.6 : 0.01 + random.below(15) / 100;
      const orders = Math.max(1, Math.round(sales.orders * share));
      const own = rewrite === 'promo' && random.chance(0.5) ? price * 0.8 : price;
      if (written) add(written, { family, rewrite, sales: createSales(random, own, orders) });
    }
  }
  return { names, countTogether: (a, b) => countTogether(a, b, random) };
}

function createSales(random: Random, price: number, orders: number): ProductSales {
  const first = random.chance(0.8) ? random.below(10) : random.below(DAYS);
  const last = Math.max(first, random.chance(0.8) ? DAYS - random.below(5) : random.below(DAYS));
  const toDay = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  return {
    price: random.chance(0.03) ? Math.round(price * 1.1) : price,
    orders,
    firstDay: toDay(first),
    lastDay: toDay(last),
    outlets: ['pusat'],
    category: null,
  };
}

/** Two products meet now and then; two ways of writing one hardly ever. */
function countTogether(a: LabelledName, b: LabelledName, random: Random): number {
  if (a.family === b.family) return random.chance(0.02) ? 1 : 0;
  const expected = (a.sales.orders * b.sales.orders) / 20_000;
  return random.chance(1 - Math.exp(-expected)) ? 1 : 0;
}
