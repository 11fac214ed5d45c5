import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { createPgliteDatabase, type PgliteDatabase } from '#core/db/pglite.ts';

/** A migrated, empty PGlite of its own. */
export async function createTestDatabase(): Promise<PgliteDatabase> {
  const dump = await readFile(inject('pgliteSnapshot'));
  return createPgliteDatabase({ snapshot: new Blob([dump]) });
}
