import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';

const KEEP_DAYS = 30;
const MOST_AT_ONCE = 5_000;

/** Deletes events that were done long ago. Dead ones stay: somebody has to look at them. */
export async function sweepOutbox(db: Database, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: 24 * KEEP_DAYS }).toString();
  await db.transaction({ system: true }, (tx) =>
    tx.execute(sql`
      delete from outbox where id in (
        select id from outbox
        where status = 'done' and available_at < ${before}
        order by available_at limit ${MOST_AT_ONCE})`),
  );
}
