import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { memberships, people } from '../db/schema/index.ts';

/** The people whom AIRA can pass a question to. */
export interface Contacts {
  /** Whom the host names for questions about AIRA itself; null when nobody is. */
  support: string | null;
  /** The owner, and for a viewer the admins too, the speaker left out. Names only. */
  listAnswerers(speaker: Pick<TenantContext, 'person' | 'role' | 'activeBusiness'>): Promise<string[]>;
}

/** Where nobody is known to be reachable. */
export const NO_CONTACTS: Contacts = { support: null, listAnswerers: async () => [] };

export function createContacts(db: Database, support: string | null): Contacts {
  return {
    support,
    listAnswerers: async ({ person, role, activeBusiness }) => {
      if (role === 'owner') return [];
      const rows = await db.transaction({ system: true }, (tx) =>
        tx
          .select({ name: people.name })
          .from(memberships)
          .innerJoin(people, eq(people.id, memberships.personId))
          .where(
            and(
              eq(memberships.businessId, activeBusiness.id),
              inArray(memberships.role, role === 'viewer' ? ['owner', 'admin'] : ['owner']),
              ne(memberships.personId, person.id),
            ),
          )
          .orderBy(asc(memberships.createdAt)),
      );
      return rows.map(({ name }) => name);
    },
  };
}
