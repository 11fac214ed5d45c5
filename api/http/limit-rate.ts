import type { MiddlewareHandler } from 'hono';
import { AiraError } from '#core/errors.ts';
import type { AppOptions } from './app-env.ts';
import { findSessionPerson } from './session.ts';

interface Limit {
  name: string;
  requests: number;
  seconds: number;
}

/** So many requests per person, or per address before sign-in. */
export function limitRate(options: AppOptions, limit: Limit): MiddlewareHandler {
  return async (c, next) => {
    const person = await findSessionPerson(c, options);
    const by = person ?? options.remoteAddress(c) ?? 'unknown';
    const count = await options.services.kv.increment(`limit:${limit.name}:${by}`, limit.seconds);
    if (count > limit.requests) {
      c.header('retry-after', String(limit.seconds));
      throw new AiraError('rate_limited', `more than ${limit.requests} requests to ${limit.name}`);
    }
    await next();
  };
}
