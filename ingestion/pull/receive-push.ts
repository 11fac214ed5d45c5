import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { pushes, sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import { findConnector } from './connectors.ts';
import type { CredentialKeys } from './credentials.ts';
import { openSecrets } from './open-secrets.ts';
import type { PushRequest } from './push.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Keeps what a source pushed, with the event that loads it, in one transaction. False for a delivery
 * that is known already.
 * @throws AiraError `unauthorized` for everything that is not a signed delivery of a known source: the
 * sender learns no more. `bad_request` for a signed body that is no JSON.
 */
export async function receivePush(
  db: Database,
  sourceId: string,
  request: PushRequest,
  keys: CredentialKeys,
): Promise<boolean> {
  const source = UUID.test(sourceId) ? await findSource(db, sourceId) : null;
  const push = source && findConnector(source.kind)?.push;
  const secret = source && push ? (await openSecrets(db, source, keys)).webhookSecret : null;
  if (!source || !push || secret === null)
    throw new AiraError('unauthorized', 'no source takes this delivery');
  const deliveryId = await push.verify(request, secret);
  const payload = parseBody(request.body);
  return db.transaction({ system: true, businessIds: [source.businessId] }, async (tx) => {
    const delivery = { businessId: source.businessId, sourceId, deliveryId, payload };
    const [kept] = await tx
      .insert(pushes)
      .values(delivery)
      .onConflictDoNothing()
      .returning({ id: pushes.id });
    if (!kept) return false;
    const lane = { name: `source:${sourceId}` };
    await emitEvent(tx, 'source.pushed', kept.id, { sourceId }, source.businessId, lane);
    return true;
  });
}

async function findSource(db: Database, id: string): Promise<typeof sources.$inferSelect | null> {
  const [found] = await db.transaction({ system: true }, (tx) =>
    tx
      .select()
      .from(sources)
      .where(and(eq(sources.id, id))),
  );
  return found && found.status !== 'removed' ? found : null;
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new AiraError('bad_request', 'the delivery is not JSON', { cause });
  }
}
