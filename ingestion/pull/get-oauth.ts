import { AiraError } from '#core/errors.ts';
import { findConnector } from './connectors.ts';
import type { OAuthApp, OAuthApps, OAuthProvider } from './oauth-app.ts';

/** Whether a person gives access to sources of the kind at the source's own page. */
export function isOAuthKind(kind: string): boolean {
  return findConnector(kind)?.oauth !== undefined;
}

/**
 * Where people give access to a source of the kind, and as whom AIRA asks there.
 * @throws AiraError `not_found` for a kind that is connected otherwise, `configuration` without an app.
 */
export function getOAuth(kind: string, apps: OAuthApps): { provider: OAuthProvider; app: OAuthApp } {
  const provider = findConnector(kind)?.oauth;
  if (!provider) throw new AiraError('not_found', 'nothing of that kind is connected by giving access');
  const app = apps[kind];
  if (app) return { provider, app };
  const key = kind.toUpperCase();
  throw new AiraError('configuration', `${key}_CLIENT_ID and ${key}_CLIENT_SECRET are missing`, {
    details: { keys: `${key}_CLIENT_ID, ${key}_CLIENT_SECRET` },
  });
}
