import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { applyAccess } from './access.ts';
import type { Database } from './database.ts';
import { migratePglite } from './migrate.ts';
import { createMutex, type Mutex } from './mutex.ts';
import * as schema from './schema/index.ts';
import { toStorageError } from './storage-error.ts';

interface PgliteOptions {
  /** Folder of the database; absent: in memory. */
  dataDir?: string;
  /** A dump made by `PGlite.dumpDataDir`, already migrated. */
  snapshot?: Blob;
}

export interface PgliteDatabase extends Database {
  /** The superuser session, for snapshots and tests of the catalogue. */
  readonly client: PGlite;
  /** Held by whoever uses the one session: a transaction here, or a visitor from another process. */
  readonly session: Mutex;
}

/**
 * PostgreSQL inside the process, migrated. Its one session is a superuser, so each transaction
 * steps down to the application role before anything else runs.
 */
export async function createPgliteDatabase(options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const client = await PGlite.create({
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(options.snapshot ? { loadDataDir: options.snapshot } : {}),
  });
  if (!options.snapshot) await migratePglite(client);
  const db = drizzle({ client, schema });
  const session = createMutex();
  return {
    client,
    session,
    transaction: async (access, run) => {
      const release = await session.acquire();
      try {
        return await db.transaction(async (tx) => {
          await tx.execute(sql`set local role aira_app`);
          await applyAccess(tx, access);
          return run(tx);
        });
      } catch (error) {
        throw toStorageError(error);
      } finally {
        release();
      }
    },
    close: async () => {
      // Lets the transaction under way end; none begins after it.
      await session.acquire();
      await client.close();
    },
  };
}
