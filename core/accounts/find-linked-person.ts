import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { channelLinks, people } from '../db/schema/index.ts';
import type { Person } from '../tenant.ts';

export interface LinkedPerson {
  person: Person;
  /** The business that the chat chose last; null before a choice. Membership is checked per turn. */
  activeBusinessId: string | null;
}

/** Who speaks through a chat. Asked on every message, so that an unlinked chat is cut off at once. */
export async function findLinkedPerson(
  db: Database,
  channel: string,
  chatId: string,
): Promise<LinkedPerson | null> {
  const [found] = await db.transaction({ system: true }, (tx) =>
    tx
      .select({
        person: { id: people.id, name: people.name, locale: people.locale },
        activeBusinessId: channelLinks.activeBusinessId,
      })
      .from(channelLinks)
      .innerJoin(people, eq(people.id, channelLinks.personId))
      .where(and(eq(channelLinks.channel, channel), eq(channelLinks.chatId, chatId))),
  );
  return found ?? null;
}
