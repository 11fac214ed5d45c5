import { eq } from 'drizzle-orm';
import { conversations, messages } from '../db/schema/index.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import type { Reply } from './reply.ts';

interface Forgetting {
  conversationId: string;
  /** What the person is told; the one message that stays. */
  reply: Reply;
  inboxId: string | null;
}

/**
 * Deletes every message and the memory of a conversation, without a trace of what was in it. The
 * closing reply is kept, so that a repeated delivery is told the same and forgets nothing newer.
 */
export async function forgetConversation(
  ctx: TenantContext,
  { conversationId, reply, inboxId }: Forgetting,
): Promise<void> {
  const businessId = ctx.activeBusiness.id;
  await ctx.query(async (tx) => {
    await tx.delete(messages).where(eq(messages.conversationId, conversationId));
    await tx.update(conversations).set({ memory: null }).where(eq(conversations.id, conversationId));
    await tx
      .insert(messages)
      .values({
        businessId,
        conversationId,
        inboxId,
        role: ctx.role,
        author: 'aira',
        text: reply.text,
        reply: { ...reply },
      })
      .onConflictDoNothing();
  });
}
