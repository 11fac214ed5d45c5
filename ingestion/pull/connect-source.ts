import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { findConnector } from './connectors.ts';
import { encryptCredentials, type CredentialKeys } from './credentials.ts';

interface NewConnection {
  businessId: string;
  kind: string;
  name: string;
  config: Record<string, unknown>;
  /** Plain; encrypted before it is stored. */
  credentials: string | null;
  intervalSeconds: number;
}

/**
 * Connects a source, or gives a known one (same kind and name) its new settings, keeping its cursor.
 * It is due at once. Returns its id.
 * @throws AiraError `bad_request` when no connector has the kind.
 */
export async function connectSource(
  db: Database,
  connection: NewConnection,
  keys: CredentialKeys,
): Promise<string> {
  const { businessId, kind, name } = connection;
  if (!findConnector(kind)) throw new AiraError('bad_request', `no connector is called "${kind}"`);
  const credentials =
    connection.credentials === null
      ? null
      : await encryptCredentials(connection.credentials, businessId, keys);
  const settings = {
    config: connection.config,
    credentials,
    intervalSeconds: connection.intervalSeconds,
    // A failing source stays one until a run succeeds: who was told of it is told that it works again.
    status: sql`case when ${sources.status} = 'failing' then 'failing' else 'active' end`,
    failures: 0,
    lastError: null,
    nextRunAt: null,
  };
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    await tx.insert(sources).values({ businessId, kind, name }).onConflictDoNothing();
    const [source] = await tx
      .update(sources)
      .set(settings)
      .where(and(eq(sources.businessId, businessId), eq(sources.kind, kind), eq(sources.name, name)))
      .returning({ id: sources.id });
    if (!source) throw new AiraError('internal', 'update returned no row');
    return source.id;
  });
}
