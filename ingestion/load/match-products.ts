import { sql } from 'drizzle-orm';
import { type Database, selectRows, type Tx } from '#core/db/database.ts';
import { mergeProducts } from '#core/metrics/merge-products.ts';
import { isKnownWord } from '../names/category-words.ts';
import { type Candidate, createNameIndex, type NameIndex } from '../names/name-index.ts';
import { type ProductSales, type WeighedMatch, weighMatch } from '../names/weigh-match.ts';
import { settleGuesses } from './settle-guesses.ts';
import { toJsonParameter } from './json-rows.ts';
import { countTogether, readProductSales } from './read-product-sales.ts';

/** One run looks at so many new names; the next goes on. */
const NAMES_AT_ONCE = 3_000;
const USES_OF_KNOWN = 2;

interface WrittenProduct {
  id: string;
  name: string;
  root: string;
  isNew: boolean;
}

interface WeighedPair extends WeighedMatch {
  /** The one sold less counts as the other. */
  productId: string;
  intoId: string;
}

interface MatchedNames {
  merged: number;
  proposed: number;
}

/**
 * Sets names that are new since the last time beside the business's other products: what is certainly
 * one is merged, what may be one is proposed to an admin, each with its evidence. What a person kept
 * apart or took back stays so. Then categories are guessed where no source tells them.
 */
export async function matchProducts(db: Database, businessId: string): Promise<MatchedNames> {
  const access = { businessIds: [businessId] };
  const products = await db.transaction(access, listWritten);
  const due = products.filter(({ isNew }) => isNew).slice(0, NAMES_AT_ONCE);
  if (due.length === 0) return { merged: 0, proposed: 0 };
  const index = createNameIndex(products);
  const roots = new Map(products.map(({ id, root }) => [id, root]));
  const pairs = due.flatMap(({ id }) => index.findAlike(id));
  return db.transaction(access, async (tx) => {
    const weighed = await weighPairs(tx, toRootPairs(pairs, roots), index);
    const open = withoutDecided(weighed, await listDecided(tx));
    const certain = open.filter(({ verdict }) => verdict === 'certain');
    const merged = await mergeProducts(tx, businessId, certain, null);
    const proposed = await propose(
      tx,
      businessId,
      open.filter(({ verdict }) => verdict === 'doubtful'),
    );
    await tx.execute(sql`update products set compared_at = now()
      where id in (select value::uuid from json_array_elements_text(${toJsonParameter(due.map(({ id }) => id))}))`);
    await settleGuesses(tx);
    return { merged: merged.length, proposed };
  });
}

/** Every way of writing, those in no comparison yet marked; nothing at all when there is none. */
async function listWritten(tx: Tx): Promise<WrittenProduct[]> {
  const [waiting] = await selectRows(tx, sql`select from products where compared_at is null limit 1`);
  if (!waiting) return [];
  return selectRows<WrittenProduct>(
    tx,
    sql`select id, name, coalesce(merged_into_id, id) as root, compared_at is null as "isNew"
        from products order by name_key collate "C"`,
  );
}

/** Pairs of products as they count, once each. */
function toRootPairs(pairs: readonly Candidate[], roots: ReadonlyMap<string, string>): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const pair of pairs) {
    const productId = roots.get(pair.productId) ?? pair.productId;
    const otherId = roots.get(pair.otherId) ?? pair.otherId;
    const key = [productId, otherId].toSorted().join(' ');
    if (productId !== otherId && !known.has(key)) known.set(key, { ...pair, productId, otherId });
  }
  return [...known.values()];
}

