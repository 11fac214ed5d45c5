import { sql } from 'drizzle-orm';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectRows, type Database, type Tx } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { isConnectionFailure, retryConnection } from '#core/db/retry-connection.ts';
import { AiraError } from '#core/errors.ts';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const tx = {} as Tx;

describe('retryConnection', () => {
  describe('works', () => {
    it('tries again what had not begun', async () => {
      let failures = 3;
      const transaction = retryConnection(
        async (_access, run) => {
          if (failures > 0) throw ((failures -= 1), refused());
          return run(tx);
        },
        { patienceMs: 5_000 },
      );
      expect(await transaction({}, async () => 'done')).toBe('done');
    });
    it.each([
      [refused(), true],
      [new DrizzleQueryError('select 1', [], refused()), true],
      [new Error('Connection terminated unexpectedly'), true],
      [Object.assign(new Error('x'), { code: '57P01' }), true],
      [new AggregateError([refused()]), true],
      [Object.assign(new Error('duplicate key'), { code: '23505' }), false],
      [new DrizzleQueryError('connection terminated', [], new Error('syntax error')), false],
      [new AiraError('bad_request', 'no'), false],
      ['text', false],
    ])('tells a failed connection from a failed statement: %s', (error, expected) => {
      expect(isConnectionFailure(error)).toBe(expected);
    });
  });

  describe('fails well', () => {
    it('never repeats work that had begun', async () => {
      let runs = 0;
      const transaction = retryConnection((_access, run) => run(tx), { patienceMs: 5_000 });
      const failing = transaction({}, async () => {
        runs += 1;
        throw refused();
      });
      await expect(failing).rejects.toMatchObject({ code: 'database_unavailable', retryable: true });
      expect(runs).toBe(1);
    });
    it('gives up when its patience is over', async () => {
      const transaction = retryConnection(() => Promise.reject(refused()), { patienceMs: 200 });
      await expect(transaction({}, async () => 1)).rejects.toMatchObject({ code: 'database_unavailable' });
    });
    it('passes the errors of statements on at once', async () => {
      const transaction = retryConnection((_access, run) => run(tx), { patienceMs: 5_000 });
      const failing = transaction({}, async () => {
        throw new AiraError('conflict', 'taken');
      });
      await expect(failing).rejects.toMatchObject({ code: 'conflict' });
    });
  });
});

describe('PostgreSQL restarted under load', () => {
  let server: Awaited<ReturnType<typeof startTestPostgres>>;
  let db: Database;
  const dropped: unknown[] = [];

  beforeAll(async () => {
    server = await startTestPostgres();
    db = createPostgresDatabase({
      url: server.applicationUrl,
      onConnectionError: (error) => dropped.push(error),
    });
  });
  afterAll(async () => {
    await db.close();
    await server.stop();
  });

  describe('fails well', () => {
    it('answers or says that it is away, keeps the process alive, and recovers within five seconds', async () => {
      const stopping = new AbortController();
      const answers: unknown[] = [];
      const ask = async () => {
        while (!stopping.signal.aborted) {
          const asked = db.transaction({}, (tx) =>
            selectRows<{ n: number }>(tx, sql`select 1 as n, pg_sleep(0.01)`),
          );
          answers.push(await asked.then((rows) => rows[0]?.n).catch((error: AiraError) => error.code));
        }
      };
      const load = Promise.all(Array.from({ length: 8 }, ask));
      try {
        for (let restart = 0; restart < 3; restart += 1) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          await server.restart();
          await db.transaction({}, (tx) => selectRows(tx, sql`select 1`));
        }
      } finally {
        stopping.abort();
        await load;
      }
      expect(dropped.length).toBeGreaterThan(0);
      expect(new Set(answers)).toEqual(new Set([1, 'database_unavailable']));
    });
  });
});
