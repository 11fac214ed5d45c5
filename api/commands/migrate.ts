import { migratePostgres } from '#core/db/migrate.ts';
import { AiraError } from '#core/errors.ts';
import type { Services } from '../services.ts';

/** `migrate`: tables, policies and the application's login. The embedded database does it by itself. */
export async function migrateCommand(_args: string[], { env, db }: Services): Promise<number> {
  if (!env.DATABASE_URL) {
    await db.transaction({}, async () => {});
    process.stdout.write(`${env.AIRA_DATA_DIR}: sudah terbaru / up to date\n`);
    return 0;
  }
  if (!env.DATABASE_OWNER_URL) {
    throw new AiraError('configuration', 'DATABASE_OWNER_URL: is missing; migrations need the owner’s login');
  }
  await migratePostgres({ ownerUrl: env.DATABASE_OWNER_URL, applicationUrl: env.DATABASE_URL });
  process.stdout.write('PostgreSQL: sudah terbaru / up to date\n');
  return 0;
}
