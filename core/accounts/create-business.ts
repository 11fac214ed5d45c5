import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { businesses, memberships, people } from '../db/schema/index.ts';
import { AiraError } from '../errors.ts';
import type { Business, Person } from '../tenant.ts';

interface NewBusiness {
  slug: string;
  name: string;
  /** ISO 4217 */
  currency: string;
  timeZone: string;
  ownerName: string;
}

/**
 * Makes a business and its owner.
 * @throws AiraError `conflict` when the slug is taken, `bad_request` when the slug is not usable.
 */
export async function createBusiness(
  db: Database,
  input: NewBusiness,
): Promise<{ business: Business; owner: Person }> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(input.slug)) {
    throw new AiraError('bad_request', 'a business slug is lower-case letters, digits and hyphens');
  }
  return db.transaction({ system: true }, async (tx) => {
    const { ownerName, ...values } = input;
    const taken = await tx.select().from(businesses).where(eq(businesses.slug, input.slug));
    if (taken.length > 0) throw new AiraError('conflict', `business "${input.slug}" exists already`);
    const [business] = await tx.insert(businesses).values(values).returning();
    const [owner] = await tx.insert(people).values({ name: ownerName }).returning();
    if (!business || !owner) throw new AiraError('internal', 'insert returned no row');
    await tx.insert(memberships).values({ businessId: business.id, personId: owner.id, role: 'owner' });
    return { business, owner };
  });
}
