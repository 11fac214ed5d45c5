import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, selectRows } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { AiraError } from '#core/errors.ts';
import { dispatchEvents, type EventHandlers } from '#core/events/dispatch-events.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import { createSilentLogger } from '#core/log.ts';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';

let server: Awaited<ReturnType<typeof startTestPostgres>>;
let db: Database;
const log = createSilentLogger();
let now = Temporal.Now.instant();

beforeAll(async () => {
  server = await startTestPostgres();
  db = createPostgresDatabase({ url: server.applicationUrl });
});

afterAll(async () => {
  await db.close();
  await server.stop();
});

async function emit(channel: string, lane?: { name: string; position?: number }): Promise<void> {
  const payload = { inboxId: crypto.randomUUID(), channel };
  await db.transaction({ system: true }, (tx) =>
    emitEvent(tx, 'message.received', payload.inboxId, payload, null, lane),
  );
}

function handle(run: (channel: string) => Promise<void>): EventHandlers {
  return { 'message.received': ({ channel }) => run(channel) };
}

async function drain(handlers: EventHandlers, limit = 8): Promise<void> {
  for (;;) {
    const report = await dispatchEvents(db, handlers, { now, log, limit });
    if (report.done + report.dead + report.retried === 0) return;
  }
}

async function clear(): Promise<void> {
  await db.transaction({ system: true }, (tx) => tx.execute(sql`delete from outbox`));
}

describe('works', () => {
  it('handles every event once, with four dispatchers at the same time', async () => {
    await clear();
    await Promise.all(Array.from({ length: 100 }, (_, index) => emit(`e${index}`)));
    const handled: string[] = [];
    const handlers = handle(async (channel) => void handled.push(channel));
    await Promise.all([1, 2, 3, 4].map(() => drain(handlers)));
    expect(handled).toHaveLength(100);
    expect(new Set(handled).size).toBe(100);
  });

  it('keeps the order within a lane and never runs two of one lane at once', async () => {
    await clear();
    const numbers = Array.from({ length: 30 }, (_, index) => index).toSorted(() => Math.random() - 0.5);
    for (const number of numbers) {
      await emit(`${number % 3}:${number}`, { name: `chat ${number % 3}`, position: number });
    }
    const handled: Record<string, number[]> = {};
    const running = new Set<string>();
    const handlers = handle(async (channel) => {
      const [lane = '', number] = channel.split(':');
      expect(running.has(lane)).toBe(false);
      running.add(lane);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      running.delete(lane);
      (handled[lane] ??= []).push(Number(number));
    });
    await Promise.all(
      [1, 2, 3].map(async () => {
        for (let round = 0; round < 40; round += 1) await dispatchEvents(db, handlers, { now, log });
      }),
    );
    await drain(handlers);
    for (const lane of ['0', '1', '2']) {
      expect(handled[lane]).toHaveLength(10);
      expect(handled[lane]).toEqual(handled[lane]?.toSorted((a, b) => a - b));
    }
  });
});

describe('fails well', () => {
  it('tries again later, as late as the error asks, and gives up in the end', async () => {
    await clear();
    await emit('stubborn');
    let tries = 0;
    const handlers = handle(async () => {
      tries += 1;
      const details = tries === 1 ? { retryAfter: 30 } : {};
      throw new AiraError('source_unavailable', 'not now', { retryable: true, details });
    });
    await drain(handlers);
    expect(tries).toBe(1);
    now = now.add({ seconds: 29 });
    await drain(handlers);
    expect(tries).toBe(1);
    now = now.add({ seconds: 2 });
    await drain(handlers);
    expect(tries).toBe(2);
    for (let day = 0; day < 12; day += 1) {
      now = now.add({ hours: 24 });
      await drain(handlers);
    }
    expect(tries).toBe(8);
    const rows = await db.transaction({ system: true }, (tx) =>
      selectRows<{ status: string; last_error: string }>(tx, sql`select status, last_error from outbox`),
    );
    expect(rows).toEqual([{ status: 'dead', last_error: 'source_unavailable: not now' }]);
  });

  it('takes an event again when the process that leased it is gone', async () => {
    await clear();
    await emit('orphan');
    const never = handle(() => new Promise(() => {}));
    void dispatchEvents(db, never, { now, log, leaseSeconds: 60 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const handled: string[] = [];
    const handlers = handle(async (channel) => void handled.push(channel));
    await drain(handlers);
    expect(handled).toEqual([]);
    now = now.add({ seconds: 61 });
    await drain(handlers);
    expect(handled).toEqual(['orphan']);
  });

  it('leaves events that this process has no handler for', async () => {
    await clear();
    await emit('later');
    expect(await dispatchEvents(db, {}, { now, log })).toEqual({ done: 0, retried: 0, dead: 0 });
    const handled: string[] = [];
    await drain(handle(async (channel) => void handled.push(channel)));
    expect(handled).toEqual(['later']);
  });
});
