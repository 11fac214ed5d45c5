import { and, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';
import { businesses, memberships, people } from '../db/schema/index.ts';
import { createTenantContext, type TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import type { Business, BusinessSettings, Person, Role } from '../tenant.ts';
import { readSettings } from './read-settings.ts';

interface TenantRequest {
  personId: string;
  businessId: string;
  now: Temporal.Instant;
  /** Looks at the business with fewer rights than the person has; never with more. */
  as?: Role;
}

const RANK: Record<Role, number> = { viewer: 0, admin: 1, owner: 2 };

/**
 * Checks the membership and opens the business for one turn.
 * @throws AiraError `forbidden` when the person is no member, or asks for more rights than theirs.
 */
export async function openTenant(db: Database, request: TenantRequest): Promise<TenantContext> {
  const { found, settings } = await findMember(db, request);
  const role = request.as ?? found.role;
  if (RANK[role] > RANK[found.role]) {
    throw new AiraError('forbidden', `the person may not act as ${role}`);
  }
  return createTenantContext(db, {
    person: found.person,
    role,
    businessIds: [found.business.id],
    activeBusiness: found.business,
    settings,
    now: request.now,
  });
}

interface Member {
  found: { business: Business; person: Person; role: Role };
  settings: BusinessSettings;
}

/** The settings are read in the same transaction, and only once the membership is found. */
async function findMember(db: Database, { personId, businessId }: TenantRequest): Promise<Member> {
  return db.transaction({ system: true, businessIds: [businessId] }, async (tx) => {
    const [found] = await tx
      .select({ business: businesses, person: people, role: memberships.role })
      .from(memberships)
      .innerJoin(businesses, eq(businesses.id, memberships.businessId))
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.personId, personId), eq(memberships.businessId, businessId)));
    if (!found) throw new AiraError('forbidden', 'the person is not a member of the business');
    return { found, settings: await readSettings(tx) };
  });
}
