import { applyAccess } from './access.ts';
import type { Database, Tx } from './database.ts';
import { isConnectionFailure } from './retry-connection.ts';

interface Pool<Client> {
  connect(): Promise<Client>;
}

interface PoolClient {
  release(destroy?: boolean): void;
}

interface Session {
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * Transactions over a pool. The connection is taken and given back here: drizzle's own way loses it
 * when `begin` fails (0.45, node-postgres/session.js), and a restart would empty the pool for good.
 */
export function createPoolTransaction<Client extends PoolClient>(
  pool: Pool<Client>,
  openSession: (client: Client) => Session,
  prepare: (tx: Tx) => Promise<unknown> = async () => {},
): Database['transaction'] {
  return async (access, run) => {
    const client = await pool.connect();
    let isBroken = false;
    try {
      return await openSession(client).transaction(async (tx) => {
        await prepare(tx);
        await applyAccess(tx, access);
        return run(tx);
      });
    } catch (error) {
      isBroken = isConnectionFailure(error);
      throw error;
    } finally {
      client.release(isBroken);
    }
  };
}
