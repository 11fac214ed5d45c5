import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { channelLinks } from '../db/schema/index.ts';

/** Remembers which business a chat speaks about. The caller has checked the membership. */
export async function chooseBusiness(
  db: Database,
  chat: { channel: string; chatId: string },
  businessId: string,
): Promise<void> {
  await db.transaction({ system: true }, (tx) =>
    tx
      .update(channelLinks)
      .set({ activeBusinessId: businessId })
      .where(and(eq(channelLinks.channel, chat.channel), eq(channelLinks.chatId, chat.chatId))),
  );
}
