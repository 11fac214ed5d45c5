import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import { createPoolTransaction } from './pool-transaction.ts';
import { retryConnection } from './retry-connection.ts';
import * as schema from './schema/index.ts';

interface PostgresOptions {
  /** Logs in as a role that owns nothing and cannot bypass row level security. */
  url: string;
  maxConnections?: number;
  onConnectionError?: (error: unknown) => void;
  /** How long a transaction waits for a server that is away, e.g. while it restarts. */
  patienceMs?: number;
}

/** PostgreSQL on Node. */
export function createPostgresDatabase(options: PostgresOptions): Database {
  const { onConnectionError } = options;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener a connection that breaks (a restart) would end the process: the pool's
  // covers idle connections, the client's those in use.
  pool.on('error', (error) => onConnectionError?.(error));
  pool.on('connect', (client) => void client.on('error', (error) => onConnectionError?.(error)));
  const transaction = createPoolTransaction(pool, (client: pg.PoolClient) => drizzle(client, { schema }));
  return {
    transaction: retryConnection(transaction, {
      patienceMs: options.patienceMs ?? 8_000,
      onRetry: onConnectionError,
    }),
    close: () => pool.end(),
  };
}
