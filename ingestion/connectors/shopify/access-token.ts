import { z } from 'zod';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';
import { explainRefusal } from './client.ts';

/**
 * The token to ask with. Credentials are the token itself (`shpat_…`, of an app made in the shop's
 * admin) or `CLIENT_ID:CLIENT_SECRET` of an app of the Dev Dashboard, which alone can be made since
 * January 2026: that one gets a token for a day at the start of each pull.
 * @throws AiraError as `requestJson` does.
 */
export async function openAccess(
  credentials: string,
  baseUrl: string,
  policy: RequestPolicy,
): Promise<string> {
  const [id, secret] = credentials.split(':');
  if (!id || !secret) return credentials;
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const url = new URL('/admin/oauth/access_token', baseUrl);
  const accept = (body: unknown): string =>
    z.object({ access_token: z.string().min(1) }).parse(body).access_token;
  try {
    return await requestJson(url, { name: 'Shopify', form }, accept, policy);
  } catch (error) {
    throw explainRefusal(error);
  }
}
