import { asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { businesses, memberships } from '../db/schema/index.ts';
import type { Business, Role } from '../tenant.ts';

export interface Membership {
  business: Business;
  role: Role;
}

/** Every business that a person belongs to, the oldest membership first. */
export async function listMemberships(db: Database, personId: string): Promise<Membership[]> {
  return db.transaction({ system: true }, (tx) =>
    tx
      .select({
        business: {
          id: businesses.id,
          slug: businesses.slug,
          name: businesses.name,
          currency: businesses.currency,
          timeZone: businesses.timeZone,
        },
        role: memberships.role,
      })
      .from(memberships)
      .innerJoin(businesses, eq(businesses.id, memberships.businessId))
      .where(eq(memberships.personId, personId))
      .orderBy(asc(memberships.createdAt), asc(businesses.slug)),
  );
}
