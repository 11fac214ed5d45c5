import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { selectRows } from '#core/db/database.ts';
import { createEmbeddedDatabase } from '#core/db/embedded.ts';

interface EmbeddedProcess {
  child: ChildProcess;
  /** Inserts a business with this slug; resolves when it is committed. */
  write(slug: string): Promise<void>;
  slugs(): Promise<string[]>;
  /** Begins a transaction, writes, and never ends it. */
  hang(slug: string): Promise<void>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

type Order = { id: number; verb: 'write' | 'slugs' | 'hang' | 'close'; slug: string };

/** A process of its own that has the embedded database of `dataDir` open. */
export async function startEmbeddedProcess(dataDir: string): Promise<EmbeddedProcess> {
  const child = fork(fileURLToPath(import.meta.url), [dataDir]);
  const waiting = new Map<number, (answer: { slugs?: string[]; error?: string }) => void>();
  let lastId = 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const opened = new Promise<void>((resolve, reject) => {
    waiting.set(0, () => resolve());
    child.once('exit', () => reject(new Error('the process ended before it had opened the database')));
  });
  child.on('message', (message: { id: number; slugs?: string[]; error?: string }) =>
    waiting.get(message.id)?.(message),
  );
  const order = (verb: Order['verb'], slug = ''): Promise<{ slugs?: string[] }> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, (answer) => (answer.error ? reject(new Error(answer.error)) : resolve(answer)));
      child.send({ id, verb, slug } satisfies Order);
    });
  await opened;
  return {
    child,
    write: async (slug) => void (await order('write', slug)),
    slugs: async () => (await order('slugs')).slugs ?? [],
    hang: async (slug) => void (await order('hang', slug)),
    close: async () => {
      await order('close');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function obeyOrders(dataDir: string): Promise<void> {
  const db = await createEmbeddedDatabase({ dataDir });
  const insert = (slug: string) =>
    sql`insert into businesses (slug, name, currency, time_zone) values (${slug}, 'x', 'IDR', 'Asia/Jakarta')`;
  const obey = async ({ id, verb, slug }: Order): Promise<void> => {
    if (verb === 'slugs') {
      const rows = await db.transaction({ system: true }, (tx) =>
        selectRows<{ slug: string }>(tx, sql`select slug from businesses order by slug`),
      );
      process.send?.({ id, slugs: rows.map((row) => row.slug) });
      return;
    }
    if (verb === 'write') await db.transaction({ system: true }, (tx) => tx.execute(insert(slug)));
    if (verb === 'hang') {
      await db.transaction({ system: true }, async (tx) => {
        await tx.execute(insert(slug));
        process.send?.({ id });
        await new Promise(() => {});
      });
    }
    if (verb === 'close') await db.close();
    process.send?.({ id });
    if (verb === 'close') process.disconnect();
  };
  process.on('message', (order: Order) => {
    obey(order).catch((error: unknown) => process.send?.({ id: order.id, error: String(error) }));
  });
  process.send?.({ id: 0 });
}

if (import.meta.main && process.argv[2]) await obeyOrders(process.argv[2]);
