import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';
import { type CredentialKeys, toKeyIds } from './credentials.ts';

/** How many sources keep their credentials under which keys. */
export interface KeyUse {
  current: number;
  /** Open, and are closed anew at their next run. */
  former: number;
  /** Nobody opens them any more: they have to be connected again. */
  lost: number;
}

/** Over all businesses, for the host: numbers only. */
export async function countKeyUse(db: Database, keys: CredentialKeys): Promise<KeyUse> {
  const closed = await db.transaction({ system: true }, (tx) =>
    selectRows<{ used: string[] }>(
      tx,
      sql`select array_remove(array[split_part(credentials, '.', 1), split_part(webhook_secret, '.', 1)], null)
            as used
          from sources where status <> 'removed' and (credentials is not null or webhook_secret is not null)`,
    ),
  );
  const [current, ...former] = await toKeyIds(keys);
  const use: KeyUse = { current: 0, former: 0, lost: 0 };
  for (const { used } of closed) {
    if (used.every((id) => id === current)) use.current += 1;
    else if (used.every((id) => id === current || former.includes(id))) use.former += 1;
    else use.lost += 1;
  }
  return use;
}
