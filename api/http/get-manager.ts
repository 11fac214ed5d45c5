import type { Context } from 'hono';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { AppOptions } from './app-env.ts';
import { getMembership } from './find-membership.ts';
import { getSessionPerson } from './session.ts';

/** Somebody who looks after a business's data: its owner or an admin. */
export interface Manager {
  business: Business;
  personId: string;
}

/**
 * Who is signed in, and the business that they look after.
 * @throws AiraError `unauthorized` without a session, `not_found` for others' businesses, `forbidden`
 * for a viewer.
 */
export async function getManager(c: Context, options: AppOptions): Promise<Manager> {
  const personId = await getSessionPerson(c, options);
  const { business, role } = await getMembership(c, options, personId);
  if (role === 'viewer') throw new AiraError('forbidden', 'a viewer may not see or change imports');
  return { business, personId };
}
