import type { Temporal } from 'temporal-polyfill';
import type { Business, Person, Role } from '../tenant.ts';
import type { Database, Tx } from './database.ts';

/** Who asks, about what, at which moment. The only way from a request to business data. */
export interface TenantContext {
  readonly person: Person;
  readonly role: Role;
  /** The businesses that this turn may read; membership was checked for each. */
  readonly businessIds: readonly string[];
  readonly activeBusiness: Business;
  /** The clock of the turn: nothing dated later exists for it. */
  readonly now: Temporal.Instant;
  /** One transaction as the application role, seeing `businessIds` and nothing else. */
  query<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

export function createTenantContext(db: Database, facts: Omit<TenantContext, 'query'>): TenantContext {
  return {
    ...facts,
    query: (run) => db.transaction({ businessIds: facts.businessIds }, run),
  };
}
