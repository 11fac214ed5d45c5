import { Hono } from 'hono';
import { getSourceView, listSources } from '#ingestion/load/list-sources.ts';
import { MappingList, replaceMappings } from '#ingestion/load/replace-mappings.ts';
import { listSavedMappings } from '#ingestion/load/saved-mappings.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { validateJson } from '../http/validate.ts';

/** Where the sales come from, for the owner and admins, and how the files of a source are read. */
export function createSourceRoutes(options: AppOptions): Hono<AppEnv> {
  const { db } = options.services;
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { business } = await getManager(c, options);
      return c.json({ sources: await listSources(db, business.id) });
    })
    .get('/:id/mappings', async (c) => {
      const { business } = await getManager(c, options);
      const { kind, name } = await getSourceView(db, business.id, c.req.param('id'));
      const isOfFiles = kind === 'spreadsheet';
      return c.json({ mappings: isOfFiles ? await listSavedMappings(db, business.id, { kind, name }) : [] });
    })
    .put('/:id/mappings', validateJson(MappingList), async (c) => {
      const { business, personId } = await getManager(c, options);
      const { id } = await getSourceView(db, business.id, c.req.param('id'));
      const { mappings } = c.req.valid('json');
      await replaceMappings(db, { businessId: business.id, sourceId: id, personId, mappings });
      return c.json({ mappings });
    })
    .delete('/:id/mappings', async (c) => {
      const { business, personId } = await getManager(c, options);
      const { id } = await getSourceView(db, business.id, c.req.param('id'));
      await replaceMappings(db, { businessId: business.id, sourceId: id, personId, mappings: [] });
      return c.body(null, 204);
    });
}
