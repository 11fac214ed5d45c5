import type { Tx } from '../db/database.ts';
import { handovers } from '../db/schema/index.ts';
import { emitEvent } from '../events/emit-event.ts';

interface NewHandover {
  /** Chosen by the caller: the same id again is the same request. */
  id: string;
  businessId: string;
  personId: string;
  conversationId: string | null;
  about: string;
}

/** Notes that a person is to answer, and tells so by an event, in the caller's transaction. */
export async function openHandover(tx: Tx, handover: NewHandover): Promise<void> {
  await tx.insert(handovers).values(handover).onConflictDoNothing();
  const payload = { kind: 'handover' as const, id: handover.id, businessId: handover.businessId };
  await emitEvent(tx, 'notification.triggered', `handover:${handover.id}`, payload, handover.businessId);
}
