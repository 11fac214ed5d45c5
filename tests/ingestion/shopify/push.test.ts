import { createHmac, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPullOptions } from '#api/pull-options.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { subscribeSource } from '#ingestion/pull/subscribe-source.ts';
import { serveShopify, type OrderBody } from '#tests/helpers/shopify-simulator.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { shopifyOrder, shopifyRefund } from './order-fixture.ts';
import { listSales, type LoadedSale } from '../pull/push-bench.ts';

const SECRET = 'secret-of-the-app';
const simulators: { close(): Promise<void> }[] = [];
let db: PgliteDatabase;
let test: TestApp;

beforeAll(async () => {
  db = await createTestDatabase();
  test = await createTestApp({ db });
  test.clock.now = Temporal.Instant.from('2026-11-20T12:00:00Z');
});
afterAll(async () => {
  await Promise.all(simulators.map((simulator) => simulator.close()));
  await test.close();
});

interface Shop {
  orders: OrderBody[];
  topics: string[];
  isSubscribed: boolean;
  push(body: unknown, change?: { id?: string; secret?: string }): Promise<Response>;
  listSales(): Promise<LoadedSale[]>;
  /** Connecting again asks again. */
  subscribe(): Promise<boolean>;
}

/** A shop connected as `aira connect` does it, which then pushes to the app over HTTP. */
async function open(credentials = `client:${SECRET}`): Promise<Shop> {
  const orders: OrderBody[] = [];
  const simulator = await serveShopify({
    account: {
      shop: {
        name: 'Toko Senja',
        currency: 'IDR',
        iana_timezone: 'Asia/Jakarta',
        created_at: '2026-10-01T08:00:00+07:00',
      },
      locations: [],
      listOrders: () => orders,
    },
    token: 'shpat_1',
    app: { id: 'client', secret: SECRET },
    now: () => test.clock.now.epochMilliseconds,
  });
  simulators.push(simulator);
  const { business } = await test.addBusiness(`shopify-${simulators.length}`);
  const options = toPullOptions(test.services);
  const connection = { businessId: business.id, kind: 'shopify', name: 'Toko', credentials };
  const settings = { config: { baseUrl: simulator.url }, intervalSeconds: 300 };
  const sourceId = await connectSource(db, { ...connection, ...settings }, options.keys);
  const subscribe = (): Promise<boolean> => subscribeSource(db, sourceId, 'https://aira.example', options);
  const isSubscribed = await subscribe();
  return {
    orders,
    isSubscribed,
    subscribe,
    get topics() {
      return simulator.webhooks.map(({ topic }) => topic);
    },
    push: async (payload, { id = randomUUID(), secret = SECRET } = {}) => {
      const body = JSON.stringify(payload);
      const headers = {
        'content-type': 'application/json',
        'x-shopify-webhook-id': id,
        'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
      };
      const response = await test.app.request(`/webhooks/sources/${sourceId}`, {
        method: 'POST',
        body,
        headers,
      });
      await test.settle();
      return response;
    },
    listSales: () => listSales(db, business.id),
  };
}

const refunded = (): OrderBody =>
  shopifyOrder({
    financial_status: 'partially_refunded',
    updated_at: '2026-11-11T10:00:00+07:00',
    refunds: [shopifyRefund()],
  });

describe('works', () => {
  it('asks for orders and refunds once, however often it is connected', async () => {
    const shop = await open();
    expect(await shop.subscribe()).toBe(true);
    expect(shop.topics).toEqual(['orders/create', 'orders/updated', 'refunds/create']);
  });

  it('loads an order as soon as it is pushed, and its refund when that comes', async () => {
    const shop = await open();
    expect((await shop.push(shopifyOrder())).status).toBe(200);
    expect(await shop.listSales()).toEqual([{ id: '4401', status: 'completed', total: 200_000 }]);
    shop.orders.push(refunded());
    await shop.push(shopifyRefund());
    expect(await shop.listSales()).toEqual([
      { id: '4401', status: 'completed', total: 200_000 },
      { id: '4401-refund-71', status: 'completed', total: -100_000 },
    ]);
  });

  it('lets an old order that comes again change nothing', async () => {
    const shop = await open();
    await shop.push(shopifyOrder({ updated_at: '2026-11-12T10:00:00+07:00', total_price: '200000.00' }));
    await shop.push(shopifyOrder({ updated_at: '2026-11-10T10:00:00+07:00', financial_status: 'voided' }));
    expect(await shop.listSales()).toEqual([{ id: '4401', status: 'completed', total: 200_000 }]);
  });

  it('is pushed to with a lasting token where its secret is told with it', async () => {
    const shop = await open(`shpat_1:${SECRET}`);
    await shop.push(shopifyOrder());
    expect(await shop.listSales()).toHaveLength(1);
  });
});

describe('fails well', () => {
  it('goes on by pulling where the secret is not known', async () => {
    const shop = await open('shpat_1');
    expect(shop.isSubscribed).toBe(false);
    expect((await shop.push(shopifyOrder())).status).toBe(401);
  });

  it('takes nothing that another secret signed, and nothing without a name', async () => {
    const shop = await open();
    expect((await shop.push(shopifyOrder(), { secret: 'guessed' })).status).toBe(401);
    expect((await shop.push(shopifyOrder(), { id: '' })).status).toBe(401);
    expect(await shop.listSales()).toEqual([]);
  });

  it('keeps a refund whose order is hidden from it in quarantine', async () => {
    const shop = await open();
    await shop.push(shopifyRefund({ order_id: 99 }));
    expect(await shop.listSales()).toEqual([]);
    const { rows } = await db.client.query('select reason from quarantine where reason = $1', [
      'value_missing',
    ]);
    expect(rows).toHaveLength(1);
  });
});
