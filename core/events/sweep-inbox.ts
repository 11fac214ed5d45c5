import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';

/**
 * Puts back what should be impossible to lose: a message older than `seconds` that nobody
 * answered although its event is done or missing becomes due again. Dead events stay dead.
 */
export async function sweepInbox(db: Database, now: Temporal.Instant, seconds = 60): Promise<void> {
  const before = now.subtract({ seconds }).toString();
  await db.transaction({ system: true }, (tx) =>
    tx.execute(sql`
      insert into outbox (type, key, payload, lane, available_at)
      select 'message.received', i.id::text,
        jsonb_build_object('inboxId', i.id, 'channel', i.channel),
        i.channel || ':' || i.chat_id, ${now.toString()}::timestamptz
      from inbox i
      where i.answered_at is null and i.received_at < ${before}
      on conflict (type, key) do update
        set status = 'pending', attempts = 0, locked_until = null, available_at = excluded.available_at
        where outbox.status = 'done'`),
  );
}
