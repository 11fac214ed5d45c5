import { and, desc, eq, sql } from 'drizzle-orm';
import { conversations, messages } from '../db/schema/index.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import type { TurnState } from './answer-port.ts';
import type { Reply } from './reply.ts';

/** Follow-ups reach this many turns back. */
const TURNS = 6;

/** Finds or starts the person's conversation; another person's chat id opens another conversation. */
export async function openConversation(
  ctx: TenantContext,
  channel: string,
  externalId: string,
): Promise<{ id: string; memory: TurnState | null }> {
  const values = { businessId: ctx.activeBusiness.id, personId: ctx.person.id, channel, externalId };
  const [row] = await ctx.query((tx) =>
    tx
      .insert(conversations)
      .values(values)
      .onConflictDoUpdate({
        target: [
          conversations.businessId,
          conversations.personId,
          conversations.channel,
          conversations.externalId,
        ],
        set: { updatedAt: sql`now()` },
      })
      .returning({ id: conversations.id, memory: conversations.memory }),
  );
  if (!row) throw new AiraError('internal', 'the conversation was not stored');
  return row;
}

/** The states of the last answered turns, the newest last. */
export async function loadHistory(ctx: TenantContext, conversationId: string): Promise<TurnState[]> {
  const rows = await ctx.query((tx) =>
    tx
      .select({ state: messages.state })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.author, 'aira')))
      .orderBy(desc(messages.createdAt))
      .limit(TURNS),
  );
  return rows.flatMap(({ state }) => (state ? [state] : [])).toReversed();
}

export interface AnsweredTurn {
  reply: Reply;
}

/** The reply that a delivery was given before, if its turn had got that far. */
export async function findAnsweredTurn(ctx: TenantContext, inboxId: string): Promise<AnsweredTurn | null> {
  const [row] = await ctx.query((tx) =>
    tx
      .select({ reply: messages.reply })
      .from(messages)
      .where(and(eq(messages.inboxId, inboxId), eq(messages.author, 'aira'))),
  );
  return row?.reply ? { reply: row.reply as unknown as Reply } : null;
}

interface Turn {
  conversationId: string;
  question: string;
  reply: Reply;
  turn: TurnState;
  /** Absent: as before. */
  memory?: TurnState;
  inboxId: string | null;
}

/** Keeps both messages of a turn, once per delivery, and what the conversation remembers. */
export async function saveTurn(ctx: TenantContext, turn: Turn): Promise<void> {
  const { conversationId, inboxId } = turn;
  const shared = { businessId: ctx.activeBusiness.id, conversationId, inboxId, role: ctx.role };
  // clock_timestamp() moves within a transaction, so the two messages keep their order.
  const createdAt = sql`clock_timestamp()`;
  await ctx.query(async (tx) => {
    await tx
      .insert(messages)
      .values({ ...shared, author: 'person', text: turn.question, createdAt })
      .onConflictDoNothing();
    await tx
      .insert(messages)
      .values({
        ...shared,
        author: 'aira',
        text: turn.reply.text,
        state: turn.turn,
        reply: { ...turn.reply },
        createdAt,
      })
      .onConflictDoNothing();
    if (!turn.memory) return;
    await tx.update(conversations).set({ memory: turn.memory }).where(eq(conversations.id, conversationId));
  });
}
