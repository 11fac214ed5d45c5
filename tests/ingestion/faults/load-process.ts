import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { createSilentLogger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { CredentialKeys } from '#ingestion/pull/credentials.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';

export const KEYS: CredentialKeys = ['5a'.repeat(32)];
export const NOW = '2026-11-10T12:00:00Z';

/** What a process is told to do, once. */
export type Order = { databaseUrl: string } & (
  | { kind: 'file'; business: Business; path: string; source: string }
  | { kind: 'pull'; sourceId: string }
);

interface Life {
  /** How it ended by itself; null when it was killed. */
  outcome: string | null;
}

interface LoadProcess {
  /** Begins; `onPage` hears of every page that a pull has committed. */
  begin(order: Order, onPage?: () => void): void;
  ended: Promise<Life>;
  kill(): void;
}

/** A process of its own that has everything imported and waits for its order. */
export async function startLoadProcess(): Promise<LoadProcess> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), ['obey']);
  let outcome: string | null = null;
  let hearPage = (): void => {};
  const ended = new Promise<Life>((resolve) => child.once('exit', () => resolve({ outcome })));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the process ended before it was ready')));
    child.on('message', (message: { ready?: true; page?: true; outcome?: string }) => {
      if (message.ready) resolve();
      if (message.page) hearPage();
      if (message.outcome) outcome = message.outcome;
    });
  });
  return {
    begin: (order, onPage = () => {}) => {
      hearPage = onPage;
      child.send(order);
    },
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}

async function obey(order: Order): Promise<string> {
  const db = createPostgresDatabase({ url: order.databaseUrl, maxConnections: 3 });
  const now = Temporal.Instant.from(NOW);
  try {
    if (order.kind === 'file') {
      const files = [{ name: 'penjualan.csv', bytes: await readFile(order.path) }];
      const report = await ingestFile(db, order.business, files, { now, source: order.source });
      return `done ${report.inserted} ${report.unchanged}`;
    }
    const outcome = await pullSource(db, order.sourceId, {
      keys: KEYS,
      now: () => now,
      fetch,
      log: createSilentLogger(),
      onProgress: () => void process.send?.({ page: true }),
    });
    return outcome.status === 'failed' ? `failed ${outcome.error.code}` : outcome.status;
  } finally {
    await db.close();
  }
}

if (process.argv[2] === 'obey' && process.send) {
  process.once('message', (order: Order) => {
    obey(order)
      .catch((error: unknown) => `failed ${String(error)}`)
      .then((outcome) => process.send?.({ outcome }, () => process.exit(0)))
      .catch(() => process.exit(1));
  });
  process.send({ ready: true });
}
