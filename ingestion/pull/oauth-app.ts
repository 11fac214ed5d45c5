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

/** Where a person gives access; the source sends them back to `redirectUri` with a code and the state. */
export function toAuthorizeAddress(
  { provider, app }: { provider: OAuthProvider; app: OAuthApp },
  { redirectUri, state }: { redirectUri: string; state: string },
): string {
  const address = toOAuthAddress(provider, app, 'authorizePath');
  const query = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    scope: provider.scope,
    state,
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.toString();
}
