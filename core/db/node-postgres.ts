import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { applyAccess } from './access.ts';
import type { Database } from './database.ts';
import * as schema from './schema/index.ts';

interface PostgresOptions {
  /** Logs in as a role that owns nothing and cannot bypass row level security. */
  url: string;
  maxConnections?: number;
  onConnectionError?: (error: Error) => void;
}

export function createPostgresDatabase(options: PostgresOptions): Database {
  const pool = new pg.Pool({ connectionString: options.url, max: options.maxConnections ?? 10 });
  // Without a listener an idle connection that breaks (a restart) would end the process.
  pool.on('error', (error) => options.onConnectionError?.(error));
  const db = drizzle({ client: pool, schema });
  return {
    transaction: (access, run) =>
      db.transaction(async (tx) => {
        await applyAccess(tx, access);
        return run(tx);
      }),
    close: () => pool.end(),
  };
}
