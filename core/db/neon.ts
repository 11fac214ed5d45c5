import { Pool } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-serverless';
import { applyAccess } from './access.ts';
import type { Database } from './database.ts';
import * as schema from './schema/index.ts';

/** PostgreSQL over a WebSocket, for workerd. Made and closed inside one request. */
export function createNeonDatabase(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 2 });
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
