import type { PullOptions } from '#ingestion/pull/pull-source.ts';
import { toOAuthApps } from './oauth-apps.ts';
import type { Services } from './services.ts';

/** What a run of a source needs of the services. */
export function toPullOptions(services: Services): PullOptions {
  const { env, secrets, fetch, log } = services;
  const oauthApps = toOAuthApps(env);
  return { keys: secrets.credentialKeys, oauthApps, now: () => services.now(), fetch, log };
}
