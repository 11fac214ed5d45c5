import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { people } from '../db/schema/index.ts';
import type { Person } from '../tenant.ts';

export async function findPerson(db: Database, personId: string): Promise<Person | null> {
  const [person] = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ id: people.id, name: people.name, locale: people.locale })
      .from(people)
      .where(eq(people.id, personId)),
  );
  return person ?? null;
}
