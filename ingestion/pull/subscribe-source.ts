import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { toAiraError } from '#core/errors.ts';
import { findConnector } from './connectors.ts';
import { encryptCredentials } from './credentials.ts';
import { getSource } from './get-source.ts';
import type { PullOptions } from './pull-source.ts';
import type { Source } from './run-source.ts';
import { toPullInput } from './to-pull-input.ts';

/**
 * Asks a source to push to AIRA, under a new secret. False when sources of its kind do not push, or
 * this one refuses: the pull goes on without.
 */
export async function subscribeSource(
  db: Database,
  sourceId: string,
  webhookRoot: string,
  options: PullOptions,
): Promise<boolean> {
  const place = await getSource(db, sourceId);
  const { source, business } = place;
  const push = findConnector(source.kind)?.push;
  if (!push?.subscribe) return false;
  try {
    const input = await toPullInput(db, place, options);
    const secret = push.signingSecret?.(input) ?? createSecret();
    // Kept first: the source may push before it has answered.
    await keepWebhookSecret(db, source, await encryptCredentials(secret, business.id, options.keys));
    await push.subscribe(input, { url: new URL(`/webhooks/sources/${sourceId}`, webhookRoot).href, secret });
    return true;
  } catch (cause) {
    await keepWebhookSecret(db, source, source.webhookSecret);
    const { code } = toAiraError(cause);
    options.log.warn('push.not_subscribed', { source: sourceId, kind: source.kind, code });
    return false;
  }
}

async function keepWebhookSecret(
  db: Database,
  { id, businessId }: Source,
  webhookSecret: string | null,
): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .update(sources)
      .set({ webhookSecret })
      .where(and(eq(sources.id, id), eq(sources.businessId, businessId))),
  );
}

/** 256 bits as hexadecimal digits. */
function createSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
