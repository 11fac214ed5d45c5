import type { Database } from '#core/db/database.ts';
import { createNeonDatabase } from '#core/db/neon.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { startTestPostgres } from './embedded-postgres.ts';
import { createTestDatabase } from './test-database.ts';
import { startWebSocketProxy } from './websocket-proxy.ts';

/** Every implementation of the database port, migrated and empty; `close` stops what is beneath. */
export const DATABASE_DRIVERS: Readonly<Record<string, () => Promise<Database>>> = {
  PGlite: createTestDatabase,
  'PostgreSQL (node-postgres)': async () => {
    const server = await startTestPostgres();
    const db = createPostgresDatabase({ url: server.applicationUrl, maxConnections: 5 });
    return { ...db, close: async () => (await db.close(), server.stop()) };
  },
  'PostgreSQL (Neon over WebSocket)': async () => {
    const server = await startTestPostgres();
    const proxy = await startWebSocketProxy();
    const db = createNeonDatabase({
      url: server.applicationUrl,
      webSocketProxy: proxy.url,
      maxConnections: 5,
    });
    return { ...db, close: async () => (await db.close(), await proxy.close(), server.stop()) };
  },
};
