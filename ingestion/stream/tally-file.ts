import { createTotalsBridge } from '../report/bridge-totals.ts';
import { addCounts, NO_COUNTS, wordNotes } from '../clean/notes.ts';
import type { CleanTable } from '../clean/clean-table.ts';
import { createCoveredDays } from '../cover-days.ts';
import type { LoadBatch } from '../load/contract.ts';
import type { TableRow } from '../map/table.ts';
import { compareTotals, createColumnSums } from '../report/reconcile.ts';
import type { LoadedTotals, TableReport } from '../report/report.ts';
import { createSalesSum } from '../report/sum-sales.ts';
import type { CleanedPiece } from './clean-file.ts';
import { createKeySet, type KeySet } from './key-set.ts';
import type { LargeUpload } from './understand-large-file.ts';

/** So many held-back rows are listed; all of them are in the quarantine. */
const MOST_LISTED = 1_000;

/** What a report tells of a file, added up while its pieces pass. */
export interface FileTally {
  add(piece: CleanedPiece): void;
  /** Ids of all sales that passed. */
  ids: KeySet;
  /** The first of the held-back rows, and how many there are. */
  held(): { listed: CleanTable['quarantined']; rows: number };
  coverage(): LoadBatch['coverage'];
  totals(): LoadedTotals;
  table(): TableReport;
}

export function createFileTally(
  upload: LargeUpload,
  clock: Parameters<typeof createCoveredDays>[0],
): FileTally {
  const sales = createSalesSum(upload.currency);
  const days = createCoveredDays(clock);
  const rows = createRowTally(upload);
  const ids = createKeySet();
  return {
    add: (piece) => {
      rows.add(piece);
      sales.add(piece.sales);
      days.add(piece.sales);
      for (const { externalId } of piece.sales) ids.add(externalId);
    },
    ids,
    held: rows.held,
    coverage: () => days.finish(upload.survey.mapping.window),
    totals: () => ({ rows: rows.accepted(), ...sales.finish() }),
    table: rows.table,
  };
}

function createRowTally({
  survey,
}: LargeUpload): Pick<FileTally, 'add' | 'held' | 'table'> & { accepted(): number } {
  const { table, mapping, isGrouped } = survey;
  const sums = createColumnSums(survey);
  const bridge = createTotalsBridge(survey);
  const receipts = createKeySet();
  const listed: CleanTable['quarantined'] = [];
  const found = { rows: 0, accepted: 0, held: 0, counts: NO_COUNTS };
  const sections: (typeof table)['sections'] = [];
  let totals: TableRow[] = [];
  return {
    add: (piece) => {
      sums.add(piece.dataRows);
      bridge.add(piece);
      for (const { externalId, receiptNumber } of piece.sales) receipts.add(receiptNumber ?? externalId);
      found.rows += piece.dataRows.length;
      found.accepted += piece.acceptedRows;
      found.held += piece.quarantined.length;
      found.counts = addCounts(found.counts, piece.counts);
      listed.push(...piece.quarantined.slice(0, MOST_LISTED - listed.length));
      sections.push(...piece.table.sections);
      totals = lastOf([...totals, ...piece.table.totals, ...piece.totals]);
    },
    held: () => ({ listed: listed.toSorted((a, b) => a.position - b.position), rows: found.held }),
    accepted: () => found.accepted,
    table: () => {
      const columnSums = sums.finish();
      return {
        file: table.file,
        sheet: table.sheet,
        headerRow: table.headerRow,
        rows: found.rows,
        acceptedRows: found.accepted,
        receipts: receipts.size(),
        mapping: mapping.columns,
        decisions: mapping.decisions,
        notes: wordNotes(found.counts, { sections, isGrouped }),
        columnSums,
        sourceTotals: compareTotals(survey, { totals, held: found.held }, columnSums),
        reconciliation: bridge.finish(),
      };
    },
  };
}

/** Only a file's last totals row speaks for all of it. */
function lastOf(rows: readonly TableRow[]): TableRow[] {
  return rows.toSorted((a, b) => a.number - b.number).slice(-1);
}
