import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createDispatcher } from '#core/events/create-dispatcher.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import { createSilentLogger } from '#core/log.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

let db: PgliteDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const now = () => Temporal.Now.instant();
const log = createSilentLogger();
const emit = () =>
  db.transaction({ system: true }, async (tx) => {
    const id = crypto.randomUUID();
    await emitEvent(tx, 'source.pushed', id, { sourceId: id });
    await emitEvent(tx, 'message.received', id, { inboxId: id, channel: 'web' });
  });

describe('works', () => {
  it('answers people while a slow group of handlers is still at work', async () => {
    const slow = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const dispatcher = createDispatcher({
      db,
      log,
      now,
      groups: [
        { 'message.received': async () => answered.resolve() },
        { 'source.pushed': () => slow.promise },
      ],
    });
    await emit();
    const kicked = dispatcher.kick();
    await answered.promise;
    slow.resolve();
    await kicked;
    const { rows } = await db.client.query('select distinct status from outbox');
    expect(rows).toEqual([{ status: 'done' }]);
  });

  it('waits at its stop for what is under way', async () => {
    const done: string[] = [];
    const started = Promise.withResolvers<void>();
    const dispatcher = createDispatcher({
      db,
      log,
      now,
      groups: [
        {
          'source.pushed': async () => {
            started.resolve();
            await new Promise((resolve) => setTimeout(resolve, 30));
            done.push('pushed');
          },
        },
      ],
    });
    await emit();
    const timer = dispatcher.start(1_000);
    await started.promise;
    await timer.stop();
    expect(done).toEqual(['pushed']);
  });
});
