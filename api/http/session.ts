import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { AiraError } from '#core/errors.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import type { AppOptions } from './app-env.ts';

const COOKIE = 'aira_session';
const LIFETIME_SECONDS = 30 * 24 * 3600;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Who the signed cookie says it is. Rights are not in it: memberships are read per request. */
export async function findSessionPerson(c: Context, { services }: AppOptions): Promise<string | null> {
  const value = await getSignedCookie(c, services.secrets.cookies, COOKIE);
  if (!value) return null;
  const [personId, expires] = value.split('|');
  const isCurrent = Number(expires) * 1000 > services.now().epochMilliseconds;
  return personId && isCurrent ? personId : null;
}

/** @throws AiraError `unauthorized` without a valid session. */
export async function getSessionPerson(c: Context, options: AppOptions): Promise<string> {
  const personId = await findSessionPerson(c, options);
  if (!personId) throw new AiraError('unauthorized', 'no session');
  return personId;
}

export async function startSession(c: Context, { services }: AppOptions, personId: string): Promise<void> {
  const expires = Math.floor(services.now().epochMilliseconds / 1000) + LIFETIME_SECONDS;
  await setSignedCookie(c, COOKIE, `${personId}|${expires}`, services.secrets.cookies, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https',
    path: '/',
    maxAge: LIFETIME_SECONDS,
  });
}

export function endSession(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' });
}

/**
 * The demo's owner, for a browser on this very machine: AIRA runs on its embedded database, and
 * the request came over loopback, to a loopback name (a foreign page cannot forge that), through
 * no proxy.
 */
export async function findDemoOwner(c: Context, options: AppOptions): Promise<string | null> {
  const { services, remoteAddress } = options;
  const host = new URL(c.req.url).hostname;
  const isLocal =
    LOOPBACK.has(remoteAddress(c) ?? '') &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host) &&
    !c.req.header('x-forwarded-for') &&
    !c.req.header('forwarded');
  if (!isLocal || services.env.DATABASE_URL) return null;
  const demo = await findBusiness(services.db, 'demo');
  const owner = demo && (await findOwner(services.db, demo.id));
  return owner?.id ?? null;
}
