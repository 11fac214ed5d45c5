import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';
import {
  LoyverseCategory,
  LoyverseEmployee,
  LoyverseItem,
  LoyverseMerchant,
  LoyverseReceiptPage,
  LoyverseStore,
} from './api-types.ts';

export interface LoyverseClient {
  getMerchant(): Promise<z.infer<typeof LoyverseMerchant>>;
  listStores(): Promise<LoyverseStore[]>;
  listEmployees(): Promise<z.infer<typeof LoyverseEmployee>[]>;
  listCategories(): Promise<z.infer<typeof LoyverseCategory>[]>;
  listItems(): Promise<z.infer<typeof LoyverseItem>[]>;
  /** Receipts updated from `since` to `until`, both ends inclusive. */
  getReceiptPage(query: ReceiptQuery): Promise<z.infer<typeof LoyverseReceiptPage>>;
}

interface ReceiptQuery {
  since: string;
  until: string;
  cursor: string | null;
  limit: number;
}

interface ClientOptions extends RequestPolicy {
  baseUrl: string;
  token: string;
}

/** The most that Loyverse puts on a page. */
const PAGE = 250;
const MOST_PAGES = 400;

/**
 * Speaks the Loyverse API 1.0 with a personal access token.
 * @throws AiraError `source_unavailable` (retryable) when Loyverse does not answer properly in time,
 * `source_rejected` when it refuses; `details.status` holds the HTTP status.
 */
export function createLoyverseClient(options: ClientOptions): LoyverseClient {
  const target = { name: 'Loyverse', token: options.token };
  const get = <Body>(path: string, query: Record<string, string>, accept: (body: unknown) => Body) => {
    const url = new URL(`${options.baseUrl.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return requestJson(url, target, accept, options);
  };
  const list = async <Item extends z.ZodType>(key: string, item: Item): Promise<z.infer<Item>[]> => {
    const envelope = z.object({ [key]: z.array(item), cursor: z.string().nullish() });
    const items: z.infer<Item>[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { limit: String(PAGE), ...(cursor === null ? {} : { cursor }) };
      const body: Record<string, unknown> = await get(`/${key}`, query, (value) => envelope.parse(value));
      items.push(...(body[key] as z.infer<Item>[]));
      cursor = (body['cursor'] as string | null | undefined) ?? null;
      if (cursor === null) return items;
    }
    throw new AiraError('source_unavailable', `Loyverse leads in a circle through its ${key}`);
  };
  return {
    getMerchant: () => get('/merchant', {}, (body) => LoyverseMerchant.parse(body)),
    listStores: () => list('stores', LoyverseStore),
    listEmployees: () => list('employees', LoyverseEmployee),
    listCategories: () => list('categories', LoyverseCategory),
    listItems: () => list('items', LoyverseItem),
    getReceiptPage: (query) =>
      get('/receipts', toParameters(query), (body) => LoyverseReceiptPage.parse(body)),
  };
}

function toParameters({ since, until, cursor, limit }: ReceiptQuery): Record<string, string> {
  return {
    updated_at_min: since,
    updated_at_max: until,
    limit: String(limit),
    ...(cursor === null ? {} : { cursor }),
  };
}
