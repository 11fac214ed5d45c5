import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from '#core/log.ts';
import type { AppEnv } from './app-env.ts';

/** One line per request: the route's pattern, never its body, query or ids. */
export function logRequests(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = Date.now();
    c.set('log', log);
    await next();
    log.info('request', {
      request: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Date.now() - started,
    });
  };
}
