import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import type { PullInput } from './connector.ts';
import { getSource } from './get-source.ts';
import { openSecrets } from './open-secrets.ts';
import type { PullOptions } from './pull-source.ts';
import type { Source } from './run-source.ts';
import { saveCredentials } from './save-credentials.ts';

/**
 * What a connector gets of a source: its settings, where it stands, its opened credentials.
 * @throws AiraError `configuration` when no key opens them.
 */
export async function toPullInput(
  db: Database,
  { source, business }: { source: Source; business: Business },
  options: PullOptions,
): Promise<PullInput> {
  const { credentials } = await openSecrets(db, source, options.keys);
  return {
    config: source.config,
    cursor: source.cursor,
    credentials,
    readCredentials: async () => {
      const current = await getSource(db, source.id);
      return (await openSecrets(db, current.source, options.keys)).credentials;
    },
    saveCredentials: (plain) => saveCredentials(db, source, plain, options.keys),
    oauthApp: options.oauthApps?.[source.kind] ?? null,
    currency: business.currency,
    now: options.now,
    fetch: options.fetch,
    sleep: options.sleep ?? wait,
    random: options.random ?? Math.random,
    log: options.log,
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
