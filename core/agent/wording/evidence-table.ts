import { Temporal } from 'temporal-polyfill';
import { type CsvFile, toCsvFile } from '../../charts/csv-file.ts';
import type { TableSpec } from '../../charts/table-spec.ts';
import type { EvidenceRow } from '../../metrics/list-evidence.ts';
import type { MetricId } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import { zoneLabel } from '../../time.ts';
import { toShown } from '../figure-values.ts';
import type { Evidence } from '../ledger/evidence.ts';
import { toPlainName } from './names.ts';
import { wordDate } from './periods.ts';
import { capitalise } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

/** More than this is for a spreadsheet. */
const SHOWN_ROWS = 10;

interface Column {
  head: Localized;
  /** Text as recorded; '' where it is not. */
  read(row: EvidenceRow): string;
  /** Left out of the message, kept in the file. */
  isMinor?: true;
}

const COLUMNS: readonly Column[] = [
  { head: { id: 'Cabang', en: 'Outlet' }, read: (row) => row.outlet },
  { head: { id: 'Produk', en: 'Product' }, read: (row) => row.product },
  { head: { id: 'Pembayaran', en: 'Payment' }, read: (row) => row.paymentMethod },
  { head: { id: 'Kanal', en: 'Channel' }, read: (row) => row.salesChannel, isMinor: true },
  { head: { id: 'Kasir', en: 'Cashier' }, read: (row) => row.cashier, isMinor: true },
];

/** True when the message holds fewer rows than there are. */
export function isTableCut({ rows }: Pick<Evidence, 'rows'>): boolean {
  return rows.length > SHOWN_ROWS;
}

/** The latest rows, for reading in the chat; null where there is nothing to show. */
export function toEvidenceTable(evidence: Evidence, locale: Locale): TableSpec | null {
  const { rows, currency } = evidence;
  if (rows.length === 0) return null;
  const columns = pickColumns(evidence).filter((column) => !column.isMinor);
  const { metric, unit } = amountOf(evidence);
  const isZoned = new Set(rows.map((row) => row.timeZone)).size > 1;
  return {
    columns: toHeads(columns, metric, locale),
    rows: rows
      .slice(0, SHOWN_ROWS)
      .map((row) => [
        wordMoment(row, isZoned, locale),
        wordReceipt(row, locale),
        ...columns.map((column) => wordCell(column.read(row))),
        row.amount === null ? '–' : wordValue(row.amount, unit, currency, locale),
      ]),
  };
}

/** All rows as a file, when the message holds only the latest. */
export function toEvidenceFile(evidence: Evidence, locale: Locale): CsvFile | null {
  const { rows, currency, period } = evidence;
  if (!isTableCut(evidence)) return null;
  const columns = pickColumns(evidence);
  const { metric, unit } = amountOf(evidence);
  return toCsvFile({
    title: `${locale === 'id' ? 'bukti' : 'proof'} ${labelOf(metric, locale)} ${period.from} ${period.to}`,
    columns: toHeads(columns, metric, locale),
    rows: rows.map((row) => [
      toFileMoment(row),
      wordReceipt(row, locale),
      ...columns.map((column) => column.read(row)),
      row.amount === null ? null : toShown(row.amount, unit, currency),
    ]),
    locale,
  });
}

/** What the rows add up: a quotient's rows carry its numerator. */
function amountOf({ metric, unit }: Evidence): { metric: MetricId; unit: Evidence['unit'] } {
  if (metric === 'average_order_value') return { metric: 'net_sales', unit: 'money' };
  if (metric === 'gross_margin') return { metric: 'gross_profit', unit: 'money' };
  return { metric, unit };
}

/** Columns that tell something: recorded, and not the same all the way down. */
function pickColumns({ rows }: Evidence): Column[] {
  return COLUMNS.filter((column) => {
    const values = new Set(rows.map((row) => column.read(row)));
    return values.size > 1;
  });
}

function toHeads(columns: readonly Column[], metric: MetricId, locale: Locale): string[] {
  const isId = locale === 'id';
  return [
    isId ? 'Waktu' : 'Time',
    isId ? 'Struk' : 'Receipt',
    ...columns.map((column) => column.head[locale]),
    capitalise(labelOf(metric, locale)),
  ];
}

function wordCell(text: string): string {
  return text === '' ? '–' : toPlainName(text);
}

function wordReceipt({ receiptNumber, kind }: EvidenceRow, locale: Locale): string {
  const number =
    receiptNumber === '' ? (locale === 'id' ? 'tanpa nomor' : 'no number') : toPlainName(receiptNumber);
  return kind === 'refund' ? `${number} (refund)` : number;
}

/** `22 Nov 2026 14.31`, on the outlet's own clock; with its zone where there are several. */
function wordMoment(row: EvidenceRow, isZoned: boolean, locale: Locale): string {
  const local = toLocal(row);
  const zone = isZoned ? ` ${zoneLabel(local.toInstant(), row.timeZone)}` : '';
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = wordDate(local.toPlainDate().toString(), locale);
  return `${date} ${locale === 'id' ? time.replace(':', '.') : time}${zone}`;
}

/** `2026-11-22 14:31`, which spreadsheets sort and read as a date. */
function toFileMoment(row: EvidenceRow): string {
  return toLocal(row).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function toLocal({ soldAt, timeZone }: EvidenceRow): Temporal.ZonedDateTime {
  return Temporal.Instant.from(soldAt).toZonedDateTimeISO(timeZone);
}
