import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Webhook } from './create-pusher.ts';
import { noFaults, type Fault, type FaultPlan } from './faults.ts';
import { toMessy } from './mess.ts';
import type { SimulatedShop, WireReceipt } from './wire.ts';

export interface SimulatorOptions {
  shop: SimulatedShop;
  apiKey: string;
  /** Milliseconds since 1970: the account holds what has happened until then. */
  now: () => number;
  /** Seed of the mess in the bodies; absent: bodies exactly as the contract promises. */
  messSeed?: string;
  faults?: FaultPlan;
  /** Told where to push to; absent: the account cannot push. */
  onWebhook?: (webhook: Webhook) => void;
}

const MOST_PER_PAGE = 2000;

/** The Alunam API as `openapi.json` describes it, over a simulated shop, messy where asked to be. */
export function createAlunamApp(options: SimulatorOptions): Hono<{ Bindings: HttpBindings }> {
  const { shop, apiKey, now, faults = noFaults } = options;
  const attempts = new Map<string, number>();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    if (c.req.header('authorization') !== `Bearer ${apiKey}`) {
      return c.json({ error: { code: 'unauthorized', message: 'API key missing or unknown' } }, 401);
    }
    return next();
  });
  app.get('/v1/outlets', (c) => c.json({ data: shop.listOutlets(now()) }));
  app.get('/v1/products', (c) => c.json({ data: shop.listProducts(now()) }));
  app.put('/v1/webhook', async (c) => {
    const webhook = (await c.req.json().catch(() => ({}))) as Partial<Webhook>;
    if (!options.onWebhook || !URL.canParse(webhook.url ?? '') || (webhook.secret ?? '').length < 32) {
      return c.json({ error: { code: 'bad_request', message: 'unreadable webhook' } }, 400);
    }
    options.onWebhook({ url: webhook.url ?? '', secret: webhook.secret ?? '' });
    return c.json({ data: { url: webhook.url } });
  });
  app.get('/v1/receipts', (c) => {
    const { pathname, search } = new URL(c.req.url);
    const url = `${pathname}${search}`;
    const attempt = (attempts.get(url) ?? 0) + 1;
    attempts.set(url, attempt);
    const fault = faults({ url, attempt });
    if (fault === null) attempts.delete(url);
    const page = toPage(options, c.req.query());
    if (page === null) {
      return c.json({ error: { code: 'bad_request', message: 'unreadable parameter' } }, 400);
    }
    if (fault === 'hang_up') c.env.incoming.socket.destroy();
    return fault === null ? c.json(page) : spoil(fault, page);
  });
  return app;
}

interface ReceiptPage {
  data: unknown[];
  cursor: string | null;
  next_cursor: string | null;
  as_of: string;
}

/** Keyset paging by (updated_at, id): what is edited meanwhile moves behind the window, not within. */
function toPage(options: SimulatorOptions, query: Record<string, string>): ReceiptPage | null {
  const now = options.now();
  const since = query['updated_since'] ? Date.parse(query['updated_since']) : 0;
  const until = query['updated_until'] ? Date.parse(query['updated_until']) : Infinity;
  const limit = Number(query['limit'] ?? 100);
  const cursor = query['cursor'] ?? null;
  const after = cursor === null ? null : decodeCursor(cursor);
  const isReadable = Number.isInteger(limit) && limit > 0 && !Number.isNaN(since) && !Number.isNaN(until);
  if (!isReadable || after === 'unreadable') return null;
  const size = Math.min(limit, MOST_PER_PAGE);
  const found = options.shop.listReceipts({ since, until, now, after, limit: size + 1 });
  const receipts = found.slice(0, size);
  const last = receipts.at(-1);
  const { messSeed } = options;
  return {
    data: messSeed === undefined ? receipts : receipts.map((receipt) => toMessy(receipt, messSeed)),
    cursor,
    next_cursor: found.length > size && last ? encodeCursor(last) : null,
    as_of: new Date(now).toISOString(),
  };
}

function encodeCursor(last: WireReceipt): string {
  return btoa(`${Date.parse(last.updated_at)}|${last.id}`);
}

function decodeCursor(cursor: string): { at: number; id: string } | 'unreadable' {
  if (!/^[A-Za-z0-9+/]+=*$/.test(cursor) || cursor.length % 4 !== 0) return 'unreadable';
  const [at = '', id = ''] = atob(cursor).split('|');
  return /^\d+$/.test(at) && id !== '' ? { at: Number(at), id } : 'unreadable';
}

function spoil(fault: Fault, page: ReceiptPage): Response {
  const json = { 'content-type': 'application/json' };
  const error = (code: string): string => JSON.stringify({ error: { code, message: 'try again later' } });
  switch (fault) {
    case 'rate_limited':
      return new Response(error('rate_limited'), { status: 429, headers: { ...json, 'retry-after': '1' } });
    case 'server_error':
      return new Response('<html><body>502 Bad Gateway</body></html>', { status: 502 });
    case 'half_body': {
      const body = JSON.stringify(page);
      return new Response(body.slice(0, Math.floor(body.length / 2)), { headers: json });
    }
    case 'previous_page':
      return new Response(JSON.stringify({ ...page, cursor: 'the-page-before', next_cursor: page.cursor }), {
        headers: json,
      });
    case 'hang_up':
      // Nobody receives it: the connection is gone.
      return new Response(null, { status: 500 });
  }
}
