import type { Temporal } from 'temporal-polyfill';
import { type Business, type BusinessSettings, DEFAULT_SETTINGS, type Person, type Role } from '../tenant.ts';
import type { Database, Tx } from './database.ts';

/** Who asks, about what, at which moment. The only way from a request to business data. */
export interface TenantContext {
  readonly person: Person;
  readonly role: Role;
  /** The businesses that this turn may read; membership was checked for each. */
  readonly businessIds: readonly string[];
  readonly activeBusiness: Business;
  /** The active business's definitions, read once as the turn opens. */
  readonly settings: BusinessSettings;
  /** The clock of the turn: nothing dated later exists for it. */
  readonly now: Temporal.Instant;
  /** One transaction as the application role, seeing `businessIds` and nothing else. */
  query<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

type TenantFacts = Omit<TenantContext, 'query' | 'settings'> & { settings?: BusinessSettings };

export function createTenantContext(db: Database, facts: TenantFacts): TenantContext {
  return {
    settings: DEFAULT_SETTINGS,
    ...facts,
    query: (run) => db.transaction({ businessIds: facts.businessIds }, run),
  };
}
