import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#core/db/database.ts';
import { createEmbeddedDatabase } from '#core/db/embedded.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import type { Env } from './env.ts';
import { nodePngAssets } from './node-pictures.ts';
import { createServices, type Services } from './services.ts';

interface NodeOptions {
  /** Keeps the log to warnings and errors. By default, when a person watches. */
  isQuiet?: boolean;
}

/** The services of a Node process: PostgreSQL when DATABASE_URL is set, else PGlite in the data folder. */
export async function createNodeServices(env: Env, options: NodeOptions = {}): Promise<Services> {
  return createServices(env, {
    db: await openDatabase(env),
    secret: env.AIRA_SECRET ?? (await readOrMakeSecret(env.AIRA_DATA_DIR)),
    writeLog: (line) => void process.stderr.write(`${line}\n`),
    pngAssets: nodePngAssets,
    isQuiet: options.isQuiet ?? process.stderr.isTTY,
  });
}

async function openDatabase(env: Env): Promise<Database> {
  if (env.DATABASE_URL) return createPostgresDatabase({ url: env.DATABASE_URL });
  return createEmbeddedDatabase({ dataDir: env.AIRA_DATA_DIR });
}

/** Two processes that start together agree: the file is made once, and read by whoever was later. */
async function readOrMakeSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