async function weighPairs(tx: Tx, pairs: readonly Candidate[], index: NameIndex): Promise<WeighedPair[]> {
  const sales = await readProductSales(tx, [
    ...new Set(pairs.flatMap(({ productId, otherId }) => [productId, otherId])),
  ]);
  const isKnown = (word: string): boolean => isKnownWord(word) || index.countUses(word) >= USES_OF_KNOWN;
  const weigh = (pair: Candidate, together: number): WeighedPair[] => {
    const [own, other] = [sales.get(pair.productId), sales.get(pair.otherId)];
    if (!own || !other || own.orders === 0 || other.orders === 0) return [];
    const areWordsKnown = pair.slips.length > 0 && pair.slips.every((slip) => slip.every(isKnown));
    const hasRival =
      pair.likeness === 'misspelling' &&
      pair.slips.some(([a, b]) => (own.orders < other.orders ? index.hasRival(a, b) : index.hasRival(b, a)));
    const match = weighMatch(pair, { product: own, other, together, areWordsKnown, hasRival });
    return match ? [{ ...match, ...turn(pair, own, other) }] : [];
  };
  const worth = pairs.filter((pair) => weigh(pair, 0).length > 0);
  const turned = worth.flatMap((pair) => weigh(pair, 0));
  const together = await countTogether(
    tx,
    turned.map(({ productId, intoId }) => ({ few: productId, many: intoId })),
  );
  return worth.flatMap((pair, position) => weigh(pair, together[position] ?? 0));
}

/** The product is called as most receipts call it; of equals, as the latest do. */
function turn(
  { productId, otherId }: Candidate,
  own: ProductSales,
  other: ProductSales,
): Pick<WeighedPair, 'productId' | 'intoId'> {
  const rank = (id: string, { orders, lastDay }: ProductSales): string =>
    `${String(orders).padStart(12, '0')} ${lastDay ?? ''} ${id}`;
  const isOther = rank(otherId, other) > rank(productId, own);
  return isOther ? { productId, intoId: otherId } : { productId: otherId, intoId: productId };
}

async function listDecided(tx: Tx): Promise<{ productId: string; intoId: string }[]> {
  return selectRows(
    tx,
    sql`select coalesce(p.merged_into_id, p.id) as "productId", coalesce(i.merged_into_id, i.id) as "intoId"
        from product_matches m join products p on p.id = m.product_id join products i on i.id = m.into_id
        where m.status <> 'merged'`,
  );
}

/** Leaves out pairs that were proposed or answered, and merges that would join what is kept apart. */
function withoutDecided(
  pairs: readonly WeighedPair[],
  decided: readonly { productId: string; intoId: string }[],
): WeighedPair[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  const isApart = (a: string, b: string): boolean =>
    decided.some(({ productId, intoId }) => {
      const [x, y] = [rootOf(productId), rootOf(intoId)];
      return (x === a && y === b) || (x === b && y === a);
    });
  const kept: WeighedPair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.confidence - a.confidence)) {
    const [product, into] = [rootOf(pair.productId), rootOf(pair.intoId)];
    if (product === into || isApart(product, into)) continue;
    if (pair.verdict === 'certain') roots.set(product, into);
    kept.push(pair);
  }
  return kept;
}

async function propose(tx: Tx, businessId: string, pairs: readonly WeighedPair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const rows = pairs.map(({ productId, intoId, confidence, evidence }) => ({
    product_id: productId,
    into_id: intoId,
    confidence,
    evidence,
  }));
  const made = await selectRows(
    tx,
    sql`insert into product_matches (business_id, product_id, into_id, confidence, evidence, status)
        select distinct on (p.root, i.root) ${businessId}::uuid, p.root, i.root, r.confidence, r.evidence, 'proposed'
        from json_to_recordset(${toJsonParameter(rows)})
          as r(product_id uuid, into_id uuid, confidence real, evidence jsonb)
        cross join lateral (select coalesce(merged_into_id, id) as root from products where id = r.product_id) p
        cross join lateral (select coalesce(merged_into_id, id) as root from products where id = r.into_id) i
        where p.root <> i.root
        order by p.root, i.root, r.confidence desc
        on conflict (business_id, product_id, into_id) do nothing
        returning id`,
  );
  return made.length;
}
