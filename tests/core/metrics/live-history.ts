import type { Database } from '#core/db/database.ts';
import { OUTLETS, PRODUCTS } from './random-shop.ts';
import {
  createShop,
  removeSales,
  writeCoverage,
  writeSales,
  type TestSale,
  type TestShop,
} from './sales-fixture.ts';

/** A new shop whose days are all covered. */
export async function openRandomShop(db: Database): Promise<TestShop> {
  const slug = `shop-${crypto.randomUUID()}`;
  const shop = await createShop(db, { slug, outlets: OUTLETS, products: PRODUCTS });
  const span = { from: '2025-06-01', through: '2026-06-01', at: '2026-06-01T00:00:00Z' };
  await writeCoverage(
    db,
    shop,
    OUTLETS.map((outlet) => outlet.name),
    span,
  );
  return shop;
}

/** Loads, edits, deletes; gives back the sales as they stand in the end. */
export async function liveHistory(
  db: Database,
  shop: TestShop,
  { first, edits, removed }: { first: TestSale[]; edits: TestSale[]; removed: string[] },
): Promise<TestSale[]> {
  await writeSales(db, shop, first);
  await writeSales(db, shop, edits);
  await removeSales(db, shop, removed);
  const standing = new Map([...first, ...edits].map((sale) => [sale.id, sale]));
  for (const id of removed) standing.delete(id);
  return [...standing.values()];
}
