import { toNameKey } from '#core/text.ts';
import type { RowFacts } from './row-facts.ts';

export type PriceList = ReadonlyMap<string, number>;

const SURE_SHARE = 0.8;

/** Prices that products have everywhere in the file: they fill in where a price is blank. */
export function createPriceLearner(): { add(row: RowFacts): void; finish(): Map<string, number> } {
  const keys = new Map<string, string>();
  const seen = new Map<string, Map<number, number>>();
  return {
    add: (row) => {
      const price = row.amount('unit_price');
      if (row.product === '' || price === null || price <= 0) return;
      const name = `${row.product}|${row.variant ?? ''}`;
      const key = keys.get(name) ?? toPriceKey(row.product, row.variant);
      keys.set(name, key);
      const counts = seen.get(key) ?? new Map<number, number>();
      counts.set(price, (counts.get(price) ?? 0) + 1);
      seen.set(key, counts);
    },
    finish: () => chooseSure(seen),
  };
}

function chooseSure(seen: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number> {
  const prices = new Map<string, number>();
  for (const [key, counts] of seen) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (best && best[1] >= all * SURE_SHARE) prices.set(key, best[0]);
  }
  return prices;
}

export function toPriceKey(product: string, variant: string | null): string {
  return `${toNameKey(product)}|${toNameKey(variant ?? '')}`;
}
