import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { businesses, handovers, notifications, people } from '../db/schema/index.ts';
import type { EventPayload } from '../events/events.ts';
import type { Business } from '../tenant.ts';

/** What is to be told, with the facts of its sentence. */
export interface Notice {
  kind: EventPayload<'notification.triggered'>['kind'];
  business: Business;
  facts: Readonly<Record<string, string | number>>;
  /** Whose doing it is: they know already. */
  causedBy: string | null;
}

/** The notice of an event; null when it is not true any more, or answered. */
export async function findNotice(
  db: Database,
  { kind, id, businessId }: EventPayload<'notification.triggered'>,
): Promise<Notice | null> {
  return db.transaction({ businessIds: [businessId], system: true }, async (tx) => {
    const [business] = await tx.select().from(businesses).where(eq(businesses.id, businessId));
    if (!business) return null;
    if (kind !== 'handover') {
      const [found] = await tx.select().from(notifications).where(eq(notifications.id, id));
      return found && !found.closedAt ? { kind, business, facts: found.facts, causedBy: null } : null;
    }
    const [found] = await tx.select().from(handovers).where(eq(handovers.id, id));
    if (!found || found.closedAt) return null;
    const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, found.personId));
    const facts = { about: found.about, person: person?.name ?? '' };
    return { kind, business, facts, causedBy: found.personId };
  });
}
