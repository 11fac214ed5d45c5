import { describe, expect, it } from 'vitest';
import { createShopifyClient, type ShopifyClient } from '#ingestion/connectors/shopify/client.ts';
import { readConfig } from '#ingestion/connectors/shopify/open-shop.ts';

const TOKEN = 'shpat_secret';

interface Asked {
  url: string;
  headers: Headers;
  redirect: RequestRedirect | undefined;
}

/** A client of the shop at an address as an admin gave it, with all that it asks and waits for. */
function openClient(
  address: string,
  answer: () => Response = () => Response.json({ access_scopes: [] }),
): { client: ShopifyClient; asked: Asked[]; waits: number[] } {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const client = createShopifyClient({
    baseUrl: readConfig({ config: { baseUrl: address } }).baseUrl,
    apiVersion: '2026-10',
    token: TOKEN,
    fetch: async (target, init) => {
      asked.push({ url: String(target), headers: new Headers(init?.headers), redirect: init?.redirect });
      return answer();
    },
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
  });
  return { client, asked, waits };
}

describe('works', () => {
  it.each([
    ['https://toko-senja.myshopify.com'],
    ['https://toko-senja.myshopify.com/admin/orders?status=open'],
    ['https://admin.shopify.com/store/toko-senja/products'],
  ])('asks the shop that %s means, with its token in the header that Shopify wants', async (address) => {
    const { client, asked } = openClient(address);
    await client.listScopes();
    expect(asked.map(({ url }) => url)).toEqual([
      'https://toko-senja.myshopify.com/admin/oauth/access_scopes.json',
    ]);
    expect(asked[0]?.headers.get('x-shopify-access-token')).toBe(TOKEN);
    expect(asked[0]?.headers.has('authorization')).toBe(false);
  });

  it('waits as long as Shopify asks for, in seconds with a point', async () => {
    const limited = { status: 429, headers: { 'retry-after': '2.0' } };
    const answers = [Response.json({}, limited), Response.json({}, limited)];
    const { client, waits } = openClient(
      'https://toko-senja.myshopify.com',
      () => answers.pop() ?? Response.json({ access_scopes: [] }),
    );
    await client.listScopes();
    expect(waits).toEqual([2_000, 2_000]);
  });

  it('pauses when the bucket of the shop is nearly full', async () => {
    const headers = { 'x-shopify-shop-api-call-limit': '38/40' };
    const { client, waits } = openClient('https://toko-senja.myshopify.com', () =>
      Response.json({ access_scopes: [] }, { headers }),
    );
    await client.listScopes();
    await client.listScopes();
    expect(waits).toEqual([1_000]);
  });

  it('follows the name of the next page, and never its address', async () => {
    const link =
      '<https://elsewhere.example/orders.json?page_info=back>; rel="previous", ' +
      '<https://elsewhere.example/orders.json?limit=2&page_info=on>; rel="next"';
    const { client, asked } = openClient('https://toko-senja.myshopify.com', () =>
      Response.json({ orders: [] }, { headers: { link } }),
    );
    const window = { since: '2026-11-01T00:00:00Z', until: '2026-11-02T00:00:00Z', limit: 2 };
    const { next } = await client.getOrderPage({ ...window, page: null });
    expect(next).toBe('on');
    await client.getOrderPage({ ...window, page: next });
    const queries = asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    const shown = { limit: '2', fields: expect.stringContaining('total_price') };
    const filters = { updated_at_min: window.since, updated_at_max: window.until };
    expect(queries).toEqual([
      { ...shown, ...filters, status: 'any' },
      { ...shown, page_info: 'on' },
    ]);
  });
});

describe('fails well', () => {
  it('takes its token to no other address', async () => {
    const moved = (): Response =>
      new Response('', { status: 301, headers: { location: 'https://elsewhere.example/' } });
    const { client, asked } = openClient('https://tokosenja.co.id', moved);
    const error: unknown = await client.listScopes().catch((cause: unknown) => cause);
    expect(asked.map(({ redirect }) => redirect)).toEqual(['manual']);
    expect(error).toMatchObject({
      code: 'source_rejected',
      message: expect.stringContaining('.myshopify.com'),
    });
    expect(String(error)).not.toContain(TOKEN);
  });
});
