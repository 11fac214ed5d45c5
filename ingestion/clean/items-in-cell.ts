import { splitItems } from '../map/decide-grain.ts';

/** The items that one cell lists: `2 x Kopi, Teh`, `Kopi (2)`, `Teh x3`. Repeats are added up. */
export function readItemsInCell(text: string): { product: string; quantity: number | null }[] {
  const byName = new Map<string, { product: string; quantity: number | null }>();
  for (const item of splitItems(text)) {
    const { product, quantity } = readItem(item);
    const known = byName.get(product.toLowerCase());
    if (!known) byName.set(product.toLowerCase(), { product, quantity });
    else if (known.quantity !== null && quantity !== null) known.quantity += quantity;
  }
  return [...byName.values()];
}

function readItem(item: string): { product: string; quantity: number | null } {
  const before = /^(\d+(?:[.,]\d+)?)\s*[x×]\s+(.+)$/i.exec(item);
  if (before?.[2]) return { product: before[2].trim(), quantity: toNumber(before[1]) };
  const after = /^(.+?)\s*(?:\((\d+)x?\)|[x×]\s?(\d+)|\s@(\d+))$/i.exec(item);
  if (after?.[1]) return { product: after[1].trim(), quantity: toNumber(after[2] ?? after[3] ?? after[4]) };
  return { product: item, quantity: null };
}

function toNumber(text = ''): number {
  return Number(text.replace(',', '.'));
}
