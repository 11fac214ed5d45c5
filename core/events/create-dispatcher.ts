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
  handlers: EventHandlers;
  log: Logger;
  now: () => Temporal.Instant;
}

export interface Dispatcher {
  /** Handles what is due until nothing is left. On the edge: `waitUntil(kick())` and the cron. */
  kick(): Promise<void>;
  /** Sweeps and handles every `milliseconds` until stopped; `stop` waits for the round under way. */
  start(milliseconds: number): { stop(): Promise<void> };
}

/** Runs the outbox. One round at a time; a kick during a round makes one more round. */
export function createDispatcher({ db, handlers, log, now }: DispatcherOptions): Dispatcher {
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
        await running;
      },
    };
  };

  return { kick, start };
}
