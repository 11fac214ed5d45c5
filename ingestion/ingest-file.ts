import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import { createTotalsBridge } from './report/bridge-totals.ts';
import type { CleanSale } from './clean-sale.ts';
import { REASONS } from './clean/reasons.ts';
import { coverDays } from './cover-days.ts';
import { loadFile } from './load-file.ts';
import { listSavedMappings } from './load/saved-mappings.ts';
import type { LoadBatch } from './load/contract.ts';
import type { InputFile, SourceFile } from './read/sheet.ts';
import { compareTotals, sumColumns } from './report/reconcile.ts';
import type { IngestReport, TableReport } from './report/report.ts';
import { splitParts } from './split-parts.ts';
import { loadLargeFile } from './stream/load-large-file.ts';
import { findLargeFile, type LargeUpload, understandLargeFile } from './stream/understand-large-file.ts';
import { sumSales } from './report/sum-sales.ts';
import { type IngestOptions, toOrigin } from './upload-origin.ts';
import {
  understandFiles,
  type CleanedTable,
  type UnderstandOptions,
  type Upload,
} from './understand-files.ts';

/**
 * Loads an upload of one or more files: read → map → clean → load. Everything is understood before
 * anything is written; the same upload again changes nothing.
 * @throws AiraError with the file, sheet, row and column when nothing in the upload can be loaded.
 */
export async function ingestFile(
  db: Database,
  business: Business,
  files: readonly SourceFile[],
  options: IngestOptions,
): Promise<IngestReport> {
  const { now, outlet = null, mapping = null } = options;
  const saved = await listSavedMappings(db, business.id, {
    kind: 'spreadsheet',
    name: options.source ?? 'spreadsheet',
  });
  const { currency } = business;
  const upload = await understandUpload(files, { currency, now, outlet, mapping, saved });
  return loadUnderstood(db, business, upload, options);
}

/**
 * Understands an upload of small files, or of one large one.
 * @throws AiraError `file_too_large` when a large file does not come alone, else as `understandFiles`.
 */
export async function understandUpload(
  files: readonly SourceFile[],
  options: UnderstandOptions,
): Promise<Upload | LargeUpload> {
  const large = findLargeFile(files);
  return large ? understandLargeFile(large, options) : understandFiles(files.filter(isInMemory), options);
}

/** Writes an upload that was understood, whichever it is; returns the report, which the run keeps too. */
export async function loadUnderstood(
  db: Database,
  business: Business,
  upload: Upload | LargeUpload,
  options: IngestOptions,
): Promise<IngestReport> {
  if (!('survey' in upload)) return loadUpload(db, business, upload, options);
  const timeZone = options.timeZone ?? business.timeZone;
  return loadLargeFile(db, business, upload, { ...options, timeZone });
}

/** Writes an upload of small files. */
async function loadUpload(
  db: Database,
  business: Business,
  upload: Upload,
  options: IngestOptions,
): Promise<IngestReport> {
  const timeZone = options.timeZone ?? business.timeZone;
  const coverage = upload.tables.flatMap(({ clean, mapping }) =>
    coverDays(clean.sales, mapping.window, { ...options, timeZone }),
  );
  const quarantined = upload.tables.flatMap(({ clean }) => clean.quarantined);
  const load = await loadFile(db, business, {
    ...toOrigin(upload.files, upload.tables, { ...options, timeZone }),
    witnesses: upload.sales,
    parts: async function* split(listStale) {
      const current = new Set(upload.sales.map((sale) => sale.externalId));
      const deletedExternalIds = await listStale(current);
      yield* splitParts(upload.sales, { quarantined, coverage, deletedExternalIds });
    },
  });
  const report = toReport(upload, load, coverage);
  await load.finish(report);
  return report;
}

function isInMemory(file: SourceFile): file is InputFile {
  return 'bytes' in file;
}

function toReport(
  upload: Upload,
  load: Awaited<ReturnType<typeof loadFile>>,
  coverage: LoadBatch['coverage'],
): IngestReport {
  const { files, tables, sales, ignored, currency } = upload;
  const { runId, inserted, updated, unchanged, deleted } = load;
  return {
    runId,
    currency,
    files: files.map((file) => file.name),
    accepted: inserted + updated,
    inserted,
    updated,
    unchanged,
    deleted,
    quarantined: tables.flatMap(({ table, clean }) =>
      clean.quarantined.map(({ position, row, column, value, reason }) => ({
        position,
        file: table.file,
        sheet: table.sheet,
        row,
        column,
        value: value?.slice(0, 100) ?? null,
        reason,
        text: REASONS[reason],
      })),
    ),
    totals: {
      rows: tables.reduce((sum, { clean }) => sum + clean.acceptedRows, 0),
      ...sumSales(sales, currency),
    },
    tables: tables.map((item) => toTableReport(item, sales)),
    ignored,
    coverage: coverage.map(({ outlet, fromDate, throughDate }) => ({
      outlet,
      from: fromDate,
      through: throughDate,
    })),
  };
}

function toTableReport(item: CleanedTable, current: readonly CleanSale[]): TableReport {
  const { table, mapping, clean } = item;
  const kept = new Set(current);
  const bridge = createTotalsBridge(item, (sale) => kept.has(sale));
  bridge.add(clean);
  const columnSums = sumColumns(item, clean.dataRows);
  return {
    file: table.file,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: clean.dataRows.length,
    acceptedRows: clean.acceptedRows,
    receipts: new Set(clean.sales.map((sale) => sale.receiptNumber ?? sale.externalId)).size,
    mapping: mapping.columns,
    decisions: mapping.decisions,
    notes: clean.notes,
    columnSums,
    sourceTotals: compareTotals(item, { totals: clean.totals, held: clean.quarantined.length }, columnSums),
    reconciliation: bridge.finish(),
  };
}
