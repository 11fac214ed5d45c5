import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { toOAuthAddress, type OAuthApp, type OAuthProvider } from './oauth-app.ts';
import type { RequestPolicy } from './request-json.ts';

/** What a source keeps as its credentials, encrypted, as JSON. */
export const OAuthTokens = z.object({
  accessToken: z.string().min(1),
  /** Null where the provider gives none: the person connects again when the access ends. */
  refreshToken: z.string().min(1).nullable(),
  /** RFC 3339. */
  expiresAt: z.iso.datetime({ offset: true }),
});
export type OAuthTokens = z.infer<typeof OAuthTokens>;

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().nonnegative().nullish(),
});
const TokenFault = z.object({ error: z.string() });

export interface TokenRequest {
  provider: OAuthProvider;
  app: OAuthApp;
  /** Milliseconds since 1970. */
  now: number;
}

const ATTEMPTS = 3;
const DELAY = 1_000;
const TIMEOUT = 30_000;
/** Where the answer does not say how long the token holds. */
const DEFAULT_SECONDS = 3_600;
/** A duration this long would be decades: it is the moment of expiry, as epoch seconds. */
const EPOCH_SECONDS = 1_000_000_000;

/**
 * Changes the code that the provider sent a person back with into tokens.
 * @throws AiraError `source_rejected` for a code that is spent, foreign or too old, `configuration`
 * when the provider does not know the app, `source_unavailable` (retryable) when it does not answer.
 */
export function exchangeCode(
  request: TokenRequest,
  grant: { code: string; redirectUri: string },
  policy: RequestPolicy,
): Promise<OAuthTokens> {
  const fields = { grant_type: 'authorization_code', code: grant.code, redirect_uri: grant.redirectUri };
  return requestTokens(request, fields, policy);
}

/** New tokens for the old; a provider that does not rotate refresh tokens keeps the one it gave. */
export async function refreshTokens(
  request: TokenRequest,
  refreshToken: string,
  policy: RequestPolicy,
): Promise<OAuthTokens> {
  const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const tokens = await requestTokens(request, fields, policy);
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}

async function requestTokens(
  request: TokenRequest,
  fields: Readonly<Record<string, string>>,
  policy: RequestPolicy,
): Promise<OAuthTokens> {
  const { name } = request.provider;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(request, fields, policy);
    if (answer.status >= 200 && answer.status < 300) {
      const parsed = TokenAnswer.safeParse(answer.body);
      if (parsed.success) return toTokens(parsed.data, request.now);
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      throw toRefusal(name, answer);
    }
    if (attempt === ATTEMPTS) {
      throw new AiraError('source_unavailable', `${name} gives no token`, {
        retryable: true,
        details: { status: answer.status },
      });
    }
    await policy.sleep(DELAY * 2 ** (attempt - 1));
  }
}

/** Status 0: not reached. Neither the answer nor what was sent goes into an error. */
async function post(
  { provider, app }: TokenRequest,
  fields: Readonly<Record<string, string>>,
  policy: RequestPolicy,
): Promise<{ status: number; body: unknown }> {
  const { clientId: client_id, clientSecret: client_secret } = app;
  try {
    const response = await policy.fetch(toOAuthAddress(provider, app, 'tokenPath'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ client_id, client_secret, ...fields }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const text = await response.text();
    return { status: response.status, body: readJson(text) };
  } catch {
    return { status: 0, body: null };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toRefusal(name: string, { status, body }: { status: number; body: unknown }): AiraError {
  const fault = TokenFault.safeParse(body);
  const code = fault.success ? fault.data.error : '';
  if (code === 'invalid_client' || code === 'unauthorized_client') {
    return new AiraError('configuration', `${name} does not know AIRA's client id and secret`, {
      details: { status },
    });
  }
  return new AiraError(
    'source_rejected',
    `${name} no longer gives AIRA access (${status}): connect it again`,
    {
      details: { status },
    },
  );
}

function toTokens(answer: z.infer<typeof TokenAnswer>, now: number): OAuthTokens {
  const seconds = answer.expires_in ?? DEFAULT_SECONDS;
  const expiresAt = seconds > EPOCH_SECONDS ? seconds * 1000 : now + seconds * 1000;
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
