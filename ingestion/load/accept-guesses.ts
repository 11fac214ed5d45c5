import { sql } from 'drizzle-orm';
import { recordAudit } from '#core/accounts/record-audit.ts';
import { type Database, selectRows } from '#core/db/database.ts';
import { toNameKey } from '#core/text.ts';
import { toJsonParameter } from './json-rows.ts';

export interface CategoryGuess {
  id: string;
  name: string;
  category: string;
}

/** Products without a category of their own, and what AIRA takes theirs to be. */
export async function listCategoryGuesses(db: Database, businessId: string): Promise<CategoryGuess[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<CategoryGuess>(
      tx,
      sql`select id, name, guessed_category as category from products
          where guessed_category is not null and category_id is null and merged_into_id is null
          order by guessed_category, name`,
    ),
  );
}

/**
 * Lets guessed categories count: all that wait, or those of the given products. They stay marked as
 * guessed, and what a source tells later replaces them. Returns how many were accepted.
 */
export async function acceptCategoryGuesses(
  db: Database,
  { businessId, personId }: { businessId: string; personId: string | null },
  products: readonly string[] | null,
): Promise<number> {
  const waiting = await listCategoryGuesses(db, businessId);
  const accepted = products === null ? waiting : waiting.filter(({ id }) => products.includes(id));
  if (accepted.length === 0) return 0;
  const rows = toJsonParameter(
    accepted.map(({ id, category }) => ({ id, name: category, key: toNameKey(category) })),
  );
  const records = sql`json_to_recordset(${rows}) as r(id uuid, name text, key text)`;
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    await tx.execute(sql`
      insert into categories (business_id, name, name_key)
      select distinct on (r.key) ${businessId}::uuid, r.name, r.key from ${records}
      on conflict (business_id, name_key) do nothing`);
    const changed = await selectRows(
      tx,
      sql`update products p set category_id = c.id, is_category_guessed = true
          from ${records} join categories c on c.business_id = ${businessId} and c.name_key = r.key
          where p.id = r.id and p.category_id is null and p.guessed_category = r.name returning p.id`,
    );
    const detail = { products: changed.length };
    await recordAudit(tx, { businessId, personId, action: 'products.accept_categories', detail });
    return changed.length;
  });
}
