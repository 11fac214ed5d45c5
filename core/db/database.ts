import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index.ts';

export type Tx = PgDatabase<PgQueryResultHKT, typeof schema>;

/**
 * What one transaction may see. `businessIds` opens those businesses' rows; `system` opens the
 * tables that are read before a tenant is known (links, inbox, outbox, memberships, sources), and
 * never a sale. Neither opens anything else: row level security decides, not the caller.
 */
export interface Access {
  businessIds?: readonly string[];
  system?: boolean;
}

/** The database port. Implementations: PGlite (embedded), node-postgres, Neon over WebSocket. */
export interface Database {
  /** One transaction as the application role; rolled back when `run` throws. */
  transaction<T>(access: Access, run: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Rows of a hand-written statement, whatever shape the driver gives its results. */
export async function selectRows<T extends object>(tx: Tx, statement: SQL): Promise<T[]> {
  const result: unknown = await tx.execute(statement);
  if (Array.isArray(result)) return result as T[];
  return (result as { rows: T[] }).rows;
}
