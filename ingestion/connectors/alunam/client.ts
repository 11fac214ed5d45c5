import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { AlunamOutlet, AlunamProduct, AlunamReceiptPage } from './api-types.ts';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';

export interface AlunamClient {
  listOutlets(): Promise<AlunamOutlet[]>;
  listProducts(): Promise<AlunamProduct[]>;
  /** Receipts updated in [since, until), oldest update first. */
  getReceiptPage(query: ReceiptQuery): Promise<AlunamReceiptPage>;
  /** From now on Alunam pushes to this address what changes, signed with the secret. */
  setWebhook(webhook: { url: string; secret: string }): Promise<void>;
}

interface ReceiptQuery {
  since: string;
  until: string;
  cursor: string | null;
  limit: number;
}

interface ClientOptions extends RequestPolicy {
  baseUrl: string;
  apiKey: string;
}

/**
 * Speaks `openapi.json`.
 * @throws AiraError `source_unavailable` (retryable) when Alunam does not answer properly in time,
 * `source_rejected` when it refuses; `details.status` holds the HTTP status.
 */
export function createAlunamClient(options: ClientOptions): AlunamClient {
  const target = { name: 'Alunam', token: options.apiKey };
  const toUrl = (path: string): URL => new URL(`${options.baseUrl.replace(/\/+$/, '')}${path}`);
  const get = <Body>(path: string, query: Record<string, string>, accept: (body: unknown) => Body) => {
    const url = toUrl(path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return requestJson(url, target, accept, options);
  };
  const list = async <Item extends z.ZodType>(path: string, item: Item): Promise<z.infer<Item>[]> => {
    const envelope = z.object({ data: z.array(item) });
    return (await get(path, {}, (body) => envelope.parse(body))).data;
  };
  return {
    listOutlets: () => list('/v1/outlets', AlunamOutlet),
    listProducts: () => list('/v1/products', AlunamProduct),
    getReceiptPage: (query) =>
      get('/v1/receipts', toParameters(query), (body) => acceptPage(body, query.cursor)),
    setWebhook: (json) => requestJson(toUrl('/v1/webhook'), { ...target, json }, () => {}, options),
  };
}

function toParameters(query: ReceiptQuery): Record<string, string> {
  return {
    updated_since: query.since,
    updated_until: query.until,
    limit: String(query.limit),
    ...(query.cursor === null ? {} : { cursor: query.cursor }),
  };
}

function acceptPage(body: unknown, cursor: string | null): AlunamReceiptPage {
  const page = AlunamReceiptPage.parse(body);
  if (page.cursor !== cursor) throw new AiraError('source_unavailable', 'Alunam sent another page');
  if (page.next_cursor !== null && page.next_cursor === cursor) {
    throw new AiraError('source_unavailable', 'Alunam sent a page that leads to itself');
  }
  return page;
}
