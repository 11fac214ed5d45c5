import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { memberships, people } from '../db/schema/index.ts';
import type { Person } from '../tenant.ts';

/** The business's first owner: who the command line speaks for. */
export async function findOwner(db: Database, businessId: string): Promise<Person | null> {
  const [owner] = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ id: people.id, name: people.name, locale: people.locale })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.businessId, businessId), eq(memberships.role, 'owner')))
      .orderBy(asc(memberships.createdAt))
      .limit(1),
  );
  return owner ?? null;
}
