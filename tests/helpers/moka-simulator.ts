import { serve, type HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { noFaults, type FaultPlan } from '#api/simulator/faults.ts';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import type { OAuthApp } from '#ingestion/pull/oauth-app.ts';
import { toMokaPayment, toMokaRefund, type Pricing } from './moka-bodies.ts';
import { createTokenDesk, type TokenDesk } from './moka-tokens.ts';

export interface MokaOptions {
  shop: SimulatedShop;
  /** Milliseconds since 1970. */
  now: () => number;
  faults?: FaultPlan;
  tokenSeconds?: number;
  /** By outlet name; absent: tax and service come on top. */
  pricing?: Readonly<Record<string, Pricing>>;
  /**
   * What a refund does to its payment: nothing (as in Moka's own example), moves its times, or comes
   * as a row of its own.
   */
  refunds?: 'silent' | 'touch' | 'row';
  /** Outlets whose subscription has ended, by name. */
  expired?: readonly string[];
}

export interface RunningMoka {
  url: string;
  app: OAuthApp;
  /** Credentials of a source, as if a person had just given access. */
  giveAccess(): string;
  desk: TokenDesk;
  /** Paths with queries. */
  asked: string[];
  close(): Promise<void>;
}

interface Simulation extends MokaOptions {
  app: OAuthApp;
  desk: TokenDesk;
  asked: string[];
}

type App = Hono<{ Bindings: HttpBindings }>;
type Ctx = Context<{ Bindings: HttpBindings }>;

const BUSINESS = '4011';

/** Moka's API and its OAuth pages over a simulated shop, on a free port. */
export function serveMoka(options: MokaOptions): Promise<RunningMoka> {
  const desk = createTokenDesk(options.now, options.tokenSeconds ?? 15_552_000);
  const app = { clientId: 'aira-at-moka', clientSecret: 'secret-at-moka' };
  const asked: string[] = [];
  const http = createMokaApp({ ...options, app, desk, asked });
  return new Promise((resolve) => {
    const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const url = `http://127.0.0.1:${port}`;
      resolve({
        url,
        app: { ...app, baseUrl: url },
        giveAccess: () => issueCredentials(desk, options.now()),
        desk,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function issueCredentials(desk: TokenDesk, now: number): string {
  const answer = desk.exchange({
    grant_type: 'authorization_code',
    code: desk.issueCode('here'),
    redirect_uri: 'here',
  });
  return JSON.stringify({
    accessToken: answer?.['access_token'],
    refreshToken: answer?.['refresh_token'],
    expiresAt: new Date(now + Number(answer?.['expires_in']) * 1000).toISOString(),
  });
}

function createMokaApp(simulation: Simulation): App {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/oauth/authorize', (c) => authorize(c, simulation));
  app.post('/oauth/token', (c) => giveToken(c, simulation));
  app.use(async (c, next) => {
    if (c.req.header('content-type') !== 'application/json') {
      return refuse(c, 415, 'ApiErrors::SetApplicationJsonAsContentTypeError', "Please use 'Content-Type'");
    }
    const token = c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    if (simulation.desk.accepts(token)) return next();
    return refuse(c, 401, 'Doorkeeper::OAuth::InvalidTokenResponse', 'The access token is invalid');
  });
  app.get('/v1/profile/self', (c) =>
    c.json({ id: 3033, business_id: Number(BUSINESS), business_name: 'Kopi', outlet_ids: [] }),
  );
  app.get(`/v1/businesses/${BUSINESS}/outlets`, (c) => {
    const outlets = simulation.shop.listOutlets(simulation.now()).map(({ id, name, opened_on: day }) => ({
      id,
      name,
      city: name === 'Losari' ? 'Makassar' : 'Jakarta',
      province: name === 'Losari' ? 'Sulawesi Selatan' : 'DKI Jakarta',
      created_at: `${day}T00:00:00.000+07:00`,
      start_date: null,
      is_deleted: false,
    }));
    return c.json({ data: { outlets }, meta: { code: 200, errors: {} } });
  });
  const attempts = new Map<string, number>();
  app.get('/v3/outlets/:id/reports/get_latest_transactions', (c) => answerPage(c, simulation, attempts));
  return app;
}

function refuse(c: Ctx, code: 400 | 401 | 403 | 415 | 429 | 500, type: string, message: string): Response {
  return c.json({ data: {}, meta: { code, error_message: message, error_type: type } }, code);
}

/** The person allows it at once. */
function authorize(c: Ctx, { app, desk }: Simulation): Response {
  const { client_id: id, redirect_uri: back = '', state = '', response_type: type } = c.req.query();
  if (id !== app.clientId || type !== 'code') return refuse(c, 400, 'Exception', 'unknown app');
  const target = new URL(back);
  target.searchParams.set('code', desk.issueCode(back));
  target.searchParams.set('state', state);
  return c.redirect(target.toString(), 302);
}

async function giveToken(c: Ctx, { app, desk }: Simulation): Promise<Response> {
  const body = await c.req.json<Record<string, string>>();
  if (body['client_id'] !== app.clientId || body['client_secret'] !== app.clientSecret) {
    return c.json({ error: 'invalid_client', error_description: 'Client authentication failed' }, 401);
  }
  const answer = desk.exchange(body);
  return answer
    ? c.json(answer)
    : c.json({ error: 'invalid_grant', error_description: 'The grant is invalid, expired, revoked' }, 401);
}

function answerPage(c: Ctx, simulation: Simulation, attempts: Map<string, number>): Response {
  const { shop, now, expired = [], faults = noFaults } = simulation;
  const { pathname, search } = new URL(c.req.url);
  simulation.asked.push(pathname + search);
  const attempt = (attempts.get(pathname + search) ?? 0) + 1;
  attempts.set(pathname + search, attempt);
  const fault = faults({ url: pathname + search, attempt });
  if (fault === null) attempts.delete(pathname + search);
  if (fault === 'rate_limited') return refuse(c, 429, 'Too Many Request', 'Quota limit exceeded');
  if (fault === 'server_error' || fault === 'previous_page') {
    return refuse(c, 500, 'Exception', 'Internal Server Error');
  }
  const outlet = shop.listOutlets(now()).find(({ id }) => id === c.req.param('id'));
  if (!outlet || expired.includes(outlet.name)) {
    return refuse(c, 403, 'ApiErrors::OutletExpiredError', 'Outlet has been expired');
  }
  const body = JSON.stringify(toPage(simulation, outlet, c.req.query()));
  if (fault === 'hang_up') c.env.incoming.socket.destroy();
  return c.body(fault === 'half_body' ? body.slice(0, body.length / 2) : body, 200, {
    'content-type': 'application/json',
  });
}

/** Newest first. `next_url` names an old version, forgets the filter and shows the token: as documented. */
function toPage(
  simulation: Simulation,
  outlet: { id: string; name: string },
  query: Record<string, string>,
): unknown {
  const size = Number(query['per_page'] ?? 10);
  const [since, until] = [Number(query['since']) * 1000, Number(query['until']) * 1000];
  const field = query['time_filter'] ?? 'created_at';
  const rows = listRows(simulation, outlet)
    .map((row) => ({ row, at: Date.parse(String(row[field])) }))
    .filter(({ at }) => at >= since && at <= until)
    .toSorted((a, b) => b.at - a.at || (String(a.row['id']) < String(b.row['id']) ? 1 : -1));
  const page = rows.slice(0, size);
  const isLast = rows.length <= size;
  const last = ((page.at(-1)?.at ?? 0) / 1000).toFixed(6);
  const next = `https://api.mokapos.com/v1/outlets/${outlet.id}/reports/get_latest_transactions?per_page=${size}&mobile_device=true&since=0.0&until=${last}&access_token=leaked`;
  return {
    data: { next_url: isLast ? '' : next, completed: isLast, payments: page.map(({ row }) => row) },
    meta: { code: 200, errors: {} },
  };
}

function listRows(
  { shop, now, pricing = {}, refunds: mode = 'silent' }: Simulation,
  { id, name }: { id: string; name: string },
): Record<string, unknown>[] {
  const all = shop
    .listReceipts({ since: 0, until: now(), now: now(), after: null, limit: Infinity })
    .filter((receipt) => receipt.outlet_id === id);
  const refundsOf = Map.groupBy(
    all.filter(({ type }) => type === 'refund'),
    (refund) => refund.original_receipt_id ?? '',
  );
  return all
    .filter(({ type }) => type === 'sale')
    .flatMap((sale) =>
      toRows(sale, refundsOf.get(sale.id) ?? [], { mode, pricing: pricing[name] ?? 'exclusive' }),
    );
}

function toRows(
  sale: WireReceipt,
  refunds: readonly WireReceipt[],
  { mode, pricing }: { mode: NonNullable<MokaOptions['refunds']>; pricing: Pricing },
): Record<string, unknown>[] {
  if (mode === 'row') {
    const rows = refunds.map((refund) => {
      const { uuid, parent_payment_uuid, ...row } = toMokaRefund(refund, sale, pricing);
      return { ...row, id: uuid, parent_payment_id: parent_payment_uuid };
    });
    return [toMokaPayment(sale, [], pricing), ...rows];
  }
  const payment = toMokaPayment(sale, refunds, pricing);
  const moved = refunds.map((refund) => toMokaRefund(refund, sale, pricing)['synchronized_at']);
  const latest = [payment['synchronized_at'], ...(mode === 'touch' ? moved : [])]
    .map(String)
    .toSorted()
    .at(-1);
  return [{ ...payment, synchronized_at: latest }];
}
