import { Hono } from 'hono';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { queryMetrics } from '#core/metrics/query-metrics.ts';
import { MetricQuery } from '#core/metrics/types.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getMembership } from '../http/find-membership.ts';
import { limitRate } from '../http/limit-rate.ts';
import { getSessionPerson } from '../http/session.ts';
import { validateJson } from '../http/validate.ts';

/** The metric layer over HTTP: the body is a MetricQuery, which names no business. */
export function createMetricsRoutes(options: AppOptions): Hono<AppEnv> {
  const { services } = options;
  const limit = limitRate(options, { name: 'metrics', requests: 240, seconds: 60 });
  return new Hono<AppEnv>().post('/query', limit, validateJson(MetricQuery), async (c) => {
    const personId = await getSessionPerson(c, options);
    const { business } = await getMembership(c, options, personId);
    const ctx = await openTenant(services.db, { personId, businessId: business.id, now: services.now() });
    return c.json(await queryMetrics(ctx, c.req.valid('json')));
  });
}
