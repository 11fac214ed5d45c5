import { z } from 'zod';
import { InventoryItem, ShopifyLocation, ShopifyProduct, ShopifyShop, ShopifyStaff } from './api-types.ts';
import { ORDER_FIELDS } from './order-fields.ts';
import { createRequest, type ShopAddress, type ShopifyRequest } from './request-shopify.ts';

export interface ShopifyClient {
  /** What the token may do, e.g. `read_orders`. */
  listScopes(): Promise<ReadonlySet<string>>;
  getShop(): Promise<ShopifyShop>;
  listLocations(): Promise<z.infer<typeof ShopifyLocation>[]>;
  listStaff(): Promise<z.infer<typeof ShopifyStaff>[]>;
  listProducts(ids: readonly string[]): Promise<ShopifyProduct[]>;
  listInventoryItems(ids: readonly string[]): Promise<InventoryItem[]>;
  listTransactions(orderId: string): Promise<unknown[]>;
  getOrder(id: string): Promise<unknown>;
  /** The topics that the shop already sends to the address. */
  listWebhookTopics(address: string): Promise<string[]>;
  addWebhook(webhook: { topic: string; address: string; fields: readonly string[] }): Promise<void>;
  /** Orders updated from `since` to `until`, both ends inclusive; `next` names the following page. */
  getOrderPage(query: OrderQuery): Promise<{ orders: unknown[]; next: string | null }>;
}

interface OrderQuery {
  since: string;
  until: string;
  page: string | null;
  limit: number;
}

const FIELDS = ORDER_FIELDS.join(',');
/** The most ids that every list takes. */
const MOST_IDS = 100;

/**
 * Speaks the REST Admin API.
 * @throws AiraError `source_unavailable` (retryable) when Shopify does not answer properly in time,
 * `source_rejected` when it refuses; `details.status` holds the HTTP status.
 */
export function createShopifyClient(options: ShopAddress & { apiVersion: string }): ShopifyClient {
  const request = createRequest(options);
  const { one, list } = createReaders(request);
  const admin = `/admin/api/${options.apiVersion}`;
  return {
    listScopes: async () => {
      const scopes = await list('/admin/oauth/access_scopes.json', z.object({ handle: z.string() }));
      return new Set(scopes.map(({ handle }) => handle));
    },
    getShop: () => one(`${admin}/shop.json`, 'shop', ShopifyShop),
    listLocations: () => list(`${admin}/locations.json`, ShopifyLocation),
    listStaff: () => list(`${admin}/users.json`, ShopifyStaff),
    listProducts: (ids) =>
      listByIds(ids, (some) =>
        list(`${admin}/products.json`, ShopifyProduct, { ...some, fields: 'id,product_type,variants' }),
      ),
    listInventoryItems: (ids) =>
      listByIds(ids, (some) => list(`${admin}/inventory_items.json`, InventoryItem, some)),
    listTransactions: (orderId) =>
      list(`${admin}/orders/${encodeURIComponent(orderId)}/transactions.json`, z.unknown(), {
        in_shop_currency: 'true',
      }),
    getOrder: (id) =>
      one(`${admin}/orders/${encodeURIComponent(id)}.json`, 'order', z.unknown(), { fields: FIELDS }),
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

/** One thing or a list of things, under the name that Shopify gives them in its answer. */
function createReaders(request: ShopifyRequest) {
  const one = <Item extends z.ZodType>(
    path: string,
    key: string,
    item: Item,
    query: Record<string, string> = {},
  ): Promise<z.infer<Item>> =>
    request(path, query, (body) => z.object({ [key]: item }).parse(body)[key] as z.infer<Item>);
  const list = <Item extends z.ZodType>(
    path: string,
    item: Item,
    query: Record<string, string> = {},
  ): Promise<z.infer<Item>[]> => {
    const key = path.slice(path.lastIndexOf('/') + 1).replace('.json', '');
    return request(
      path,
      query,
      (body) => z.object({ [key]: z.array(item) }).parse(body)[key] as z.infer<Item>[],
    );
  };
  return { one, list };
}

async function listByIds<Item>(
  ids: readonly string[],
  ask: (query: Record<string, string>) => Promise<Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const some = ids.slice(from, from + MOST_IDS);
    items.push(...(await ask({ ids: some.join(','), limit: String(MOST_IDS) })));
  }
  return items;
}

/** A page's name stands for all filters: none may come with it but what is shown of a page. */
function toParameters({ since, until, page, limit }: OrderQuery): Record<string, string> {
  const shown = { limit: String(limit), fields: FIELDS };
  if (page !== null) return { ...shown, page_info: page };
  return { ...shown, status: 'any', updated_at_min: since, updated_at_max: until };
}

/** `<https://…?page_info=X>; rel="previous", <https://…?page_info=Y>; rel="next"`: only Y is kept. */
function readNextPage(headers: Headers): string | null {
  for (const link of (headers.get('link') ?? '').split(/,\s*(?=<)/)) {
    const [, address] = /^<([^>]+)>.*\brel="?next"?/.exec(link.trim()) ?? [];
    if (address && URL.canParse(address)) return new URL(address).searchParams.get('page_info');
  }
  return null;
}
