import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import { guessCategories } from '../names/guess-category.ts';
import { toJsonParameter } from './json-rows.ts';

interface Product {
  id: string;
  name: string;
  category: string | null;
  guess: string | null;
}

/** Guesses the category of every product that no source tells one of, anew: names teach each other. */
export async function settleGuesses(tx: Tx): Promise<void> {
  const [open] = await selectRows(tx, sql`select from products where category_id is null limit 1`);
  if (!open) return;
  const products = await selectRows<Product>(
    tx,
    sql`select p.id, p.name, c.name as category, p.guessed_category as guess
        from products p left join categories c on c.id = p.category_id and not p.is_category_guessed
        where p.category_id is null or c.id is not null`,
  );
  const [rupiah] = await selectRows(tx, sql`select from businesses where currency = 'IDR'`);
  const guesses = guessCategories(products, rupiah ? 'id' : 'en');
  const changed = products.flatMap(({ id, guess }) => {
    const next = guesses.get(id) ?? null;
    return next === guess || !guesses.has(id) ? [] : [{ id, guess: next }];
  });
  if (changed.length === 0) return;
  await tx.execute(sql`update products p set guessed_category = r.guess
    from json_to_recordset(${toJsonParameter(changed)}) as r(id uuid, guess text) where p.id = r.id`);
}
