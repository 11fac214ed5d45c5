import type { Database } from '../db/database.ts';
import { inbox } from '../db/schema/index.ts';
import { emitEvent } from './emit-event.ts';

interface Delivery {
  channel: string;
  /** The platform's own id of the delivery: the same id again is the same message. */
  messageId: string;
  chatId: string;
  /** Order within the chat, where the platform numbers its deliveries. */
  position?: number;
  payload: unknown;
}

/**
 * Keeps a message as the platform delivered it, and its event, in one transaction.
 * Returns false for a delivery that is known already.
 */
export async function receiveMessage(db: Database, delivery: Delivery): Promise<boolean> {
  const { position = 0, ...values } = delivery;
  return db.transaction({ system: true }, async (tx) => {
    const [row] = await tx.insert(inbox).values(values).onConflictDoNothing().returning({ id: inbox.id });
    if (!row) return false;
    const payload = { inboxId: row.id, channel: delivery.channel };
    const lane = { name: `${delivery.channel}:${delivery.chatId}`, position };
    await emitEvent(tx, 'message.received', row.id, payload, null, lane);
    return true;
  });
}
