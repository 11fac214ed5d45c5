import { Hono } from 'hono';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { listMessages } from '#core/conversation/list-messages.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getMembership } from '../http/find-membership.ts';
import { getSessionPerson } from '../http/session.ts';

/** The person's own web conversations. */
export function createConversationRoutes(options: AppOptions): Hono<AppEnv> {
  const { db, now } = { db: options.services.db, now: () => options.services.now() };
  return new Hono<AppEnv>().get('/:id/messages', async (c) => {
    const personId = await getSessionPerson(c, options);
    const { business } = await getMembership(c, options, personId);
    const ctx = await openTenant(db, { personId, businessId: business.id, now: now() });
    return c.json({ messages: await listMessages(ctx, 'web', c.req.param('id')) });
  });
}
