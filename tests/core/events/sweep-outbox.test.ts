import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { sweepOutbox } from '#core/events/sweep-outbox.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const now = Temporal.Instant.from('2026-11-20T12:00:00Z');
let db: PgliteDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('works', () => {
  it('deletes events that were done more than thirty days ago, and no others', async () => {
    const events = [
      ['done', '2026-10-20T00:00:00Z'],
      ['done', '2026-10-22T00:00:00Z'],
      ['dead', '2025-01-01T00:00:00Z'],
      ['pending', '2025-01-01T00:00:00Z'],
    ];
    for (const [status, at] of events) {
      await db.client.query(
        `insert into outbox (type, key, payload, status, available_at) values ('data.ingested', $1 || $2, '{}', $1, $2::timestamptz)`,
        [status, at],
      );
    }
    await sweepOutbox(db, now);
    const { rows } = await db.client.query('select status from outbox order by available_at, status');
    expect(rows).toEqual([{ status: 'dead' }, { status: 'pending' }, { status: 'done' }]);
  });
});
