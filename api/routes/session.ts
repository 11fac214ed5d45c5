import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { findPerson } from '#core/accounts/find-person.ts';
import { listMemberships } from '#core/accounts/list-memberships.ts';
import { redeemLinkCode } from '#core/accounts/redeem-link-code.ts';
import { AiraError } from '#core/errors.ts';
import { toBusinessDate } from '#core/time.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { endSession, findDemoOwner, findSessionPerson, startSession } from '../http/session.ts';
import { validateJson } from '../http/validate.ts';

const SignIn = z.strictObject({ code: z.string().min(1).max(40) });

/** Who is signed in, signing in by a one-time code, signing out. */
export function createSessionRoutes(options: AppOptions): Hono<AppEnv> {
  const { services, remoteAddress } = options;
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const known = await findSessionPerson(c, options);
      const personId = known ?? (await findDemoOwner(c, options));
      if (!personId) throw new AiraError('unauthorized', 'no session');
      if (!known) await startSession(c, options, personId);
      return c.json(await describeSession(c, options, personId));
    })
    .post('/', validateJson(SignIn), async (c) => {
      const { personId } = await redeemLinkCode(services.db, services.kv, {
        typed: c.req.valid('json').code,
        triedBy: `web:${remoteAddress(c) ?? 'unknown'}`,
        now: services.now(),
      });
      await startSession(c, options, personId);
      return c.json(await describeSession(c, options, personId));
    })
    .delete('/', (c) => {
      endSession(c);
      return c.body(null, 204);
    });
}

interface SessionView {
  person: { name: string; locale: string };
  businesses: {
    slug: string;
    name: string;
    currency: string;
    timeZone: string;
    role: string;
    today: string;
  }[];
}

async function describeSession(c: Context, { services }: AppOptions, personId: string): Promise<SessionView> {
  const person = await findPerson(services.db, personId);
  if (!person) {
    endSession(c);
    throw new AiraError('unauthorized', 'the person of this session is gone');
  }
  const memberships = await listMemberships(services.db, personId);
  return {
    person: { name: person.name, locale: person.locale },
    businesses: memberships.map(({ business: { slug, name, currency, timeZone }, role }) => ({
      slug,
      name,
      currency,
      timeZone,
      role,
      today: toBusinessDate(services.now(), timeZone),
    })),
  };
}
