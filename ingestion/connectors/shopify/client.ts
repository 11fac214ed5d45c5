import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';
import { ShopifyLocation, ShopifyProduct, ShopifyShop, ShopifyStaff } from './api-types.ts';

export interface ShopifyClient {
  /** What the token may do, e.g. `read_orders`. */
  listScopes(): Promise<ReadonlySet<string>>;
  getShop(): Promise<ShopifyShop>;
  listLocations(): Promise<z.infer<typeof ShopifyLocation>[]>;
  listStaff(): Promise<z.infer<typeof ShopifyStaff>[]>;
  listProducts(ids: readonly string[]): Promise<z.infer<typeof ShopifyProduct>[]>;
  listTransactions(orderId: string): Promise<unknown[]>;
  getOrder(id: string): Promise<unknown>;
  /** The topics that the shop already sends to the address. */
  listWebhookTopics(address: string): Promise<string[]>;
  addWebhook(webhook: { topic: string; address: string }): Promise<void>;
  /** Orders updated from `since` to `until`, both ends inclusive; `next` names the following page. */
  getOrderPage(query: OrderQuery): Promise<{ orders: unknown[]; next: string | null }>;
}

interface OrderQuery {
  since: string;
  until: string;
  page: string | null;
  limit: number;
}

interface ClientOptions extends RequestPolicy {
  /** `https://SHOP.myshopify.com`. */
  baseUrl: string;
  apiVersion: string;
  token: string;
}

/** What Shopify's refusals mean (shopify.dev/docs/api/usage/response-codes). */
const REFUSALS: Readonly<Record<number, string>> = {
  301: 'the address is not the one that ends in .myshopify.com',
  401: 'the token is not valid',
  402: 'the shop is frozen until its bill is paid',
  403: 'the token lacks a permission',
  404: 'the address is no shop, or the API version is unknown',
  423: 'the shop is locked',
  430: 'Shopify takes the request for an attack',
};
/** A bucket of 40 leaks two requests a second; kept from running over, it never answers 429. */
const FULL = 0.9;
const LEAK = 1_000;
/** The most that Shopify takes in a list of ids. */
const MOST_IDS = 250;

/**
 * Speaks the REST Admin API.
 * @throws AiraError `source_unavailable` (retryable) when Shopify does not answer properly in time,
 * `source_rejected` when it refuses; `details.status` holds the HTTP status.
 */
export function createShopifyClient(options: ClientOptions): ShopifyClient {
  const request = createRequest(options);
  const list = async <Item extends z.ZodType>(
    path: string,
    item: Item,
    query: Record<string, string> = {},
  ): Promise<z.infer<Item>[]> => {
    const key = path.slice(path.lastIndexOf('/') + 1).replace('.json', '');
    const envelope = z.object({ [key]: z.array(item) });
    const accept = (body: unknown): z.infer<Item>[] => envelope.parse(body)[key] as z.infer<Item>[];
    return request(path, query, accept);
  };
  const admin = `/admin/api/${options.apiVersion}`;
  return {
    listScopes: async () => {
      const scopes = await list('/admin/oauth/access_scopes.json', z.object({ handle: z.string() }));
      return new Set(scopes.map(({ handle }) => handle));
    },
    getShop: () =>
      request(`${admin}/shop.json`, {}, (body) => z.object({ shop: ShopifyShop }).parse(body).shop),
    listLocations: () => list(`${admin}/locations.json`, ShopifyLocation),
    listStaff: () => list(`${admin}/users.json`, ShopifyStaff),
    listProducts: async (ids) => {
      const products = [];
      for (let from = 0; from < ids.length; from += MOST_IDS) {
        const query = { ids: ids.slice(from, from + MOST_IDS).join(','), limit: String(MOST_IDS) };
        const fields = { ...query, fields: 'id,product_type' };
        products.push(...(await list(`${admin}/products.json`, ShopifyProduct, fields)));
      }
      return products;
    },
    listTransactions: (orderId) =>
      list(`${admin}/orders/${orderId}/transactions.json`, z.unknown(), { in_shop_currency: 'true' }),
    getOrder: (id) =>
      request(`${admin}/orders/${id}.json`, {}, (body) => z.object({ order: z.unknown() }).parse(body).order),
    listWebhookTopics: async (address) => {
      const known = await list(`${admin}/webhooks.json`, z.object({ topic: z.string() }), { address });
      return known.map(({ topic }) => topic);
    },
    addWebhook: (webhook) => {
      const json = { webhook: { ...webhook, format: 'json' } };
      return request(`${admin}/webhooks.json`, {}, () => undefined, json);
    },
    getOrderPage: (query) =>
      request(`${admin}/orders.json`, toParameters(query), (body, headers) => ({
        orders: z.object({ orders: z.array(z.unknown()) }).parse(body).orders,
        next: readNextPage(headers),
      })),
  };
}

type Request = <Body>(
  path: string,
  query: Record<string, string>,
  accept: (body: unknown, headers: Headers) => Body,
  /** Posted; absent: a GET. */
  json?: unknown,
) => Promise<Body>;

/** One request after the other, with a pause whenever the shop's bucket is nearly full. */
function createRequest(options: ClientOptions): Request {
  const target = { name: 'Shopify', token: options.token, tokenHeader: 'x-shopify-access-token' };
  let pause = 0;
  return async (path, query, accept, json) => {
    const url = new URL(path, options.baseUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (pause > 0) await options.sleep(pause);
    try {
      return await requestJson(
        url,
        json === undefined ? target : { ...target, json, method: 'POST' },
        (body, headers) => {
          pause = isNearlyFull(headers) ? LEAK : 0;
          return accept(body, headers);
        },
        options,
      );
    } catch (error) {
      throw explainRefusal(error);
    }
  };
}

/** Says what a refusal's status means; any other error stays as it is. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof AiraError) || error.code !== 'source_rejected') return error;
  const meaning = REFUSALS[Number(error.details['status'])];
  if (meaning === undefined) return error;
  const { message, details } = error;
  return new AiraError('source_rejected', `${message}: ${meaning}`, { cause: error, details });
}

/** A page's name stands for all filters: none may come with it but the limit. */
function toParameters({ since, until, page, limit }: OrderQuery): Record<string, string> {
  if (page !== null) return { limit: String(limit), page_info: page };
  return { status: 'any', updated_at_min: since, updated_at_max: until, limit: String(limit) };
}

/** `<https://…?page_info=X>; rel="previous", <https://…?page_info=Y>; rel="next"`: only Y is kept. */
function readNextPage(headers: Headers): string | null {
  for (const link of (headers.get('link') ?? '').split(/,\s*(?=<)/)) {
    const [, address] = /^<([^>]+)>.*\brel="?next"?/.exec(link.trim()) ?? [];
    if (address && URL.canParse(address)) return new URL(address).searchParams.get('page_info');
  }
  return null;
}

function isNearlyFull(headers: Headers): boolean {
  const [used, size] = (headers.get('x-shopify-shop-api-call-limit') ?? '').split('/').map(Number);
  return used !== undefined && size !== undefined && size > 0 && used / size >= FULL;
}
