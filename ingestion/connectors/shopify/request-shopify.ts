import { AiraError } from '#core/errors.ts';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';

export interface ShopAddress extends RequestPolicy {
  /** `https://SHOP.myshopify.com`. */
  baseUrl: string;
  token: string;
}

export type ShopifyRequest = <Body>(
  path: string,
  query: Record<string, string>,
  accept: (body: unknown, headers: Headers) => Body,
  /** Posted; absent: a GET. */
  json?: unknown,
) => Promise<Body>;

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

/** One request after the other, with a pause whenever the shop's bucket is nearly full. */
export function createRequest(options: ShopAddress): ShopifyRequest {
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

/**
 * What only makes an order better: nothing where the token, the shop's plan or the API's version does not
 * have it. A refusal that concerns the whole shop stays one.
 */
export async function orNone<Item>(asked: Promise<Item[]>): Promise<Item[]> {
  try {
    return await asked;
  } catch (error) {
    const isMissing =
      error instanceof AiraError && [403, 404, 406, 410].includes(Number(error.details['status']));
    if (isMissing) return [];
    throw error;
  }
}

function isNearlyFull(headers: Headers): boolean {
  const [used, size] = (headers.get('x-shopify-shop-api-call-limit') ?? '').split('/').map(Number);
  return used !== undefined && size !== undefined && size > 0 && used / size >= FULL;
}
