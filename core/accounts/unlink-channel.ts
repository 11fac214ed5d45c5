import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { channelLinks } from '../db/schema/index.ts';

/** Cuts a chat off from its person. Returns false when it was not linked. */
export async function unlinkChannel(db: Database, channel: string, chatId: string): Promise<boolean> {
  const removed = await db.transaction({ system: true }, (tx) =>
    tx
      .delete(channelLinks)
      .where(and(eq(channelLinks.channel, channel), eq(channelLinks.chatId, chatId)))
      .returning({ id: channelLinks.id }),
  );
  return removed.length > 0;
}
