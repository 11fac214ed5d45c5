import { type Client, neonConfig, Pool, type PoolClient } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-serverless';
import type { Database } from './database.ts';
import { createPoolTransaction } from './pool-transaction.ts';
import { retryConnection } from './retry-connection.ts';
import * as schema from './schema/index.ts';

interface NeonOptions {
  /** Logs in as a role that owns nothing and cannot bypass row level security. */
  url: string;
  /** A WebSocket-to-TCP proxy (github.com/neondatabase/wsproxy) in front of a PostgreSQL that is not Neon's. */
  webSocketProxy?: string | undefined;
  maxConnections?: number;
  onConnectionError?: (error: unknown) => void;
}

/** PostgreSQL over a WebSocket, for workerd. Made and closed inside one request. */
export function createNeonDatabase(options: NeonOptions): Database {
  const { url, maxConnections = 2, onConnectionError } = options;
  if (options.webSocketProxy) useProxy(new URL(options.webSocketProxy));
  const pool = new Pool({ connectionString: url, max: maxConnections, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error: unknown) => onConnectionError?.(error));
  pool.on('connect', (client: Client) => void client.on('error', (error) => onConnectionError?.(error)));
  const transaction = createPoolTransaction(pool, (client: PoolClient) => drizzle({ client, schema }));
  return {
    transaction: retryConnection(transaction, { patienceMs: 4_000, onRetry: onConnectionError }),
    close: () => pool.end(),
  };
}

/** The driver keeps this for all its clients; one deployment has one proxy. */
function useProxy(proxy: URL): void {
  neonConfig.wsProxy = (host, port) => `${proxy.host}${proxy.pathname}?address=${host}:${port}`;
  neonConfig.useSecureWebSocket = proxy.protocol === 'wss:';
  neonConfig.pipelineConnect = false;
}
