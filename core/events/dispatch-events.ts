import { and, eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { type Database, selectRows } from '../db/database.ts';
import { outbox } from '../db/schema/index.ts';
import { AiraError, toAiraError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { EVENTS, type EventPayload, type EventType } from './events.ts';

/** Handlers run at least once per event, so each must be harmless when it runs again. */
export type EventHandlers = {
  [Type in EventType]?: (payload: EventPayload<Type>) => Promise<void>;
};

interface DispatchOptions {
  now: Temporal.Instant;
  log: Logger;
  /** Events leased, and handled at the same time, in one round. */
  limit?: number;
  /** After so many tries an event is dead: kept, shown, not tried again. */
  maxAttempts?: number;
  /** A lease that outlives its process ends after this and the event is taken again. */
  leaseSeconds?: number;
}

export interface DispatchReport {
  done: number;
  retried: number;
  dead: number;
}

interface LeasedEvent {
  id: string;
  type: string;
  payload: unknown;
  attempts: number;
}

/**
 * Leases a round of due events and handles them. At least once, in order within a lane; a
 * failing event waits 1 s, 4 s, 16 s … (or as long as its error's `retryAfter` says).
 */
export async function dispatchEvents(
  db: Database,
  handlers: EventHandlers,
  options: DispatchOptions,
): Promise<DispatchReport> {
  const events = await leaseEvents(db, Object.keys(handlers), options);
  const outcomes = await Promise.all(events.map((event) => handleEvent(db, handlers, event, options)));
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  return { done: count('done'), retried: count('retried'), dead: count('dead') };
}

async function leaseEvents(db: Database, types: string[], options: DispatchOptions): Promise<LeasedEvent[]> {
  if (types.length === 0) return [];
  const now = options.now.toString();
  const until = options.now.add({ seconds: options.leaseSeconds ?? 120 }).toString();
  const wanted = sql.join(
    types.map((type) => sql`${type}`),
    sql`, `,
  );
  // Only the head of a lane is due: the rest of a chat waits until it is done or dead.
  return db.transaction({ system: true }, (tx) =>
    selectRows<LeasedEvent>(
      tx,
      sql`update outbox set locked_until = ${until}, attempts = attempts + 1
        where id in (
          select o.id from outbox o
          where o.status = 'pending' and o.type in (${wanted}) and o.available_at <= greatest(${now}::timestamptz, now())
            and (o.locked_until is null or o.locked_until <= ${now})
            and (o.lane is null or not exists (
              select from outbox earlier
              where earlier.lane = o.lane and earlier.status = 'pending'
                and (earlier.lane_position, earlier.created_at, earlier.id)
                  < (o.lane_position, o.created_at, o.id)))
          order by o.available_at
          limit ${options.limit ?? 16}
          for update skip locked)
        returning id, type, payload, attempts`,
    ),
  );
}

async function handleEvent(
  db: Database,
  handlers: EventHandlers,
  event: LeasedEvent,
  options: DispatchOptions,
): Promise<'done' | 'retried' | 'dead'> {
  try {
    await runHandler(handlers, event);
    await settle(db, event, { status: 'done', lockedUntil: null, lastError: null });
    return 'done';
  } catch (thrown) {
    const error = toAiraError(thrown);
    const isDead = event.attempts >= (options.maxAttempts ?? 8);
    const retryAfter = Number(error.details.retryAfter ?? 4 ** Math.min(event.attempts - 1, 5));
    options.log.error('event.failed', {
      type: event.type,
      id: event.id,
      attempts: event.attempts,
      code: error.code,
      message: error.message,
      isDead,
    });
    await settle(db, event, {
      status: isDead ? 'dead' : 'pending',
      lockedUntil: null,
      lastError: `${error.code}: ${error.message}`.slice(0, 500),
      availableAt: options.now.add({ milliseconds: Math.round(retryAfter * 1000) }).toString(),
    });
    return isDead ? 'dead' : 'retried';
  }
}

async function runHandler(handlers: EventHandlers, event: LeasedEvent): Promise<void> {
  if (!isEventType(event.type)) throw new AiraError('internal', `no event is called ${event.type}`);
  const handler = handlers[event.type] as ((payload: unknown) => Promise<void>) | undefined;
  if (!handler) throw new AiraError('internal', `no handler for ${event.type}`);
  await handler(EVENTS[event.type].parse(event.payload));
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}

/** Fenced by the attempt: a process that lost its lease no longer changes the event. */
async function settle(
  db: Database,
  event: LeasedEvent,
  values: Partial<typeof outbox.$inferInsert>,
): Promise<void> {
  await db.transaction({ system: true }, (tx) =>
    tx
      .update(outbox)
      .set(values)
      .where(and(eq(outbox.id, event.id), eq(outbox.attempts, event.attempts), eq(outbox.status, 'pending'))),
  );
}
