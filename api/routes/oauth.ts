import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { listMemberships } from '#core/accounts/list-memberships.ts';
import { recordAudit } from '#core/accounts/record-audit.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { getOAuth } from '#ingestion/pull/get-oauth.ts';
import { toAuthorizeAddress } from '#ingestion/pull/oauth-app.ts';
import { createOAuthState, type OAuthAttempt, redeemOAuthState } from '#ingestion/pull/oauth-state.ts';
import { exchangeCode } from '#ingestion/pull/oauth-tokens.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { limitRate } from '../http/limit-rate.ts';
import { readLocale } from '../http/read-locale.ts';
import { getSessionPerson } from '../http/session.ts';
import { validateJson } from '../http/validate.ts';
import { toOAuthApps, toReturnAddress } from '../oauth-apps.ts';
import { type ConnectOutcome, showConnectOutcome } from '../http/show-connect-outcome.ts';

const StartRequest = z.strictObject({
  /** Tells two accounts of one kind apart. */
  name: z.string().trim().min(1).max(100).optional(),
});

const INTERVAL_SECONDS = 300;

/** Connecting a source at which a person gives access on the source's own page. */
export function createOAuthRoutes(options: AppOptions): Hono<AppEnv> {
  const { services } = options;
  const apps = toOAuthApps(services.env);
  const limit = limitRate(options, { name: 'oauth', requests: 20, seconds: 60 });
  return new Hono<AppEnv>()
    .post('/:kind/start', limit, validateJson(StartRequest), async (c) => {
      const { business, personId } = await getManager(c, options);
      const kind = c.req.param('kind');
      const oauth = getOAuth(kind, apps);
      const attempt = { businessId: business.id, personId, kind, name: c.req.valid('json').name ?? kind };
      const signing = { secret: services.secrets.cookies, now: services.now().epochMilliseconds };
      const state = await createOAuthState(attempt, signing);
      const redirectUri = toReturnAddress(services.env, kind);
      return c.json({ address: toAuthorizeAddress(oauth, { redirectUri, state }) });
    })
    .get('/:kind/return', limit, async (c) => {
      const outcome = await finish(c, options).catch((cause: unknown) => {
        const { code } = toAiraError(cause);
        services.log.warn('oauth.failed', { kind: c.req.param('kind'), code });
        return code;
      });
      return showConnectOutcome(c, outcome, readLocale(c));
    });
}

/** Checks that the one who comes back is the one who left, and connects what was allowed. */
async function finish(c: Context<AppEnv, '/:kind/return'>, options: AppOptions): Promise<ConnectOutcome> {
  const { services } = options;
  const kind = c.req.param('kind');
  const oauth = getOAuth(kind, toOAuthApps(services.env));
  const personId = await getSessionPerson(c, options);
  const now = services.now().epochMilliseconds;
  const attempt = await redeemOAuthState(
    c.req.query('state') ?? '',
    (made) => made.personId === personId && made.kind === kind,
    { secret: services.secrets.cookies, kv: services.kv, now },
  );
  const code = c.req.query('code');
  if (!code) return 'declined';
  const business = await getOwnBusiness(services, personId, attempt);
  const grant = { code, redirectUri: toReturnAddress(services.env, kind) };
  const tokens = await exchangeCode({ ...oauth, now }, grant, toPolicy(services));
  await connect(services, { ...attempt, personId, timeZone: business.timeZone }, JSON.stringify(tokens));
  return 'connected';
}

/** Rights may have changed while the person was away. */
async function getOwnBusiness(
  { db }: AppOptions['services'],
  personId: string,
  { businessId }: OAuthAttempt,
): Promise<Business> {
  const memberships = await listMemberships(db, personId);
  const found = memberships.find(({ business, role }) => business.id === businessId && role !== 'viewer');
  if (!found) throw new AiraError('forbidden', 'the person no longer looks after the business');
  return found.business;
}

async function connect(
  { db, secrets }: AppOptions['services'],
  { businessId, personId, kind, name, timeZone }: OAuthAttempt & { timeZone: string },
  credentials: string,
): Promise<void> {
  const connection = { businessId, kind, name, config: { timeZone }, credentials };
  const settings = { ...connection, intervalSeconds: INTERVAL_SECONDS };
  const id = await connectSource(db, settings, secrets.credentialKeys);
  await db.transaction({ businessIds: [businessId] }, (tx) =>
    recordAudit(tx, { businessId, personId, action: 'source.connected', detail: { id, kind, name } }),
  );
}

function toPolicy({ fetch }: AppOptions['services']): Parameters<typeof exchangeCode>[2] {
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  return { fetch, sleep, random: Math.random };
}
