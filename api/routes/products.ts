import { Hono } from 'hono';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { acceptCategoryGuesses, listCategoryGuesses } from '#ingestion/load/accept-guesses.ts';
import { decideProductMatch, ProductDecision } from '#ingestion/load/decide-product-match.ts';
import { listProductMatches } from '#ingestion/load/list-product-matches.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { validateJson } from '../http/validate.ts';

const MOST_MATCHES = 200;
const Status = z.enum(['proposed', 'merged', 'rejected', 'undone']);
const Accepted = z.strictObject({ products: z.array(z.uuid()).min(1).max(5_000).nullable() });

/** Names that are, or may be, one product, and guessed categories: for the owner and admins. */
export function createProductRoutes(options: AppOptions): Hono<AppEnv> {
  const { db } = options.services;
  return new Hono<AppEnv>()
    .get('/matches', async (c) => {
      const { business } = await getManager(c, options);
      const status = Status.safeParse(c.req.query('status') ?? 'proposed');
      if (!status.success) throw new AiraError('bad_request', 'no match has such a status');
      const page = { status: status.data, limit: MOST_MATCHES };
      return c.json({
        currency: business.currency,
        matches: await listProductMatches(db, business.id, page),
      });
    })
    .post('/matches', validateJson(ProductDecision), async (c) => {
      const { business, personId } = await getManager(c, options);
      const decider = { businessId: business.id, personId };
      return c.json({ match: await decideProductMatch(db, decider, c.req.valid('json')) });
    })
    .get('/categories', async (c) => {
      const { business } = await getManager(c, options);
      return c.json({ guesses: await listCategoryGuesses(db, business.id) });
    })
    .post('/categories', validateJson(Accepted), async (c) => {
      const { business, personId } = await getManager(c, options);
      const decider = { businessId: business.id, personId };
      return c.json({ accepted: await acceptCategoryGuesses(db, decider, c.req.valid('json').products) });
    });
}
