import { describe, expect, it } from 'vitest';
import { ALL_SCOPES, type OrderBody } from '#tests/helpers/shopify-simulator.ts';
import { select } from '../pull/pull-bench.ts';
import { reportOf } from '../pull/use-benches.ts';
import { moneyBack, shopifyLine, shopifyOrder, shopifyRefund } from './order-fixture.ts';
import { makeSeededOrders } from './seeded-orders.ts';
import { accountOf, useShopify } from './use-shopify.ts';

const NOW = '2026-11-20T12:00:00Z';
const DAY = 86_400_000;
const { benches, open, readSales, readCoverage } = useShopify(NOW);

describe('works', () => {
  it('loads a shop of every kind of order, page by page, to the same figures', async () => {
    const orders = makeSeededOrders('shop', 260);
    const { bench, simulator } = await open(
      accountOf(orders.map(({ body }) => body)),
      {},
      { config: { pageSize: 40 } },
    );
    reportOf(await bench.pull());
    expect(await readSales(bench)).toEqual(
      orders.flatMap(({ truths }) => truths).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const held = await select<{ reason: string }>(
      benches.db,
      'select distinct reason from quarantine where business_id = $1 order by 1',
      [bench.business.id],
    );
    expect(held.map(({ reason }) => reason)).toEqual(['not_a_sale', 'test_row']);
    const pages = simulator.asked.filter((url) => url.includes('page_info'));
    expect(pages.length).toBeGreaterThan(3);
  });

  it('reads an order that changes while its window is paged', async () => {
    const orders = Array.from({ length: 9 }, (_, index) =>
      shopifyOrder({ id: 100 + index, updated_at: `2026-11-1${index}T09:16:00+07:00` }),
    );
    const account = accountOf(orders);
    const { bench } = await open(account, {}, { config: { pageSize: 2 } });
    let pages = 0;
    await bench.pull({
      onProgress: () => {
        pages += 1;
        if (pages !== 2) return;
        bench.clock.now += 60_000;
        const updated_at = new Date(bench.clock.now).toISOString();
        const edited = {
          ...orders[0],
          updated_at,
          total_price: '0.00',
          financial_status: 'voided',
        } as OrderBody;
        account.listOrders = () => [edited, ...orders.slice(1)];
      },
    });
    bench.clock.now += 60_000;
    await bench.pull();
    const sales = await readSales(bench);
    expect(sales).toHaveLength(9);
    expect(sales.filter(({ status }) => status === 'void').map(({ id }) => id)).toEqual(['100']);
  });

  it('learns products once, and asks for transactions only where payments are split', async () => {
    const split = {
      payment_gateway_names: ['cash', 'gift_card'],
      transactions: [
        { kind: 'sale', status: 'success', gateway: 'cash', amount: '150000.00' },
        { kind: 'sale', status: 'success', gateway: 'gift_card', amount: '50000.00' },
      ],
    };
    const line_items = [shopifyLine({ variant_id: 601 })];
    const orders = [shopifyOrder({ id: 1, line_items }), shopifyOrder({ id: 2, line_items, ...split })];
    const { bench, simulator } = await open(accountOf(orders), {}, { config: { pageSize: 1 } });
    await bench.pull();
    expect(simulator.asked.filter((url) => url.includes('/transactions'))).toEqual([
      '/admin/api/2026-10/orders/2/transactions.json?in_shop_currency=true',
    ]);
    for (const list of ['/products', '/inventory_items'])
      expect(simulator.asked.filter((url) => url.includes(list))).toHaveLength(1);
    const goods = await select(
      benches.db,
      `select c.name as category, sum(l.cost)::float as cost from sale_lines l
       join products p on p.id = l.product_id join categories c on c.id = p.category_id
       where l.business_id = $1 group by 1`,
      [bench.business.id],
    );
    expect(goods).toEqual([{ category: 'Kaus', cost: 16_000_000 }]);
    const paid = await select(
      benches.db,
      'select method, sum(amount)::float as amount from payments where business_id = $1 group by 1 order by 1',
      [bench.business.id],
    );
    expect(paid).toEqual([
      { method: 'Bank Deposit', amount: 20_000_000 },
      { method: 'Cash', amount: 15_000_000 },
      { method: 'Gift card', amount: 5_000_000 },
    ]);
  });

  it('keeps of a customer only the number, and of a card nothing', async () => {
    const card = { payment_details: { credit_card_name: 'Dewi Rahasia' }, receipt: { name: 'Dewi Rahasia' } };
    const person = { id: 88, first_name: 'Dewi Rahasia', phone: '+628120000', default_address: { zip: '1' } };
    const order = shopifyOrder({
      email: 'dewi.rahasia@example.com',
      phone: '+628120000',
      shipping_address: { name: 'Dewi Rahasia' },
      customer: person,
      refunds: [shopifyRefund({ transactions: [{ ...moneyBack('100000.00'), ...card }] })],
      payment_gateway_names: ['cash', 'gift_card'],
      transactions: [{ kind: 'sale', status: 'success', gateway: 'cash', amount: '200000.00', ...card }],
    });
    const { bench } = await open(accountOf([order]));
    await bench.pull();
    const [raw] = await select<{ payload: unknown }>(
      benches.db,
      'select payload from raw_records where business_id = $1',
      [bench.business.id],
    );
    expect(raw?.payload).toMatchObject({ customer: { id: 88 }, total_price: '200000.00' });
    expect(JSON.stringify(raw)).not.toMatch(/rahasia|62812/i);
    expect((await readSales(bench)).map(({ total }) => total)).toEqual([20_000_000, -10_000_000]);
  });

  it('covers the outlets that have sold, and takes no warehouse for a closed shop', async () => {
    const { bench } = await open(
      accountOf([shopifyOrder({ id: 1 }), shopifyOrder({ id: 2, location_id: 71 })]),
    );
    await bench.pull();
    const covered = await readCoverage(bench);
    expect(covered).toEqual([
      { name: 'Kemang', from: '2026-10-01', through: '2026-11-20' },
      { name: 'Toko Senja', from: '2026-10-01', through: '2026-11-20' },
    ]);
  });

  it('ends its history where the token sees no further, and covers nothing before', async () => {
    const at = (days: number): string => new Date(Date.parse(NOW) - days * DAY).toISOString();
    const orders = [10, 40, 80].map((days) =>
      shopifyOrder({ id: days, created_at: at(days), processed_at: at(days), updated_at: at(days) }),
    );
    const account = accountOf(orders, { created_at: '2025-01-01T00:00:00+07:00' });
    const scopes = ALL_SCOPES.filter((scope) => scope !== 'read_all_orders');
    const { bench } = await open(account, { scopes });
    expect(reportOf(await bench.pull())).toMatchObject({ received: 2, progress: 1 });
    expect(await readCoverage(bench)).toEqual([
      { name: 'Toko Senja', from: '2026-09-23', through: '2026-11-20' },
    ]);
  });

  it('keeps the bucket of the shop from running over', async () => {
    const orders = Array.from({ length: 25 }, (_, index) => shopifyOrder({ id: 100 + index }));
    const { bench } = await open(accountOf(orders), { bucket: 10 }, { config: { pageSize: 1 } });
    const outcome = await bench.pull({
      sleep: async (milliseconds) => {
        bench.waits.push(milliseconds);
        bench.clock.now += milliseconds;
      },
    });
    expect(reportOf(outcome).received).toBe(25);
    expect(new Set(bench.waits)).toEqual(new Set([1_000]));
  });

  it('takes a token for the id and secret of an app', async () => {
    const app = { id: 'client', secret: 'shh' };
    const { bench } = await open(accountOf([shopifyOrder()]), { app }, { apiKey: 'client:shh' });
    expect(reportOf(await bench.pull()).inserted).toBe(1);
  });
});

describe('fails well', () => {
  it.each([
    [401, 'the token is not valid'],
    [402, 'the shop is frozen'],
    [403, 'the token lacks a permission'],
    [404, 'the address is no shop'],
    [423, 'the shop is locked'],
  ] as const)('says what a refusal with %i means', async (status, meaning) => {
    const { bench } = await open(accountOf([]), { refusal: () => status });
    expect(await bench.pull()).toMatchObject({
      status: 'failed',
      error: { code: 'source_rejected', message: expect.stringContaining(meaning) },
    });
    expect(bench.waits).toEqual([]);
  });

  it('keeps what it has when the shop is frozen between two pages, and goes on there', async () => {
    const orders = Array.from({ length: 6 }, (_, index) => shopifyOrder({ id: 100 + index }));
    let refused: 402 | null = null;
    const { bench } = await open(accountOf(orders), { refusal: () => refused }, { config: { pageSize: 2 } });
    const freeze = (): void => void (refused = 402);
    expect(await bench.pull({ onProgress: freeze })).toMatchObject({ status: 'failed' });
    expect(await readSales(bench)).toHaveLength(2);
    refused = null;
    reportOf(await bench.pull());
    expect(await readSales(bench)).toHaveLength(6);
  });

  it('starts a window anew when Shopify has forgotten its page', async () => {
    const orders = Array.from({ length: 6 }, (_, index) => shopifyOrder({ id: 100 + index }));
    const { bench, simulator } = await open(accountOf(orders), {}, { config: { pageSize: 2 } });
    await bench.pull({ budgetMilliseconds: -1 });
    await benches.db.client.query(
      `update sources set cursor = jsonb_set(cursor, '{window,page}', '"forgotten"') where id = $1`,
      [bench.sourceId],
    );
    reportOf(await bench.pull());
    expect(simulator.asked.some((url) => url.includes('page_info=forgotten'))).toBe(true);
    expect(await readSales(bench)).toHaveLength(6);
  });

  it('refuses a shop that counts in another currency, and a token that may not read orders', async () => {
    const foreign = await open(accountOf([], { currency: 'USD' }));
    expect(await foreign.bench.pull()).toMatchObject({
      error: { message: 'the shop counts in USD, not in IDR' },
    });
    const blind = await open(accountOf([]), { scopes: ['read_products'] });
    expect(await blind.bench.pull()).toMatchObject({
      error: { message: 'the Shopify token lacks the permission read_orders' },
    });
  });

  it('names the setting that is missing', async () => {
    const { bench } = await open(accountOf([]), {}, { config: { baseUrl: 'toko-senja' } });
    expect(await bench.pull()).toMatchObject({
      error: { code: 'configuration', message: 'Shopify needs another baseUrl' },
    });
  });

  it('loads without the permissions that only make it better', async () => {
    const { bench } = await open(accountOf([shopifyOrder({ location_id: 71, user_id: 9 })]), {
      scopes: ['read_orders'],
    });
    expect(reportOf(await bench.pull())).toMatchObject({ inserted: 1, quarantined: 0 });
    expect((await readCoverage(bench)).map(({ name }) => name)).toEqual(['Lokasi 71']);
  });
});
