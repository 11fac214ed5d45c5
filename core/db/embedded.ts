import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AiraError } from '../errors.ts';
import { takeDataLock } from './data-lock.ts';
import type { Database } from './database.ts';
import { createPgliteVisitor, isSocketAnswered } from './pglite-visitor.ts';
import { servePglite } from './pglite-server.ts';
import { createPgliteDatabase } from './pglite.ts';
import { isConnectionFailure, retryConnection } from './retry-connection.ts';

interface EmbeddedOptions {
  dataDir: string;
  /** How long to wait for another process that is just opening or closing the folder. */
  patienceMs?: number;
}

/** One way into the folder; `isHost` when this process has it open itself. */
interface Backend extends Database {
  isHost: boolean;
}

/**
 * The database in a folder, for any number of processes at once. The first process opens it with
 * PGlite and lets the others in through a socket; when it ends, the next one that needs the
 * database opens it. A killed process leaves nothing that has to be cleaned by hand.
 */
export async function createEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const { patienceMs = 60_000 } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  let backend: Promise<Backend> | null = null;
  const open = (): Promise<Backend> => (backend ??= openBackend(dataDir, patienceMs));
  const forget = (opened: Promise<Backend>): boolean => {
    const isCurrent = backend === opened;
    if (isCurrent) backend = null;
    return isCurrent;
  };

  const transaction: Database['transaction'] = async (access, run) => {
    const opening = open();
    const current = await opening.catch((error: unknown) => {
      forget(opening);
      throw error;
    });
    try {
      return await current.transaction(access, run);
    } catch (error) {
      // The process that had the folder is gone: the retry opens it anew.
      if (!current.isHost && isConnectionFailure(error) && forget(opening)) {
        void current.close().catch(() => {});
      }
      throw error;
    }
  };
  await open();
  return {
    transaction: retryConnection(transaction, { patienceMs }),
    close: async () => (await backend)?.close(),
  };
}

async function openBackend(dataDir: string, patienceMs: number): Promise<Backend> {
  const path = toSocketPath(dataDir);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const lock = await takeDataLock(dataDir);
    if (lock) return host(dataDir, path, lock.release);
    if (await isSocketAnswered(path)) return { ...createPgliteVisitor(path), isHost: false };
    if (Date.now() > deadline) {
      throw new AiraError('database_unavailable', `another process keeps ${dataDir} locked`, {
        retryable: true,
      });
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function host(dataDir: string, path: string, release: () => Promise<void>): Promise<Backend> {
  try {
    const db = await createPgliteDatabase({ dataDir: join(dataDir, 'database') });
    const server = await servePglite(db, path);
    return {
      isHost: true,
      transaction: db.transaction,
      close: async () => {
        await server.close();
        await db.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Socket paths end at about 100 bytes (sun_path); Windows has named pipes instead. */
function toSocketPath(dataDir: string): string {
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\aira-${id}`;
  const path = join(dataDir, 'database.sock');
  return Buffer.byteLength(path) < 100 ? path : join(tmpdir(), `aira-${id}.sock`);
}
