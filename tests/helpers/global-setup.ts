import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPgliteDatabase } from '#core/db/pglite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pgliteSnapshot: string;
  }
}

/** Migrates one PGlite and keeps its dump: every test file starts from it in under a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'aira-test-'));
  const db = await createPgliteDatabase();
  const dump = await db.client.dumpDataDir('none');
  await db.close();
  const file = join(folder, 'migrated.tar');
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()));
  project.provide('pgliteSnapshot', file);
  return () => rm(folder, { recursive: true, force: true });
}
