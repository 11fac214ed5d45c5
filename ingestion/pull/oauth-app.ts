/** How the sources of one kind let a person give AIRA access (RFC 6749, authorization code). */
export interface OAuthProvider {
  /** As people know it, for errors. */
  name: string;
  baseUrl: string;
  authorizePath: string;
  tokenPath: string;
  /** Separated by spaces. */
  scope: string;
}

/** AIRA as the provider knows it: registered there by whoever hosts AIRA. */
export interface OAuthApp {
  clientId: string;
  clientSecret: string;
  /** Another address than the provider's own. */
  baseUrl?: string;
}

/** By kind of source. A kind that needs an app and has none is not offered. */
export type OAuthApps = Readonly<Record<string, OAuthApp>>;

export function toOAuthAddress(
  provider: OAuthProvider,
  app: OAuthApp,
  path: 'authorizePath' | 'tokenPath',
): URL {
  return new URL(`${(app.baseUrl ?? provider.baseUrl).replace(/\/+$/, '')}${provider[path]}`);
}
