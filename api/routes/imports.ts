import { Hono } from 'hono';
import { z } from 'zod';
import { toCsvFile } from '#core/charts/csv-file.ts';
import { AiraError } from '#core/errors.ts';
import { explainImport } from '#ingestion/imports/explain-import.ts';
import { getImport, listImportRows } from '#ingestion/imports/get-import.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { toReconciliationTable } from '#ingestion/report/to-reconciliation-table.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { readLocale } from '../http/read-locale.ts';

const MOST_ROWS = 200;
const Id = z.uuid();

/** What came in, what became of it and what waits: for the owner and admins. */
export function createImportRoutes(options: AppOptions): Hono<AppEnv> {
  const { services } = options;
  const { db } = services;
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { business } = await getManager(c, options);
      const { before, source } = c.req.query();
      const page = {
        limit: readCount(c.req.query('limit'), 50),
        ...readId('before', before),
        ...readId('sourceId', source),
      };
      return c.json(await listRuns(db, business.id, page));
    })
    .get('/:id', async (c) => {
      const { business } = await getManager(c, options);
      return c.json(await getImport(db, business.id, c.req.param('id')));
    })
    .get('/:id/reconciliation', async (c) => {
      const { business } = await getManager(c, options);
      const found = await getImport(db, business.id, c.req.param('id'));
      const locale = readLocale(c);
      const table = toReconciliationTable(found, business.currency, locale);
      if (!(c.req.header('accept') ?? '').includes('text/csv')) return c.json(table);
      const file = toCsvFile({ title: `rekonsiliasi ${found.id.slice(0, 8)}`, ...table, locale });
      c.header('content-disposition', `attachment; filename="${file.name}"`);
      return c.body(file.content, 200, { 'content-type': `${file.type}; charset=utf-8` });
    })
    .get('/:id/quarantine', async (c) => {
      const { business } = await getManager(c, options);
      const offset = readCount(c.req.query('offset'), 0);
      const isOpen = c.req.query('all') !== 'true';
      const page = { isOpen, offset, limit: MOST_ROWS };
      return c.json({ rows: await listImportRows(db, business.id, c.req.param('id'), page) });
    })
    .get('/:id/rows/:row', async (c) => {
      const { business } = await getManager(c, options);
      const row = readCount(c.req.param('row'), -1);
      const question = { row, locale: readLocale(c), now: services.now() };
      return c.json({ story: await explainImport(db, business, c.req.param('id'), question) });
    });
}

function readCount(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new AiraError('bad_request', 'a count or row is a number');
  return Number(text);
}

function readId<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  if (text === undefined) return {};
  if (!Id.safeParse(text).success) throw new AiraError('bad_request', `${key} is not an id`);
  return { [key]: text } as Record<Key, string>;
}
