import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { channelLinks, memberships, people } from '../db/schema/index.ts';
import type { Locale } from '../text.ts';

export interface PersonChat {
  personId: string;
  channel: string;
  chatId: string;
  locale: Locale;
}

/** The linked chats of a business's owners and admins, as they are now. */
export async function listChatsOfAdmins(db: Database, businessId: string): Promise<PersonChat[]> {
  return db.transaction({ system: true }, (tx) =>
    tx
      .select({
        personId: people.id,
        channel: channelLinks.channel,
        chatId: channelLinks.chatId,
        locale: people.locale,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .innerJoin(channelLinks, eq(channelLinks.personId, people.id))
      .where(and(eq(memberships.businessId, businessId), inArray(memberships.role, ['owner', 'admin'])))
      .orderBy(asc(channelLinks.createdAt)),
  );
}
