import { serve, type HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { noFaults, type FaultPlan } from '#api/simulator/faults.ts';

/** An order as Shopify writes it; `transactions` are told by an endpoint of their own. */
export type OrderBody = Record<string, unknown> & {
  id: number;
  created_at: string;
  updated_at: string;
  transactions?: unknown[];
};

export interface ShopifyAccount {
  shop: { name: string; currency: string; iana_timezone: string; created_at: string };
  locations: { id: number; name: string }[];
  staff?: { id: number; first_name: string; last_name: string }[];
  products?: {
    id: number;
    product_type: string;
    variants?: { id: number; inventory_item_id: number }[];
  }[];
  inventoryItems?: { id: number; cost: string | null }[];
  /** As they are at `now`. */
  listOrders(now: number): OrderBody[];
}

export interface ShopifyOptions {
  account: ShopifyAccount;
  token: string;
  /** Milliseconds since 1970. */
  now: () => number;
  faults?: FaultPlan;
  scopes?: readonly string[];
  /** How many requests the shop's bucket holds; it leaks two a second. Absent: it never runs over. */
  bucket?: number;
  /** A status that every request is refused with, for as long as it is not null. */
  refusal?: () => keyof typeof REFUSALS | null;
  /** Of an app of the Dev Dashboard, which is given the token for them. */
  app?: { id: string; secret: string };
}

interface Webhook {
  topic: string;
  address: string;
}

interface Simulation extends ShopifyOptions {
  /** What was asked, as paths with queries. */
  asked: string[];
  webhooks: Webhook[];
  spend(): { used: number; isOver: boolean };
}

export const ALL_SCOPES = [
  'read_orders',
  'read_all_orders',
  'read_locations',
  'read_products',
  'read_users',
  'read_inventory',
];
const DAY = 86_400_000;
const HIDDEN_AFTER = 60 * DAY;
const LEAK_PER_SECOND = 2;
const REFUSALS = {
  401: '[API] Invalid API key or access token (unrecognized login or wrong password)',
  402: 'Unavailable Shop',
  403: '[API] This action requires merchant approval for read_orders scope.',
  404: 'Not Found',
  423: 'Unavailable Shop',
} as const;

/** Shopify's REST Admin API over an account, with its paging, permissions, limits and refusals. */
export function serveShopify(
  options: ShopifyOptions,
): Promise<{ url: string; asked: string[]; webhooks: Webhook[]; close(): Promise<void> }> {
  const [asked, webhooks]: [string[], Webhook[]] = [[], []];
  const app = createShopifyApp({ ...options, asked, webhooks, spend: createBucket(options) });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        asked,
        webhooks,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

type App = Hono<{ Bindings: HttpBindings }>;
type Ctx = Context<{ Bindings: HttpBindings }>;

function createShopifyApp(simulation: Simulation): App {
  const { account, token, now } = simulation;
  const may = (scope: string): boolean => (simulation.scopes ?? ALL_SCOPES).includes(scope);
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  app.post('/admin/oauth/access_token', (c) => giveToken(c, simulation));
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    simulation.asked.push(pathname + search);
    const refused = simulation.refusal?.() ?? null;
    if (refused !== null) return c.json({ errors: REFUSALS[refused] }, refused);
    if (c.req.header('x-shopify-access-token') !== token) return c.json({ errors: REFUSALS[401] }, 401);
    const { used, isOver } = simulation.spend();
    c.header('x-shopify-shop-api-call-limit', `${used}/${simulation.bucket ?? 40}`);
    return isOver ? tooMany(c) : next();
  });
  app.get('/admin/oauth/access_scopes.json', (c) =>
    c.json({ access_scopes: (simulation.scopes ?? ALL_SCOPES).map((handle) => ({ handle })) }),
  );
  const api = app.basePath('/admin/api/:version{\\d{4}-\\d{2}}');
  const guard = (scope: string, answer: (c: Ctx) => Response) => (c: Ctx) =>
    may(scope) ? answer(c) : c.json({ errors: REFUSALS[403].replace('read_orders', scope) }, 403);
  api.get('/shop.json', (c) => c.json({ shop: { id: 1, ...account.shop } }));
  api.get(
    '/locations.json',
    guard('read_locations', (c) => c.json({ locations: account.locations })),
  );
  api.get(
    '/users.json',
    guard('read_users', (c) => c.json({ users: account.staff ?? [] })),
  );
  api.get(
    '/products.json',
    guard('read_products', (c) => {
      const ids = (c.req.query('ids') ?? '').split(',');
      return c.json({ products: (account.products ?? []).filter(({ id }) => ids.includes(String(id))) });
    }),
  );
  api.get(
    '/orders/:id/transactions.json',
    guard('read_orders', (c) => {
      const order = account.listOrders(now()).find(({ id }) => String(id) === c.req.param('id'));
      return c.json({ transactions: order?.transactions ?? [] });
    }),
  );
  api.get(
    '/orders/:name{\\d+\\.json}',
    guard('read_orders', (c) => {
      const found = account.listOrders(now()).find(({ id }) => `${id}.json` === c.req.param('name'));
      return found
        ? c.json({ order: show(found, c.req.query('fields')) })
        : c.json({ errors: REFUSALS[404] }, 404);
    }),
  );
  api.get(
    '/inventory_items.json',
    guard('read_inventory', (c) => {
      const ids = (c.req.query('ids') ?? '').split(',');
      const items = (account.inventoryItems ?? []).filter(({ id }) => ids.includes(String(id)));
      return c.json({ inventory_items: items });
    }),
  );
  api.get('/webhooks.json', (c) => {
    const address = c.req.query('address');
    return c.json({ webhooks: simulation.webhooks.filter((webhook) => webhook.address === address) });
  });
  api.post('/webhooks.json', async (c) => addWebhook(c, simulation.webhooks));
  api.get(
    '/orders.json',
    guard('read_orders', (c) => listOrders(c, simulation, may('read_all_orders'))),
  );
  app.notFound((c) => c.json({ errors: REFUSALS[404] }, 404));
  return withFaults(app, simulation);
}

