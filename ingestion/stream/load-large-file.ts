import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import { cleanRows } from '../clean/clean-table.ts';
import { REASONS } from '../clean/reasons.ts';
import { createRowReader } from '../clean/row-facts.ts';
import type { CleanSale } from '../clean-sale.ts';
import { loadFile } from '../load-file.ts';
import type { IngestReport } from '../report/report.ts';
import { gatherParts } from '../split-parts.ts';
import { type IngestOptions, toOrigin } from '../upload-origin.ts';
import { nothingLoads } from '../understand-files.ts';
import { type CleanedPiece, cleanFile, PIECE } from './clean-file.ts';
import { createFileTally, type FileTally } from './tally-file.ts';
import type { LargeUpload } from './understand-large-file.ts';

const NO_PRICES: ReadonlyMap<string, number> = new Map();

/**
 * Cleans and loads a large file piece by piece: one piece is cleaned while the database works on
 * another.
 */
export async function loadLargeFile(
  db: Database,
  business: Business,
  upload: LargeUpload,
  options: IngestOptions & { timeZone: string },
): Promise<IngestReport> {
  const { open, survey, limits, file } = upload;
  const tally = createFileTally(upload, options);
  const pieces = cleanFile(open, survey, { prices: NO_PRICES, ...limits, size: PIECE });
  const load = await loadFile(db, business, {
    ...toOrigin([file], [survey], options),
    witnesses: cleanWitnesses(upload),
    parts: (listStale) =>
      gatherParts(watch(pieces, tally), async () => {
        if (tally.ids.size() === 0) throw nothingLoads(survey.table, tally.held().listed);
        return { coverage: tally.coverage(), deletedExternalIds: await listStale(tally.ids) };
      }),
  });
  const report = toReport(upload, tally, load);
  await load.finish(report);
  return report;
}

async function* watch(pieces: AsyncGenerator<CleanedPiece>, tally: FileTally): AsyncGenerator<CleanedPiece> {
  for await (const piece of pieces) {
    tally.add(piece);
    yield piece;
  }
}

/** The receipts that the sample of the file holds with all their rows. */
function cleanWitnesses({ survey, limits }: LargeUpload): CleanSale[] {
  const { table, mapping, whole, wholeReceipts } = survey;
  const readRow = createRowReader(mapping);
  const rows = table.rows.filter(({ number }) => wholeReceipts.has(number));
  const facts = rows.map((row, index) => readRow(row, index + 1));
  return cleanRows(table, mapping, facts, { prices: NO_PRICES, ...limits, whole }).sales;
}

function toReport(
  { file, currency }: LargeUpload,
  tally: FileTally,
  load: Awaited<ReturnType<typeof loadFile>>,
): IngestReport {
  const { runId, inserted, updated, unchanged, deleted } = load;
  const { listed, rows } = tally.held();
  return {
    runId,
    currency,
    files: [file.name],
    accepted: inserted + updated,
    inserted,
    updated,
    unchanged,
    deleted,
    quarantined: listed.map(({ position, row, column, value, reason }) => ({
      position,
      file: file.name,
      sheet: null,
      row,
      column,
      value: value?.slice(0, 100) ?? null,
      reason,
      text: REASONS[reason],
    })),
    quarantinedRows: rows,
    totals: tally.totals(),
    tables: [tally.table()],
    ignored: [],
    coverage: tally.coverage().map(({ outlet, fromDate, throughDate }) => ({
      outlet,
      from: fromDate,
      through: throughDate,
    })),
  };
}
