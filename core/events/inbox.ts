import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { inbox } from '../db/schema/index.ts';

export interface InboxMessage {
  id: string;
  channel: string;
  chatId: string;
  payload: unknown;
  sentParts: number;
  answeredAt: string | null;
}

export async function findInboxMessage(db: Database, id: string): Promise<InboxMessage | null> {
  const [row] = await db.transaction({ system: true }, (tx) =>
    tx.select().from(inbox).where(eq(inbox.id, id)),
  );
  return row ?? null;
}

/** Notes that the platform took so many parts of the reply. */
export async function markSent(db: Database, id: string, sentParts: number): Promise<void> {
  await db.transaction({ system: true }, (tx) => tx.update(inbox).set({ sentParts }).where(eq(inbox.id, id)));
}

export async function markAnswered(db: Database, id: string, at: string): Promise<void> {
  await db.transaction({ system: true }, (tx) =>
    tx.update(inbox).set({ answeredAt: at }).where(eq(inbox.id, id)),
  );
}

/** Empties what a chat's answered deliveries held; their ids stay, so that none is answered again. */
export async function eraseAnswered(db: Database, channel: string, chatId: string): Promise<void> {
  await db.transaction({ system: true }, (tx) =>
    tx
      .update(inbox)
      .set({ payload: {} })
      .where(and(eq(inbox.chatId, chatId), eq(inbox.channel, channel), isNotNull(inbox.answeredAt))),
  );
}
