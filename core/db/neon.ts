import { Pool, type Client } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-serverless';
import { applyAccess } from './access.ts';
import type { Database } from './database.ts';
import { retryConnection } from './retry-connection.ts';
import * as schema from './schema/index.ts';

interface NeonOptions {
  /** Logs in as a role that owns nothing and cannot bypass row level security. */
  url: string;
  maxConnections?: number;
  onConnectionError?: (error: unknown) => void;
}

/** PostgreSQL over a WebSocket, for workerd. Made and closed inside one request. */
export function createNeonDatabase({ url, maxConnections = 2, onConnectionError }: NeonOptions): Database {
  const pool = new Pool({ connectionString: url, max: maxConnections, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error: unknown) => onConnectionError?.(error));
  pool.on('connect', (client: Client) => void client.on('error', (error) => onConnectionError?.(error)));
  const db = drizzle({ client: pool, schema });
  const transaction: Database['transaction'] = (access, run) =>
    db.transaction(async (tx) => {
      await applyAccess(tx, access);
      return run(tx);
    });
  return {
    transaction: retryConnection(transaction, { patienceMs: 4_000, onRetry: onConnectionError }),
    close: () => pool.end(),
  };
}
