import { Hono } from 'hono';
import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database } from '#core/db/database.ts';
import { toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { keepRefusedUpload } from '#ingestion/keep-refused-upload.ts';
import { listSavedMappings, saveMapping } from '#ingestion/load/saved-mappings.ts';
import { previewUpload } from '#ingestion/imports/preview-upload.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { understandFiles } from '#ingestion/understand-files.ts';
import type { IngestOptions } from '#ingestion/upload-origin.ts';
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
      const report = await ingestOrKeep(db, business, files, {
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

/** Files that tell nothing even to a person who knows their columns. */
const NO_TABLE: ReadonlySet<string> = new Set(['file_unreadable', 'file_empty', 'file_too_large']);

/** An upload that is refused waits among the imports, with the reason; a replay can mend it. */
async function ingestOrKeep(
  db: Database,
  business: Business,
  files: readonly InputFile[],
  options: IngestOptions,
): Promise<IngestReport> {
  try {
    return await ingestFile(db, business, files, options);
  } catch (thrown) {
    const error = toAiraError(thrown);
    const isRefused = !error.retryable && error.code !== 'internal' && !NO_TABLE.has(error.code);
    if (isRefused) await keepRefusedUpload(db, business, files, { ...options, error });
    throw error;
  }
}
