import type { Database } from '#core/db/database.ts';
import type { Localized } from '#core/text.ts';
import { getRun, listReadings, type Run } from '../load/get-run.ts';
import { countHeldRows, type HeldRow, listHeldRows } from '../load/held-rows.ts';
import type { PullReport } from '../pull/pull-report.ts';
import type { IngestReport } from '../report/report.ts';
import { toReasonText } from '../report/reason-text.ts';

/** One import as people see it. */
export interface ImportView extends Pick<
  Run,
  'id' | 'source' | 'fileName' | 'trigger' | 'replayOf' | 'status' | 'startedAt' | 'finishedAt'
> {
  /** What it came to; null while it runs and when it broke off. */
  report: IngestReport | null;
  /** Of a pull or push: what was received and loaded. */
  records: PullReport | null;
  /** Why it broke off. */
  error: { code: string; details: Record<string, string | number> } | null;
  /** What waits now of these bytes, whichever reading held it back. */
  waiting: { reason: string; text: Localized; rows: number }[];
  /** Later readings of the same bytes, the newest last. */
  readAgain: { id: string; startedAt: string }[];
}

/** @throws AiraError `not_found` when the business has no such import. */
export async function getImport(db: Database, businessId: string, runId: string): Promise<ImportView> {
  const run = await getRun(db, businessId, runId);
  const readings = await listReadings(db, businessId, run);
  const counts = await countHeldRows(
    db,
    businessId,
    readings.map(({ id }) => id),
  );
  const { id, source, fileName, trigger, replayOf, status, startedAt, finishedAt } = run;
  const report = run.report ?? {};
  const failure = status === 'failed' ? report['error'] : null;
  return {
    id,
    source,
    fileName,
    trigger,
    replayOf,
    status,
    startedAt,
    finishedAt,
    // Written by `finishRun` and `failRun` from these types.
    report: 'totals' in report ? (report as unknown as IngestReport) : null,
    records: 'received' in report ? (report as unknown as PullReport) : null,
    error: (failure ?? null) as ImportView['error'],
    waiting: counts.map(({ reason, rows }) => ({ reason, rows, text: toReasonText(reason) })),
    readAgain: readings
      .slice(readings.findIndex((reading) => reading.id === id) + 1)
      .map((reading) => ({ id: reading.id, startedAt: reading.startedAt })),
  };
}

/** A row that was held back, with where a person finds it. */
export interface HeldImportRow extends Omit<HeldRow, 'runId'> {
  file: string | null;
  sheet: string | null;
  /** As the spreadsheet program shows it; null for the records of a register. */
  row: number | null;
  text: Localized;
}

interface RowsPage {
  isOpen: boolean;
  limit: number;
  offset?: number;
}

/** @throws AiraError `not_found` when the business has no such import. */
export async function listImportRows(
  db: Database,
  businessId: string,
  runId: string,
  page: RowsPage,
): Promise<HeldImportRow[]> {
  const readings = await listReadings(db, businessId, await getRun(db, businessId, runId));
  const held = await listHeldRows(db, businessId, { runIds: readings.map(({ id }) => id), ...page });
  const places = new Map(
    readings.flatMap(({ id, report }) =>
      listEntries(report).map((entry) => [`${id} ${entry.position}`, entry] as const),
    ),
  );
  return held.map(({ runId: heldBy, ...row }) => {
    const place = places.get(`${heldBy} ${row.position}`);
    return {
      ...row,
      file: place?.file ?? null,
      sheet: place?.sheet ?? null,
      row: place?.row ?? null,
      text: toReasonText(row.reason),
    };
  });
}

function listEntries(report: Record<string, unknown> | null): IngestReport['quarantined'] {
  const entries = report?.['quarantined'];
  return Array.isArray(entries) ? (entries as IngestReport['quarantined']) : [];
}
