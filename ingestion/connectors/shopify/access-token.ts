import { z } from 'zod';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';
import { explainRefusal } from './request-shopify.ts';

type Access =
  | { token: string; clientId: null; signingSecret: string | null }
  | { token: null; clientId: string; signingSecret: string };

/**
 * Credentials are the token of an app made in the shop's admin (`shpat_…`, or `shpat_…:API_SECRET` to be
 * pushed to as well), or `CLIENT_ID:CLIENT_SECRET` of an app of the Dev Dashboard. What Shopify pushes
 * is signed with the app's secret.
 */
export function readAccess(credentials: string): Access {
  const [id = '', secret = ''] = credentials.split(':');
  if (secret === '' || id.startsWith('shpat_')) {
    return { token: id, clientId: null, signingSecret: secret || null };
  }
  return { token: null, clientId: id, signingSecret: secret };
}

/**
 * The token to ask with. An app of the Dev Dashboard, the only kind that can be made since January
 * 2026, is given one for a day: it is asked for each time, so that none is stored.
 * @throws AiraError as `requestJson` does.
 */
export async function openAccess(
  credentials: string,
  baseUrl: string,
  policy: RequestPolicy,
): Promise<string> {
  const { token, clientId, signingSecret } = readAccess(credentials);
  if (token !== null) return token;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: signingSecret };
  const url = new URL('/admin/oauth/access_token', baseUrl);
  const accept = (body: unknown): string =>
    z.object({ access_token: z.string().min(1) }).parse(body).access_token;
  try {
    return await requestJson(url, { name: 'Shopify', form }, accept, policy);
  } catch (error) {
    throw explainRefusal(error);
  }
}
