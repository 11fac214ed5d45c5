import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../db/database.ts';
import { channelLinks, linkCodes } from '../db/schema/index.ts';
import { AiraError } from '../errors.ts';
import type { KeyValueStore } from '../kv/key-value-store.ts';
import { hashCode, parseCode } from './link-code.ts';

interface Redemption {
  typed: string;
  /** The chat to tie to the person; absent for a browser, which keeps a session instead. */
  chat?: { channel: string; chatId: string };
  /** Who is trying, for the limit on guesses: the chat, or the address of the browser. */
  triedBy: string;
  now: Temporal.Instant;
}

const MAX_TRIES = 5;
const WINDOW_SECONDS = 600;

/**
 * Uses up a code and, in the same transaction, ties the chat to its person.
 * @throws AiraError `unauthorized` for a wrong, old or used code, `rate_limited` after five tries.
 */
export async function redeemLinkCode(
  db: Database,
  kv: KeyValueStore,
  { typed, chat, triedBy, now }: Redemption,
): Promise<{ personId: string; businessId: string | null }> {
  const tries = await kv.increment(`link-tries:${triedBy}`, WINDOW_SECONDS);
  if (tries > MAX_TRIES) throw new AiraError('rate_limited', 'too many link codes were tried');
  const code = parseCode(typed);
  if (code === null) throw new AiraError('unauthorized', 'not a link code');
  const codeHash = await hashCode(code);
  return db.transaction({ system: true }, async (tx) => {
    const [used] = await tx
      .update(linkCodes)
      .set({ usedAt: now.toString() })
      .where(
        and(
          eq(linkCodes.codeHash, codeHash),
          isNull(linkCodes.usedAt),
          gt(linkCodes.expiresAt, now.toString()),
        ),
      )
      .returning({ personId: linkCodes.personId, businessId: linkCodes.businessId });
    if (!used) throw new AiraError('unauthorized', 'the link code is wrong, old or used');
    if (chat) await linkChannel(tx, { ...chat, ...used });
    return used;
  });
}

interface Link {
  channel: string;
  chatId: string;
  personId: string;
  businessId: string | null;
}

/** A chat speaks for one person: a new link replaces the old one. */
async function linkChannel(tx: Tx, { businessId, ...link }: Link): Promise<void> {
  const values = { ...link, activeBusinessId: businessId };
  await tx
    .insert(channelLinks)
    .values(values)
    .onConflictDoUpdate({ target: [channelLinks.channel, channelLinks.chatId], set: values });
}
