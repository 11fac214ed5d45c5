import type { PullOptions } from '#ingestion/pull/pull-source.ts';
import type { Services } from './services.ts';

/** What a run of a source needs of the services. */
export function toPullOptions(services: Services): PullOptions {
  const { secrets, fetch, log } = services;
  return { keys: secrets.credentialKeys, now: () => services.now(), fetch, log };
}
