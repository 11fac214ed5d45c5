import { Hono } from 'hono';
import { findBusiness } from '#core/accounts/find-business.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';

/** `/healthz`: the process lives. `/readyz`: it reaches its database. */
export function createHealthRoutes({ services }: AppOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      await findBusiness(services.db, '');
      return c.json({ status: 'ready' });
    });
}
