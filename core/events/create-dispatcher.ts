import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';
import { toAiraError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { dispatchEvents, type EventHandlers } from './dispatch-events.ts';
import { sweepInbox } from './sweep-inbox.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const OUTBOX_EVERY = 3_600_000;

interface DispatcherOptions {
  db: Database;
  /** Groups run beside each other: a slow handler holds up its own group only. */
  groups: readonly EventHandlers[];
  log: Logger;
  now: () => Temporal.Instant;
}

export interface Dispatcher {
  /** Handles what is due until nothing is left. On the edge: `waitUntil(kick())` and the cron. */
  kick(): Promise<void>;
  /** Sweeps and handles every `milliseconds` until stopped; `stop` waits for the round under way. */
  start(milliseconds: number): { stop(): Promise<void> };
}

/** Runs the outbox, one round of a group at a time; a kick during a round makes one more round. */
export function createDispatcher({ groups, ...options }: DispatcherOptions): Dispatcher {
  const { db, log, now } = options;
  const loops = groups.map((handlers) => createLoop(handlers, options));
  const kick = async (): Promise<void> => void (await Promise.all(loops.map((loop) => loop.kick())));

  const start = (milliseconds: number): { stop(): Promise<void> } => {
    let sweptAt = 0;
    const sweepAll = async (): Promise<void> => {
      await sweepInbox(db, now());
      if (now().epochMilliseconds - sweptAt < OUTBOX_EVERY) return;
      await sweepOutbox(db, now());
      sweptAt = now().epochMilliseconds;
    };
    const sweep = (): Promise<void> =>
      sweepAll().then(kick, (error: unknown) => {
        log.error('sweep.failed', { code: toAiraError(error).code, message: toAiraError(error).message });
      });
    const timer = setInterval(() => void sweep(), milliseconds);
    void sweep();
    return {
      stop: async () => {
        clearInterval(timer);
        await Promise.all(loops.map((loop) => loop.settle()));
      },
    };
  };

  return { kick, start };
}

interface Loop {
  kick(): Promise<void>;
  /** Waits for the round under way. */
  settle(): Promise<void>;
}

function createLoop(handlers: EventHandlers, { db, log, now }: Omit<DispatcherOptions, 'groups'>): Loop {
  let running: Promise<void> | null = null;
  let isKicked = false;

  const drain = async (): Promise<void> => {
    let handled: number;
    do {
      isKicked = false;
      const report = await dispatchEvents(db, handlers, { now: now(), log });
      handled = report.done + report.dead + report.retried;
    } while (handled > 0 || isKicked);
  };

  const kick = (): Promise<void> => {
    isKicked = true;
    running ??= drain()
      .catch((error: unknown) => {
        log.error('dispatch.failed', { code: toAiraError(error).code, message: toAiraError(error).message });
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return { kick, settle: async () => void (await running) };
}
