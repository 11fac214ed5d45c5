import { type CsvFile, toCsvFile } from '../../charts/csv-file.ts';
import type { TableSpec } from '../../charts/table-spec.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import { toMajor } from '../../money.ts';
import type { Locale } from '../../text.ts';
import type { Sheet } from '../ledger/entry.ts';
import { isDated } from '../tools/time-keys.ts';
import { DIMENSION_LABELS, wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { wordPoint } from './points.ts';
import { capitalise } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

/** More than this is for a spreadsheet: the message shows the first rows, a file holds them all. */
const MOST_ROWS = 20;

/** What stands above a table, or beside a file: what it holds, of when, in which order. */
export function wordSheet(sheet: Sheet, locale: Locale): string {
  const { filters, period, isInTime, as, rows } = sheet;
  const isId = locale === 'id';
  const about = wordFilters(filters, locale);
  const order = isInTime ? [] : [wordOrder(sheet, locale)];
  const scope = [toTitle(sheet, locale), ...(about ? [about] : []), wordPeriod(period, locale), ...order];
  const heading = scope.join(', ');
  if (as === 'csv') return isId ? `${heading}: ada di berkas CSV ini.` : `${heading}: in this CSV file.`;
  if (rows.length <= MOST_ROWS) return `${heading}.`;
  return isId
    ? `${heading}. Tabelnya panjang, jadi di sini baris awalnya saja; selengkapnya ada di berkas CSV.`
    : `${heading}. The table is long: its first rows are here, all of them in the CSV file.`;
}

/** Of several columns the first one leads. */
function wordOrder({ columns }: Sheet, locale: Locale): string {
  const [first, second] = columns;
  const by = first && second ? labelOf(first.metric, locale) : '';
  if (locale === 'id') return by ? `dari ${by} tertinggi` : 'dari yang tertinggi';
  return by ? `highest ${by} first` : 'highest first';
}

/** A single row is its own whole, and a file is for adding up oneself. */
export function showsWhole({ rows, as }: Sheet): boolean {
  return as === 'table' && rows.length > 1;
}

/** The rows that are shown, and what all of them come to; null where only a file was asked for. */
export function toTableSpec(sheet: Sheet, locale: Locale): TableSpec | null {
  const { dimension, columns, rows, period, currency, as } = sheet;
  if (as === 'csv') return null;
  const word = (value: number | null, unit: MetricUnit): string =>
    value === null ? '–' : wordValue(value, unit, currency, locale);
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ key, values }) => [
      wordPoint(dimension, key, period, locale),
      ...columns.map(({ unit }, index) => word(values[index] ?? null, unit)),
    ]);
  const total = [
    locale === 'id' ? 'Semua' : 'All',
    ...columns.map((column) => word(column.whole, column.unit)),
  ];
  const title = `${toTitle(sheet, locale)}, ${wordPeriod(period, locale)}`;
  return { title, columns: toHeads(sheet, locale), rows: shown, ...(showsWhole(sheet) ? { total } : {}) };
}

/** The file of a table that was asked for as one, or is too long to read in a message. */
export function toSheetFile(sheet: Sheet, locale: Locale): CsvFile | null {
  const { columns, rows, period, currency, as } = sheet;
  if (as === 'table' && rows.length <= MOST_ROWS) return null;
  return toCsvFile({
    title: `${toTitle(sheet, locale)} ${wordPeriod(period, locale)}`,
    columns: toHeads(sheet, locale),
    rows: rows.map(({ key, values }) => [
      toFileKey(sheet, key, locale),
      ...columns.map(({ unit }, index) => toPlain(values[index] ?? null, unit, currency)),
    ]),
    locale,
  });
}

/** `Omzet dan jumlah transaksi per produk` */
function toTitle({ columns, dimension }: Sheet, locale: Locale): string {
  const labels = columns.map(({ metric }) => labelOf(metric, locale));
  const list = new Intl.ListFormat(locale === 'id' ? 'id-ID' : 'en-GB').format(labels);
  return capitalise(`${list} ${locale === 'id' ? 'per' : 'by'} ${DIMENSION_LABELS[dimension][locale]}`);
}

function toHeads({ columns, dimension }: Sheet, locale: Locale): string[] {
  return [
    capitalise(DIMENSION_LABELS[dimension][locale]),
    ...columns.map(({ metric }) => capitalise(labelOf(metric, locale))),
  ];
}

/** Dates stay dates, so that a spreadsheet can sort them; everything else is worded. */
function toFileKey({ dimension, period }: Sheet, key: string, locale: Locale): string {
  const isDate = isDated(dimension);
  return isDate ? key : wordPoint(dimension, key, period, locale);
}

/** A figure as a number of the spreadsheet, rounded as it is shown in words. */
function toPlain(value: number | null, unit: MetricUnit, currency: string): number | null {
  if (value === null) return null;
  if (unit === 'money') return toMajor(roundHalfAway(value), currency);
  return roundHalfAway(value, unit === 'percent' ? 1 : 3);
}
