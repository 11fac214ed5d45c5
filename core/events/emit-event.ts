import type { Tx } from '../db/database.ts';
import { outbox } from '../db/schema/index.ts';
import { EVENTS, type EventPayload, type EventType } from './events.ts';

/** Events of one lane are handled one at a time, by `position`, then by age. */
interface Lane {
  name: string;
  position?: number;
}

/** Writes an event into the outbox, in the caller's transaction. A known (type, key) is ignored. */
export async function emitEvent<Type extends EventType>(
  tx: Tx,
  type: Type,
  key: string,
  payload: EventPayload<Type>,
  businessId: string | null = null,
  lane?: Lane,
): Promise<void> {
  await tx
    .insert(outbox)
    .values({
      type,
      key,
      businessId,
      payload: EVENTS[type].parse(payload),
      lane: lane?.name ?? null,
      lanePosition: lane?.position ?? 0,
    })
    .onConflictDoNothing();
}
