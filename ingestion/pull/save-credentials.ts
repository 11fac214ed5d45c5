import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { encryptCredentials, type CredentialKeys } from './credentials.ts';

/** Replaces a source's credentials by new ones, encrypted under the current key. A removed source stays without. */
export async function saveCredentials(
  db: Database,
  source: { id: string; businessId: string },
  plain: string,
  keys: CredentialKeys,
): Promise<void> {
  const { id, businessId } = source;
  const credentials = await encryptCredentials(plain, businessId, keys);
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .update(sources)
      .set({ credentials })
      .where(and(eq(sources.id, id), eq(sources.businessId, businessId), ne(sources.status, 'removed'))),
  );
}
