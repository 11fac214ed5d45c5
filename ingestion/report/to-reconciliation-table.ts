import type { Locale, Localized } from '#core/text.ts';
import type { TotalsBridge } from './bridge-totals.ts';
import { toCauseText, toMeasureName } from './cause-texts.ts';
import type { ImportView } from '../imports/get-import.ts';
import { reconcileRecords } from './reconcile-records.ts';
import type { TableReport } from './report.ts';

/** A table for a page or a spreadsheet: cells are texts and plain numbers. */
export interface ReconciliationTable {
  columns: string[];
  rows: (string | number | null)[][];
}

interface Line {
  subject: string;
  what: Localized;
  amount: number;
  count: number | null;
}

const COLUMNS: readonly Localized[] = [
  { id: 'Dari', en: 'From' },
  { id: 'Angka', en: 'Figure' },
  { id: 'Keterangan', en: 'What' },
  { id: 'Jumlah', en: 'Amount' },
  { id: 'Banyaknya', en: 'Count' },
];
const STATED = { id: 'Baris total di sumber', en: "The source's own totals row" };
const SUMMED = { id: 'Jumlah di sumber', en: 'Sum in the source' };
const LOADED = { id: 'Dimuat', en: 'Loaded' };

/**
 * An import's reconciliation, figure by figure: what the source comes to, each cause of a difference,
 * and what was loaded; the lines of a figure after its sum add up to the last one.
 */
export function toReconciliationTable(
  found: Pick<ImportView, 'report' | 'records' | 'source'>,
  currency: string,
  locale: Locale,
): ReconciliationTable {
  const files = found.report?.tables.flatMap((table) => toTableRows(table, locale)) ?? [];
  const records = found.records
    ? reconcileRecords(found.records, currency).map(({ figure, what, amount, count }) => [
        found.source.name,
        figure[locale],
        what[locale],
        amount,
        count,
      ])
    : [];
  return { columns: COLUMNS.map((column) => column[locale]), rows: [...files, ...records] };
}

function toTableRows(table: TableReport, locale: Locale): ReconciliationTable['rows'] {
  const place = table.sheet === null ? table.file : `${table.file} / ${table.sheet}`;
  return (table.reconciliation ?? []).flatMap((bridge) =>
    toLines(bridge, table).map(({ subject, what, amount, count }) => [
      place,
      `${toMeasureName(bridge.measure)[locale]} (${subject})`,
      what[locale],
      amount,
      count,
    ]),
  );
}

function toLines({ column, source, causes, loaded }: TotalsBridge, table: TableReport): Line[] {
  const stated = table.sourceTotals.find((total) => total.column === column);
  const line = (what: Localized, amount: number, count: number | null = null): Line => ({
    subject: column,
    what,
    amount,
    count,
  });
  return [
    ...(stated ? [line(STATED, stated.stated)] : []),
    line(SUMMED, source, table.rows),
    ...causes.map(({ code, amount, count }) => line(toCauseText(code), amount, count)),
    line(LOADED, loaded),
  ];
}
