import type { Context } from 'hono';
import { listMemberships, type Membership } from '#core/accounts/list-memberships.ts';
import { AiraError } from '#core/errors.ts';
import type { AppOptions } from './app-env.ts';

/**
 * The business that `?business=SLUG` names, or the person's first. A business of others does not
 * exist for the person, so it is `not_found`, never `forbidden`.
 */
export async function getMembership(c: Context, options: AppOptions, personId: string): Promise<Membership> {
  const memberships = await listMemberships(options.services.db, personId);
  const slug = c.req.query('business');
  const found = slug ? memberships.find(({ business }) => business.slug === slug) : memberships[0];
  if (!found) throw new AiraError('not_found', 'no such business for this person');
  return found;
}
