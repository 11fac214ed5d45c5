import { and, desc, eq } from 'drizzle-orm';
import { conversations, messages } from '../db/schema/index.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import type { Reply } from './reply.ts';

export interface ConversationMessage {
  author: 'person' | 'aira';
  text: string;
  reply: Reply | null;
  at: string;
}

/** The last messages of one of the person's own conversations, the oldest first. */
export async function listMessages(
  ctx: TenantContext,
  channel: string,
  externalId: string,
  limit = 40,
): Promise<ConversationMessage[]> {
  const rows = await ctx.query((tx) =>
    tx
      .select({
        author: messages.author,
        text: messages.text,
        reply: messages.reply,
        at: messages.createdAt,
      })
      .from(messages)
      .innerJoin(conversations, eq(conversations.id, messages.conversationId))
      .where(
        and(
          eq(conversations.personId, ctx.person.id),
          eq(conversations.channel, channel),
          eq(conversations.externalId, externalId),
        ),
      )
      .orderBy(desc(messages.createdAt))
      .limit(limit),
  );
  return rows.toReversed().map((row) => ({ ...row, reply: row.reply as unknown as Reply | null }));
}
