import { sql, type SQL } from 'drizzle-orm';
import { selectRows, type Tx } from '../db/database.ts';
import { AiraError } from '../errors.ts';
import { lockProducts } from './lock-products.ts';
import { refreshProductRollups } from './refresh-product-rollups.ts';

/** Two products that are one: from now on the first counts as the second. */
export interface ProductMerge {
  productId: string;
  intoId: string;
  /** 0–1. */
  confidence: number;
  evidence: readonly string[];
}

/**
 * Merges products in the caller's transaction: stored lines keep what they name and count as the
 * other, and the rollups follow. The merges that stand are a forest, and each product counts as the
 * root of its tree: undoing one restores what would be without it. Returns the matches' ids.
 * `decidedBy` null: AIRA. Pairs that are one already are left out.
 */
export async function mergeProducts(
  tx: Tx,
  businessId: string,
  merges: readonly ProductMerge[],
  decidedBy: string | null,
): Promise<string[]> {
  await lockProducts(tx, businessId);
  const changed = new Set<string>();
  const matches: string[] = [];
  for (const merge of merges) {
    const [productId, intoId] = await Promise.all([
      getRoot(tx, businessId, merge.productId),
      getRoot(tx, businessId, merge.intoId),
    ]);
    if (productId === intoId) continue;
    matches.push(await recordMerge(tx, businessId, { ...merge, productId, intoId }, decidedBy));
    await forgetProposals(tx, merge);
    await tx.execute(sql`update products set merged_into_id = ${intoId}
      where business_id = ${businessId} and (id = ${productId} or merged_into_id = ${productId})`);
    await tx.execute(sql`update sale_lines
      set written_product_id = coalesce(written_product_id, product_id), product_id = ${intoId}
      where product_id = ${productId}`);
    changed.add(productId).add(intoId);
  }
  await settle(tx, businessId, [...changed]);
  return matches;
}

/**
 * Takes a merge back, in the caller's transaction: the product, and what had been merged into it
 * before, count for themselves again, also on what was loaded since.
 * @throws AiraError `not_found` for an unknown match, `conflict` for one that does not stand.
 */
export async function undoMerge(
  tx: Tx,
  businessId: string,
  matchId: string,
  decidedBy: string | null,
): Promise<{ productId: string; intoId: string }> {
  await lockProducts(tx, businessId);
  const [match] = await selectRows<{ productId: string; intoId: string; status: string }>(
    tx,
    sql`select product_id as "productId", into_id as "intoId", status from product_matches
        where business_id = ${businessId} and id = ${matchId}`,
  );
  if (!match) throw new AiraError('not_found', 'the business has no such match');
  if (match.status !== 'merged') throw new AiraError('conflict', 'the match is not merged');
  const { productId, intoId } = match;
  const root = await getRoot(tx, businessId, productId);
  await tx.execute(sql`update product_matches
    set status = 'undone', decided_by = ${decidedBy}, decided_at = now() where id = ${matchId}`);
  const own = await selectRows<{ id: string }>(tx, listTree(productId));
  const members = sql`any(${`{${own.map(({ id }) => id).join(',')}}`}::uuid[])`;
  await tx.execute(sql`update products
    set merged_into_id = case when id = ${productId} then null else ${productId}::uuid end where id = ${members}`);
  await tx.execute(sql`update sale_lines
    set product_id = ${productId}, written_product_id = nullif(written_product_id, ${productId})
    where written_product_id = ${members}`);
  await settle(tx, businessId, [productId, root]);
  return { productId, intoId };
}

async function getRoot(tx: Tx, businessId: string, productId: string): Promise<string> {
  const [found] = await selectRows<{ id: string }>(
    tx,
    sql`select coalesce(merged_into_id, id) as id from products
        where business_id = ${businessId} and id = ${productId}`,
  );
  if (!found) throw new AiraError('not_found', 'the business has no such product');
  return found.id;
}

async function recordMerge(
  tx: Tx,
  businessId: string,
  { productId, intoId, confidence, evidence }: ProductMerge,
  decidedBy: string | null,
): Promise<string> {
  const [row] = await selectRows<{ id: string }>(
    tx,
    sql`insert into product_matches
          (business_id, product_id, into_id, confidence, evidence, status, decided_by, decided_at)
        values (${businessId}, ${productId}, ${intoId}, ${confidence}, ${JSON.stringify(evidence)}::jsonb,
                'merged', ${decidedBy}, now())
        on conflict (business_id, product_id, into_id) do update
        set status = 'merged', confidence = excluded.confidence, evidence = excluded.evidence,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at
        returning id`,
  );
  if (!row) throw new AiraError('internal', 'insert returned no row');
  return row.id;
}

/** A proposal of the pair, either way round, has been answered. */
async function forgetProposals(tx: Tx, { productId, intoId }: ProductMerge): Promise<void> {
  await tx.execute(sql`delete from product_matches where status <> 'merged'
    and ((product_id = ${productId} and into_id = ${intoId}) or (product_id = ${intoId} and into_id = ${productId}))`);
}

/** A product and all that was merged into it, directly or through others. */
function listTree(productId: string): SQL {
  return sql`with recursive tree(id) as (
      select ${productId}::uuid
      union select m.product_id from product_matches m join tree on m.into_id = tree.id
      where m.status = 'merged')
    select id from tree`;
}

/** A product whose own writing has no category takes that of a way of writing that has one. */
async function settle(tx: Tx, businessId: string, productIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update products p set category_id = of_ways.category_id, is_category_guessed = of_ways.category_id is not null
    from (
      select r.id, (
        select w.category_id from products w
        where w.merged_into_id = r.id and w.category_id is not null and not w.is_category_guessed
        order by w.name_key limit 1) as category_id
      from products r where r.id = any(${`{${productIds.join(',')}}`}::uuid[])) of_ways
    where p.id = of_ways.id and p.category_id is distinct from of_ways.category_id
      and (p.category_id is null or (p.is_category_guessed and p.guessed_category is null))`);
  await refreshProductRollups(tx, businessId, productIds);
}
