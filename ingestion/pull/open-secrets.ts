import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import {
  decryptCredentials,
  encryptCredentials,
  isUnderCurrentKey,
  type CredentialKeys,
} from './credentials.ts';

type SecretSource = Pick<typeof sources.$inferSelect, 'id' | 'businessId' | 'credentials' | 'webhookSecret'>;

interface OpenSecrets {
  credentials: string | null;
  webhookSecret: string | null;
}

/**
 * What a source keeps closed, opened. What a former key closed is closed anew under the current one,
 * so that after one run of every source the former key can be thrown away.
 * @throws AiraError `configuration` when no key opens it.
 */
export async function openSecrets(
  db: Database,
  source: SecretSource,
  keys: CredentialKeys,
): Promise<OpenSecrets> {
  return {
    credentials: await openOne(db, source, 'credentials', keys),
    webhookSecret: await openOne(db, source, 'webhookSecret', keys),
  };
}

async function openOne(
  db: Database,
  source: SecretSource,
  column: 'credentials' | 'webhookSecret',
  keys: CredentialKeys,
): Promise<string | null> {
  const stored = source[column];
  if (stored === null) return null;
  const plain = await decryptCredentials(stored, source.businessId, keys);
  if (await isUnderCurrentKey(stored, keys)) return plain;
  const closed = await encryptCredentials(plain, source.businessId, keys);
  // Only over what was read: a token that was renewed meanwhile stays.
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx
      .update(sources)
      .set({ [column]: closed })
      .where(and(eq(sources.id, source.id), eq(sources[column], stored))),
  );
  return plain;
}
