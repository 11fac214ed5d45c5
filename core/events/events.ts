import { z } from 'zod';

/** What owners and admins are told of. */
export const NotificationKind = z.enum(['handover', 'source_failing', 'source_recovered']);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Every event: its name and payload. Keys make them unique, so emitting twice is harmless. */
export const EVENTS = {
  'message.received': z.strictObject({ inboxId: z.uuid(), channel: z.string() }),
  'data.ingested': z.strictObject({
    sourceId: z.uuid(),
    runId: z.uuid(),
    touched: z.array(z.strictObject({ outletId: z.uuid(), businessDate: z.iso.date() })),
  }),
  'source.pushed': z.strictObject({ sourceId: z.uuid() }),
  /** `id` is that of the handover, else of the row in `notifications`. */
  'notification.triggered': z.strictObject({ kind: NotificationKind, id: z.uuid(), businessId: z.uuid() }),
  /** The same for one chat, so that each is told once and one that fails does not repeat the others. */
  'notification.addressed': z.strictObject({
    kind: NotificationKind,
    id: z.uuid(),
    businessId: z.uuid(),
    channel: z.string(),
    chatId: z.string(),
  }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventPayload<Type extends EventType> = z.infer<(typeof EVENTS)[Type]>;
