import { Hono } from 'hono';
import { recordAudit } from '#core/accounts/record-audit.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { listSavedMappings, saveMapping } from '#ingestion/load/saved-mappings.ts';
import { previewUpload } from '#ingestion/preview-upload.ts';
import { understandFiles } from '#ingestion/understand-files.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getManager } from '../http/get-manager.ts';
import { limitRate } from '../http/limit-rate.ts';
import { readUpload } from '../http/read-upload.ts';

const SPREADSHEET = 'spreadsheet';

/** Exports of a register, sent by the owner or an admin. The same bytes again change nothing. */
export function createUploadRoutes(options: AppOptions): Hono<AppEnv> {
  const { services } = options;
  const { db } = services;
  const limit = limitRate(options, { name: 'uploads', requests: 30, seconds: 60 });
  return new Hono<AppEnv>()
    .post('/', limit, async (c) => {
      const { business, personId } = await getManager(c, options);
      const { files, outlet, source, mapping, replaces } = await readUpload(c);
      const name = source ?? SPREADSHEET;
      const report = await ingestFile(db, business, files, {
        source: name,
        replaces,
        now: services.now(),
        ...(outlet === null ? {} : { outlet }),
        ...(mapping ? { mapping } : {}),
      });
      if (mapping) await saveMapping(db, business.id, { kind: SPREADSHEET, name }, mapping);
      const detail = { run: report.runId, files: files.length, isMapped: mapping !== null };
      await db.transaction({ businessIds: [business.id] }, (tx) =>
        recordAudit(tx, { businessId: business.id, personId, action: 'import.uploaded', detail }),
      );
      return c.json({ id: report.runId, report }, 201);
    })
    .post('/preview', limit, async (c) => {
      const { business } = await getManager(c, options);
      const { files, outlet, source, mapping } = await readUpload(c);
      const name = source ?? SPREADSHEET;
      const saved = await listSavedMappings(db, business.id, { kind: SPREADSHEET, name });
      const { currency } = business;
      const upload = understandFiles(files, { currency, outlet, mapping, saved, now: services.now() });
      return c.json(previewUpload(upload));
    });
}
