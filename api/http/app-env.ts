import type { Context } from 'hono';
import type { Logger } from '#core/log.ts';
import type { Bots } from '../bots.ts';
import type { Services } from '../services.ts';

/** What the routes need from the process that runs them. */
export interface AppOptions {
  services: Services;
  bots: Bots;
  /** The address that a request came from, where the platform tells. */
  remoteAddress: (c: Context) => string | null;
  /** Work that outlives the response: `waitUntil` on the edge, drained at the stop on Node. */
  defer: (work: Promise<void>) => void;
}

/** Hono's variables: set by middleware before any route runs. */
export interface AppEnv {
  Variables: { requestId: string; log: Logger };
}
