import { z } from 'zod';

/** Every event: its name and payload. Keys make them unique, so emitting twice is harmless. */
export const EVENTS = {
  'message.received': z.strictObject({ inboxId: z.uuid(), channel: z.string() }),
  'data.ingested': z.strictObject({
    sourceId: z.uuid(),
    runId: z.uuid(),
    touched: z.array(z.strictObject({ outletId: z.uuid(), businessDate: z.iso.date() })),
  }),
  'notification.triggered': z.strictObject({ kind: z.literal('handover'), id: z.uuid() }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventPayload<Type extends EventType> = z.infer<(typeof EVENTS)[Type]>;
