import type { Tx } from '../db/database.ts';
import { notifications } from '../db/schema/index.ts';
import { emitEvent } from '../events/emit-event.ts';
import type { NotificationKind } from '../events/events.ts';

interface NewNotification {
  businessId: string;
  kind: Exclude<NotificationKind, 'handover'>;
  /** The same key again is the same incident, and is told once. */
  key: string;
  /** For the sentence in the reader's language. Never a secret. */
  facts: Record<string, string | number>;
}

/** Notes what owners and admins should know, and tells so by an event, in the caller's transaction. */
export async function openNotification(tx: Tx, notification: NewNotification): Promise<void> {
  const [made] = await tx
    .insert(notifications)
    .values(notification)
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  if (!made) return;
  const { kind, businessId } = notification;
  await emitEvent(tx, 'notification.triggered', made.id, { kind, id: made.id, businessId }, businessId);
}
