import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migrateDrizzlePglite } from 'drizzle-orm/pglite/migrator';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { z } from 'zod';
import { type Database, selectRows } from './database.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const securityFile = new URL('./security.sql', import.meta.url);
const journalFile = new URL('./migrations/meta/_journal.json', import.meta.url);

/** Two servers that start together migrate one after the other. Any constant does. */
const MIGRATION_LOCK = 6_171_726_101;

export async function migratePglite(client: PGlite): Promise<void> {
  await migrateDrizzlePglite(drizzlePglite({ client }), { migrationsFolder });
  await client.exec(await readFile(securityFile, 'utf8'));
}

interface PostgresMigration {
  /** Login that owns the tables. */
  ownerUrl: string;
  /** Login of the application; created when missing, given the application role's rights. */
  applicationUrl: string;
}

/** Brings a PostgreSQL server up to date: tables, policies, and the application's login. */
export async function migratePostgres({ ownerUrl, applicationUrl }: PostgresMigration): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateNodePostgres(drizzle({ client }), { migrationsFolder });
    await client.query(await readFile(securityFile, 'utf8'));
    await ensureLogin(client, new URL(applicationUrl));
  } finally {
    await client.end();
  }
}

/** How many migrations of this release the database has not seen; all of them when it is empty. */
export async function countPendingMigrations(db: Database): Promise<number> {
  const { entries } = Journal.parse(JSON.parse(await readFile(journalFile, 'utf8')));
  const [last] = await db.transaction({}, async (tx) => {
    const [table] = await selectRows<{ name: string | null }>(
      tx,
      sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`,
    );
    return table?.name
      ? selectRows<{ at: string | null }>(
          tx,
          sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
        )
      : [];
  });
  return entries.filter((entry) => entry.when > Number(last?.at ?? 0)).length;
}

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

async function ensureLogin(client: pg.Client, url: URL): Promise<void> {
  const name = pg.escapeIdentifier(decodeURIComponent(url.username));
  const password = pg.escapeLiteral(decodeURIComponent(url.password));
  const found = await client.query('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [
    decodeURIComponent(url.username),
  ]);
  if (found.rowCount === 0) {
    await client.query(`create role ${name} login password ${password} nosuperuser nobypassrls`);
  }
  await client.query(`grant aira_app to ${name}`);
}