/** Spoils answers after they are made; the same request asked again is another attempt. */
function withFaults(app: App, { faults = noFaults }: Simulation): App {
  const attempts = new Map<string, number>();
  const outer: App = new Hono<{ Bindings: HttpBindings }>();
  outer.all('*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const url = pathname + search;
    const attempt = (attempts.get(url) ?? 0) + 1;
    attempts.set(url, attempt);
    const fault = faults({ url, attempt });
    if (fault === null) attempts.delete(url);
    if (fault === 'rate_limited') return tooMany(c);
    if (fault === 'server_error' || fault === 'previous_page') return c.text('<html>502</html>', 502);
    const response = await app.fetch(c.req.raw, c.env);
    if (fault === 'hang_up') c.env.incoming.socket.destroy();
    if (fault !== 'half_body') return response;
    const body = await response.text();
    return new Response(body.slice(0, body.length / 2), response);
  });
  return outer;
}

function tooMany(c: Ctx): Response {
  const errors =
    'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.';
  return c.json({ errors }, 429, { 'retry-after': '2.0' });
}

async function giveToken(c: Ctx, { app, token }: Simulation): Promise<Response> {
  const form = await c.req.parseBody();
  const isKnown = form['client_id'] === app?.id && form['client_secret'] === app?.secret;
  if (!app || !isKnown) return c.json({ error: 'invalid_client' }, 401);
  return c.json({ access_token: token, scope: ALL_SCOPES.join(','), expires_in: 86_399 });
}

async function addWebhook(c: Ctx, webhooks: Webhook[]): Promise<Response> {
  const { webhook } = await c.req.json<{ webhook: Webhook }>();
  const isKnown = webhooks.some(
    ({ topic, address }) => topic === webhook.topic && address === webhook.address,
  );
  const taken = { errors: { address: ['for this topic has already been taken'] } };
  if (isKnown) return c.json(taken, 422);
  webhooks.push(webhook);
  return c.json({ webhook }, 201);
}

interface PageName {
  min: number;
  max: number;
  /** The last order of the page before: the newest comes first. */
  after: { created: number; id: number };
}

/** The newest first. A page's name stands for the filters, and none may come with it. */
function listOrders(c: Ctx, { account, now }: Simulation, isAllVisible: boolean): Response {
  const { page_info: name, limit = '50', fields, ...filters } = c.req.query();
  const [stray] = Object.keys(filters);
  if (name !== undefined && stray !== undefined) {
    const message = `${stray} cannot be passed when page_info is present.`;
    return c.json({ errors: { [stray]: message } }, 400);
  }
  const page = name === undefined ? null : readName(name);
  if (name !== undefined && page === null) return c.json({ errors: { page_info: 'Invalid value.' } }, 400);
  const min = page?.min ?? Date.parse(filters['updated_at_min'] ?? '1970-01-01');
  const max = page?.max ?? Date.parse(filters['updated_at_max'] ?? '9999-12-31');
  const found = account
    .listOrders(now())
    .map((order) => ({ order, created: Date.parse(order.created_at), updated: Date.parse(order.updated_at) }))
    .filter(({ updated }) => updated >= min && updated <= max)
    .filter(({ created }) => isAllVisible || created >= now() - HIDDEN_AFTER)
    .filter(({ order, created }) => {
      if (!page) return true;
      return created < page.after.created || (created === page.after.created && order.id < page.after.id);
    })
    .toSorted((a, b) => b.created - a.created || b.order.id - a.order.id);
  const shown = found.slice(0, Math.min(Number(limit), 250));
  const last = shown.at(-1);
  if (last && found.length > shown.length) {
    const next = { min, max, after: { created: last.created, id: last.order.id } };
    const address = new URL(c.req.url);
    address.search = new URLSearchParams({ limit, page_info: btoa(JSON.stringify(next)) }).toString();
    const previous = `<${c.req.url}>; rel="previous", `;
    c.header('link', `${page ? previous : ''}<${address}>; rel="next"`);
  }
  return c.json({ orders: shown.map(({ order }) => show(order, fields)) });
}

/** Only what was asked for; transactions are never in an order. */
function show({ ...order }: OrderBody, fields: string | undefined): Record<string, unknown> {
  delete order.transactions;
  if (fields === undefined) return order;
  return Object.fromEntries(Object.entries(order).filter(([key]) => fields.split(',').includes(key)));
}

function readName(name: string): PageName | null {
  try {
    return JSON.parse(atob(name)) as PageName;
  } catch {
    return null;
  }
}

function createBucket({ bucket, now }: ShopifyOptions): Simulation['spend'] {
  let [level, at] = [0, now()];
  return () => {
    if (bucket === undefined) return { used: 1, isOver: false };
    level = Math.max(0, level - ((now() - at) / 1000) * LEAK_PER_SECOND);
    at = now();
    if (level + 1 > bucket) return { used: bucket, isOver: true };
    level += 1;
    return { used: Math.ceil(level), isOver: false };
  };
}
