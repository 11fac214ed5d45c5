import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migrateDrizzlePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const securityFile = new URL('./security.sql', import.meta.url);

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
    await migrateNodePostgres(drizzle({ client }), { migrationsFolder });
    await client.query(await readFile(securityFile, 'utf8'));
    await ensureLogin(client, new URL(applicationUrl));
  } finally {
    await client.end();
  }
}

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
