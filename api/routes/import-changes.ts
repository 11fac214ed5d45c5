import { Hono } from 'hono';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { dismissImportRows } from '#ingestion/imports/dismiss-import-rows.ts';
import { SavedMapping } from '#ingestion/map/saved-mapping.ts';
import { replayImport } from '#ingestion/imports/replay-import.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { limitRate } from '../http/limit-rate.ts';
import { validateJson } from '../http/validate.ts';
import { toPullOptions } from '../pull-options.ts';

const ReplayRequest = z.strictObject({
  mapping: SavedMapping.optional(),
  outlet: z.string().trim().min(1).max(200).optional(),
  replace: z.boolean().default(false),
});
const DismissRequest = z.strictObject({
  /** As the spreadsheet program numbers them. */
  rows: z.array(z.number().int().nonnegative()).min(1).max(1000).optional(),
  reason: z.string().min(1).max(60).optional(),
});

/** Mending an import after the fact: reading it again, and letting rows rest. */
export function createImportChangeRoutes(options: AppOptions): Hono<AppEnv> {
  const { services } = options;
  const { db } = services;
  const limit = limitRate(options, { name: 'imports', requests: 60, seconds: 60 });
  return new Hono<AppEnv>()
    .post('/:id/replay', limit, validateJson(ReplayRequest), async (c) => {
      const { business, personId } = await getManager(c, options);
      const { mapping, outlet, replace } = c.req.valid('json');
      const replay = await replayImport(db, business, c.req.param('id'), {
        personId,
        replaces: replace,
        now: services.now(),
        pull: toPullOptions(services),
        ...(mapping ? { mapping } : {}),
        ...(outlet === undefined ? {} : { outlet }),
      });
      return c.json(replay);
    })
    .post('/:id/quarantine/dismiss', limit, validateJson(DismissRequest), async (c) => {
      const { business, personId } = await getManager(c, options);
      const { rows, reason } = c.req.valid('json');
      if (!rows && reason === undefined)
        throw new AiraError('bad_request', 'names neither rows nor a reason');
      const choice = { personId, ...(rows ? { rows } : {}), ...(reason === undefined ? {} : { reason }) };
      return c.json({ dismissed: await dismissImportRows(db, business.id, c.req.param('id'), choice) });
    });
}
