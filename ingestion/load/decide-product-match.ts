import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#core/accounts/record-audit.ts';
import { type Database, selectRows, type Tx } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import { mergeProducts, undoMerge } from '#core/metrics/merge-products.ts';
import { settleGuesses } from './settle-guesses.ts';

const Pair = { product: z.uuid(), into: z.uuid() };

/** What a person says of two products: that the first is the second, that they are two, or neither any more. */
export const ProductDecision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('merge'), ...Pair }),
  z.strictObject({ action: z.literal('keep_apart'), ...Pair }),
  z.strictObject({ action: z.literal('undo'), match: z.uuid() }),
]);
export type ProductDecision = z.infer<typeof ProductDecision>;

interface Decider {
  businessId: string;
  /** Null: somebody at the terminal of the host. */
  personId: string | null;
}

/**
 * Acts on a person's decision and writes it into the audit log. Figures follow in the same
 * transaction. Returns the match's id.
 * @throws AiraError `not_found` for products or matches of others, `conflict` where the two are one
 * already, or are to be kept apart and were merged, or the merge does not stand.
 */
export async function decideProductMatch(
  db: Database,
  { businessId, personId }: Decider,
  decision: ProductDecision,
): Promise<string> {
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const match = await act(tx, { businessId, personId }, decision);
    const { action, ...detail } = decision;
    await recordAudit(tx, {
      businessId,
      personId,
      action: `products.${action}`,
      detail: { ...detail, match },
    });
    await settleGuesses(tx);
    return match;
  });
}

async function act(tx: Tx, { businessId, personId }: Decider, decision: ProductDecision): Promise<string> {
  if (decision.action === 'undo') {
    await undoMerge(tx, businessId, decision.match, personId);
    return decision.match;
  }
  const { product: productId, into: intoId } = decision;
  if (decision.action === 'keep_apart') return keepApart(tx, { businessId, personId }, { productId, intoId });
  const known = await findMatch(tx, { productId, intoId });
  const merge = { productId, intoId, confidence: known?.confidence ?? 1, evidence: known?.evidence ?? [] };
  const [match] = await mergeProducts(tx, businessId, [merge], personId);
  if (!match) throw new AiraError('conflict', 'the two products are one already');
  return match;
}

async function findMatch(
  tx: Tx,
  pair: { productId: string; intoId: string },
): Promise<{ id: string; confidence: number; evidence: string[] } | undefined> {
  const [found] = await selectRows<{ id: string; confidence: number; evidence: string[] }>(
    tx,
    sql`select id, confidence, evidence from product_matches where ${isOfPair(pair)} order by confidence desc`,
  );
  return found;
}

/** However the two were put, and under whatever name they count. */
function isOfPair({ productId, intoId }: { productId: string; intoId: string }): SQL {
  const rootOf = (id: SQL): SQL => sql`(select coalesce(merged_into_id, id) from products where id = ${id})`;
  const [own, other] = [rootOf(sql`product_matches.product_id`), rootOf(sql`product_matches.into_id`)];
  const [product, into] = [rootOf(sql`${productId}::uuid`), rootOf(sql`${intoId}::uuid`)];
  return sql`status <> 'merged'
    and ((${own} = ${product} and ${other} = ${into}) or (${own} = ${into} and ${other} = ${product}))`;
}

async function keepApart(
  tx: Tx,
  { businessId, personId }: Decider,
  pair: { productId: string; intoId: string },
): Promise<string> {
  const [both] = await selectRows<{ found: number; roots: number }>(
    tx,
    sql`select count(*)::int as found, count(distinct coalesce(merged_into_id, id))::int as roots
        from products where id in (${pair.productId}, ${pair.intoId})`,
  );
  if (both?.found !== 2) throw new AiraError('not_found', 'the business has no such products');
  if (both.roots !== 2)
    throw new AiraError('conflict', 'the two products are one; take the merge back first');
  const decided = sql`status = 'rejected', decided_by = ${personId}, decided_at = now()`;
  const [answered] = await selectRows<{ id: string }>(
    tx,
    sql`update product_matches set ${decided} where ${isOfPair(pair)} returning id`,
  );
  if (answered) return answered.id;
  const [made] = await selectRows<{ id: string }>(
    tx,
    sql`insert into product_matches
          (business_id, product_id, into_id, confidence, evidence, status, decided_by, decided_at)
        values (${businessId}, ${pair.productId}, ${pair.intoId}, 0, '[]', 'rejected', ${personId}, now())
        returning id`,
  );
  if (!made) throw new AiraError('internal', 'insert returned no row');
  return made.id;
}
