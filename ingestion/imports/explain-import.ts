import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { explainRow } from './explain-row.ts';
import { getRun, type Run } from '../load/get-run.ts';
import { listHeldRows } from '../load/held-rows.ts';
import { findRawRecord } from '../load/find-raw-record.ts';
import { openUpload, toldOptions } from '../open-upload.ts';
import { listSavedMappings } from '../load/saved-mappings.ts';
import { holdFile } from '../read/hold-file.ts';
import { toReasonText } from '../report/reason-text.ts';

interface Question {
  /** Row number as the person's spreadsheet program shows it; of a pull, the record's position. */
  row: number;
  locale: Locale;
  now: Temporal.Instant;
}

/** A record is told as it came, up to so much of it. */
const LONGEST_LINES = 60;

/**
 * The story of one row of an import, from what landed: how it is read by today's rules, and what
 * became of it; of a pull, the record as received.
 * @throws AiraError `not_found` when the import has no such row.
 */
export async function explainImport(
  db: Database,
  business: Business,
  runId: string,
  { row, locale, now }: Question,
): Promise<string[]> {
  const run = await getRun(db, business.id, runId);
  if (run.fileHash === null) return explainRecord(db, business, run, { row, locale });
  const files = await Promise.all((await openUpload(db, business.id, run)).map(holdFile));
  const saved = await listSavedMappings(db, business.id, { kind: 'spreadsheet', name: run.source.name });
  const { outlet } = toldOptions(run);
  return explainRow(files, { currency: business.currency, outlet, saved, now, row, locale });
}

async function explainRecord(
  db: Database,
  business: Business,
  run: Run,
  { row: position, locale }: { row: number; locale: Locale },
): Promise<string[]> {
  const payload = await findRawRecord(db, business.id, { runId: run.id, position });
  if (payload === null)
    throw new AiraError('not_found', 'the import has no such record', { details: { row: position } });
  const held = await listHeldRows(db, business.id, {
    runIds: [run.id],
    positions: [position],
    isOpen: false,
    limit: 10,
  });
  const why = held.map(
    ({ reason, column, value, resolution }) =>
      `${toReasonText(reason)[locale]}${column === null ? '' : ` (${column} = ${value ?? ''})`}${wordResolution(resolution, locale)}`,
  );
  const lines = JSON.stringify(payload, null, 2).split('\n');
  const isCut = lines.length > LONGEST_LINES;
  return [
    locale === 'id' ? `${run.source.name}, rekaman ${position}` : `${run.source.name}, record ${position}`,
    ...lines.slice(0, LONGEST_LINES).map((line) => `  ${line}`),
    ...(isCut ? ['  …'] : []),
    ...(why.length > 0 ? why : [locale === 'id' ? 'Dimuat.' : 'Loaded.']),
  ];
}

function wordResolution(resolution: 'replayed' | 'dismissed' | null, locale: Locale): string {
  if (resolution === 'replayed') return locale === 'id' ? ' Sudah termuat sejak itu.' : ' Loaded since.';
  if (resolution === 'dismissed') return locale === 'id' ? ' Dibiarkan.' : ' Dismissed.';
  return '';
}
