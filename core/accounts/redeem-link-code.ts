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
  const code = parseCode(typed);
  const tries = await kv.increment(`link-tries:${triedBy}`, WINDOW_SECONDS);
  if (tries > MAX_TRIES) throw new AiraError('rate_limited', 'too many link codes were tried');
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
    const redeemed = used ?? (chat && (await findEarlierUse(tx, codeHash, chat)));
    if (!redeemed) throw new AiraError('unauthorized', 'the link code is wrong, old or used');
    if (used && chat) await linkChannel(tx, { ...chat, ...used });
    return redeemed;
  });
}

/** A repeated delivery of the message that used the code: its chat speaks for that person already. */
async function findEarlierUse(
  tx: Tx,
  codeHash: string,
  chat: { channel: string; chatId: string },
): Promise<{ personId: string; businessId: string | null } | undefined> {
  const [found] = await tx
    .select({ personId: linkCodes.personId, businessId: linkCodes.businessId })
    .from(linkCodes)
    .innerJoin(channelLinks, eq(channelLinks.personId, linkCodes.personId))
    .where(
      and(
        eq(linkCodes.codeHash, codeHash),
        eq(channelLinks.channel, chat.channel),
        eq(channelLinks.chatId, chat.chatId),
      ),
    );
  return found;
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
