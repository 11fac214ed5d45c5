import type { OAuthApps } from '#ingestion/pull/oauth-app.ts';
import type { Env } from './env.ts';

/** The sources at which whoever hosts AIRA has registered it. */
export function toOAuthApps(env: Env): OAuthApps {
  const { MOKA_CLIENT_ID: clientId, MOKA_CLIENT_SECRET: clientSecret, MOKA_BASE_URL: baseUrl } = env;
  if (!clientId || !clientSecret) return {};
  return { moka: { clientId, clientSecret, ...(baseUrl ? { baseUrl } : {}) } };
}

/** Where a source sends people back to; registered there too, so never taken from a request. */
export function toReturnAddress(env: Env, kind: string): string {
  const origin = env.AIRA_PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return `${origin.replace(/\/+$/, '')}/v1/oauth/${kind}/return`;
}
