import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { noFaults, type FaultPlan } from '#api/simulator/faults.ts';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import { allocate } from '#core/money.ts';

interface LoyverseOptions {
  shop: SimulatedShop;
  token: string;
  /** Milliseconds since 1970. */
  now: () => number;
  faults?: FaultPlan;
  currency?: string;
  /** How many days back the account's plan gives out; absent: all. */
  historyDays?: number;
}

const DAY = 86_400_000;
const error = (code: string, details: string) => ({ errors: [{ code, details }] });

/** The Loyverse API 1.0 over a simulated shop, with its paging, refusals and limits, on a free port. */
export function serveLoyverse(options: LoyverseOptions): Promise<{ url: string; close(): Promise<void> }> {
  const app = createLoyverseApp(options);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}/v1.0`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

function createLoyverseApp(options: LoyverseOptions): Hono<{ Bindings: HttpBindings }> {
  const { shop, token, now, faults = noFaults, currency = 'IDR' } = options;
  const attempts = new Map<string, number>();
  const app = new Hono<{ Bindings: HttpBindings }>().basePath('/v1.0');
  app.use(async (c, next) => {
    if (c.req.header('authorization') === `Bearer ${token}`) return next();
    return c.json(error('UNAUTHORIZED', 'The access token is missing or unknown'), 401);
  });
  app.get('/merchant', (c) => c.json({ id: 'm1', currency: { code: currency, decimal_places: 2 } }));
  app.get('/stores', (c) =>
    c.json({
      stores: shop
        .listOutlets(now())
        .map(({ id, name, opened_on: day }) => ({ id, name, created_at: `${day}T00:00:00.000Z` })),
    }),
  );
  app.get('/employees', (c) => c.json({ employees: listEmployees(shop, now()) }));
  app.get('/categories', (c) => c.json({ categories: listCategories(shop, now()) }));
  app.get('/items', (c) =>
    c.json({
      items: shop
        .listProducts(now())
        .map(({ id, category }) => ({ id, category_id: category && `cat ${category}` })),
    }),
  );
  app.get('/receipts', (c) => {
    const { pathname, search } = new URL(c.req.url);
    const attempt = (attempts.get(pathname + search) ?? 0) + 1;
    attempts.set(pathname + search, attempt);
    const fault = faults({ url: pathname + search, attempt });
    if (fault === null) attempts.delete(pathname + search);
    if (fault === 'rate_limited') return c.json(error('RATE_LIMITED', 'Too many requests'), 429);
    if (fault === 'server_error' || fault === 'previous_page') return c.text('<html>502</html>', 502);
    const since = Date.parse(c.req.query('updated_at_min') ?? '');
    if (options.historyDays !== undefined && since < now() - (options.historyDays + 1) * DAY) {
      return c.json(error('PAYMENT_REQUIRED', 'Unlimited sales history is an add-on'), 402);
    }
    const body = JSON.stringify(toPage(shop, now(), c.req.query()));
    if (fault === 'hang_up') c.env.incoming.socket.destroy();
    return c.body(fault === 'half_body' ? body.slice(0, body.length / 2) : body, 200, {
      'content-type': 'application/json',
    });
  });
  return app;
}

/** Keyset paging by (updated_at, id), both ends of the range inclusive. */
function toPage(shop: SimulatedShop, now: number, query: Record<string, string>): unknown {
  const limit = Math.min(Number(query['limit'] ?? 50), 250);
  const [at = '', id = ''] = atob(query['cursor'] ?? '').split('|');
  const found = shop.listReceipts({
    since: Date.parse(query['updated_at_min'] ?? ''),
    until: Date.parse(query['updated_at_max'] ?? '') + 1,
    now,
    after: id === '' ? null : { at: Number(at), id },
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const cursor = found.length > limit && last ? btoa(`${Date.parse(last.updated_at)}|${last.id}`) : null;
  return { receipts: page.map(toLoyverse), ...(cursor === null ? {} : { cursor }) };
}

/** Refunds without signs, every discount on its line, the tax added on top of the prices. */
function toLoyverse(receipt: WireReceipt): unknown {
  const gross = receipt.lines.map((line) => Number(line.unit_price) * Number(line.quantity));
  const own = receipt.lines.map((line) => Number(line.discount));
  const weights = gross.map((amount, index) => Math.round((amount - (own[index] ?? 0)) * 100));
  const shares = allocate(Math.round(Number(receipt.discount) * 100), weights);
  const taxes = allocate(Math.round(Number(receipt.tax) * 100), weights);
  return {
    receipt_number: receipt.id,
    receipt_type: receipt.type.toUpperCase(),
    refund_for: receipt.original_receipt_id,
    receipt_date: new Date(receipt.opened_at).toISOString(),
    created_at: new Date(receipt.opened_at).toISOString(),
    updated_at: receipt.updated_at,
    cancelled_at: receipt.status === 'completed' ? null : receipt.updated_at,
    store_id: receipt.outlet_id,
    employee_id: receipt.cashier && `e ${receipt.cashier.name}`,
    customer_id: receipt.customer?.id ?? null,
    dining_option: receipt.channel,
    total_money: Number(receipt.total),
    total_tax: Number(receipt.tax),
    tip: Number(receipt.tip),
    surcharge: Number(receipt.service_charge),
    line_items: receipt.lines.map((line, index) => ({
      item_id: line.product_id,
      item_name: line.name,
      variant_name: line.variant,
      quantity: Number(line.quantity),
      price: Number(line.unit_price),
      gross_total_money: gross[index],
      total_discount: (own[index] ?? 0) + (shares[index] ?? 0) / 100,
      line_taxes: taxes[index]
        ? [{ id: 'pb1', type: 'ADDED', rate: 10, money_amount: taxes[index] / 100 }]
        : [],
      cost: Number(line.unit_cost),
      cost_total: Number(line.unit_cost) * Number(line.quantity),
    })),
    payments: receipt.payments.map(({ method, amount }) => ({
      payment_type_id: method,
      name: method,
      money_amount: Number(amount),
    })),
  };
}

function listEmployees(shop: SimulatedShop, now: number): unknown[] {
  const receipts = shop.listReceipts({ since: 0, until: now, now, after: null, limit: 500 });
  const names = new Set(receipts.flatMap(({ cashier }) => (cashier ? [cashier.name] : [])));
  return [...names].map((name) => ({ id: `e ${name}`, name }));
}

function listCategories(shop: SimulatedShop, now: number): unknown[] {
  const names = new Set(shop.listProducts(now).flatMap(({ category }) => (category ? [category] : [])));
  return [...names].map((name) => ({ id: `cat ${name}`, name }));
}
