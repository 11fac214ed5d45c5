import { and, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';
import { businesses, memberships, people } from '../db/schema/index.ts';
import { createTenantContext, type TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import type { Role } from '../tenant.ts';

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
  const [found] = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ business: businesses, person: people, role: memberships.role })
      .from(memberships)
      .innerJoin(businesses, eq(businesses.id, memberships.businessId))
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.personId, request.personId), eq(memberships.businessId, request.businessId))),
  );
  if (!found) throw new AiraError('forbidden', 'the person is not a member of the business');
  const role = request.as ?? found.role;
  if (RANK[role] > RANK[found.role]) {
    throw new AiraError('forbidden', `the person may not act as ${role}`);
  }
  return createTenantContext(db, {
    person: found.person,
    role,
    businessIds: [found.business.id],
    activeBusiness: found.business,
    now: request.now,
  });
}
