import type { Tx } from '../db/database.ts';
import { outbox } from '../db/schema/index.ts';
import { EVENTS, type EventPayload, type EventType } from './events.ts';

/** Writes an event into the outbox, in the caller's transaction. A known (type, key) is ignored. */
export async function emitEvent<Type extends EventType>(
  tx: Tx,
  type: Type,
  key: string,
  payload: EventPayload<Type>,
  businessId: string | null = null,
): Promise<void> {
  await tx
    .insert(outbox)
    .values({ type, key, businessId, payload: EVENTS[type].parse(payload) })
    .onConflictDoNothing();
}
