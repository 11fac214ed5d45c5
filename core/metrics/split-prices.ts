import { roundTogether } from './round-together.ts';

/** Net sales and units of one product in both periods; null: no sale, or not recorded. */
export interface ProductChange {
  net: [before: number | null, after: number | null];
  units: [before: number | null, after: number | null];
}

export const PRICE_EFFECTS = ['volume', 'price', 'mix', 'new', 'gone', 'other'] as const;
export type PriceEffect = (typeof PRICE_EFFECTS)[number];

/**
 * Price, volume and mix (Horngren, Cost Accounting, "sales-price, sales-quantity and sales-mix
 * variances") over products p sold in both periods, with q units, S net sales, price S/q, Q = Σq:
 * price Σ(S₁ − q₁·S₀/q₀), volume (Q₁ − Q₀)·ΣS₀/Q₀, mix the rest of Σ(q₁ − q₀)·S₀/q₀. Products sold in one
 * period only are `new` or `gone`; what has no units is `other`. The effects sum to `total` exactly.
 * Null where no product has units in both periods.
 */
export function splitPrices(
  products: readonly ProductChange[],
  total: number,
  step = 1,
): Record<PriceEffect, number> | null {
  const kept = products.flatMap(toKept);
  if (kept.length === 0) return null;
  const sum = (pick: (product: Kept) => number): number => kept.reduce((all, one) => all + pick(one), 0);
  const net0 = sum((product) => product.net[0]);
  const units0 = sum((product) => product.units[0]);
  const price = sum(({ net, units }) => net[1] - (units[1] * net[0]) / units[0]);
  const volume = ((sum((product) => product.units[1]) - units0) * net0) / units0;
  const change = sum(({ net }) => net[1] - net[0]);
  const effects = [volume, price, change - price - volume, sumOnlyIn(products, 1), -sumOnlyIn(products, 0)];
  const known = effects.reduce((all, effect) => all + effect, 0);
  const rounded = roundTogether([...effects, total - known], total, step);
  return Object.fromEntries(PRICE_EFFECTS.map((effect, i) => [effect, rounded[i] ?? 0])) as Record<
    PriceEffect,
    number
  >;
}

interface Kept {
  net: readonly [number, number];
  units: readonly [number, number];
}

function toKept({ net, units }: ProductChange): Kept[] {
  const [net0, net1] = net;
  const [units0, units1] = units;
  if (net0 === null || net1 === null || units0 === null || units1 === null) return [];
  return units0 > 0 && units1 > 0 ? [{ net: [net0, net1], units: [units0, units1] }] : [];
}

/** Net sales of products sold with known units in one period, and not at all in the other. */
function sumOnlyIn(products: readonly ProductChange[], side: 0 | 1): number {
  const other = side === 0 ? 1 : 0;
  return products
    .filter(({ net, units }) => (units[side] ?? 0) > 0 && net[other] === null && units[other] === null)
    .reduce((all, { net }) => all + (net[side] ?? 0), 0);
}
