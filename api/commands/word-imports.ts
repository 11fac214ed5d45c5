import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError, type ErrorCode } from '#core/errors.ts';
import { formatMoney, toMinor } from '#core/money.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { HeldImportRow, ImportView } from '#ingestion/imports/get-import.ts';
import type { RunSummary } from '#ingestion/load/list-runs.ts';
import type { Replay } from '#ingestion/imports/replay-import.ts';
import { alignColumns } from './align-columns.ts';
import type { ReconciliationTable } from '#ingestion/report/to-reconciliation-table.ts';
import { wordIngestReport } from './word-ingest-report.ts';
import { wordMoment } from './word-moment.ts';

const TRIGGERS: Readonly<Record<NonNullable<RunSummary['trigger']>, Localized>> = {
  upload: { id: 'dikirim', en: 'upload' },
  folder: { id: 'folder', en: 'folder' },
  pull: { id: 'ditarik', en: 'pull' },
  push: { id: 'dikirim kasir', en: 'push' },
  replay: { id: 'dibaca ulang', en: 'replay' },
};
const STATES: Readonly<Record<RunSummary['status'], Localized>> = {
  running: { id: 'berjalan', en: 'running' },
  done: { id: 'selesai', en: 'done' },
  failed: { id: 'gagal', en: 'failed' },
};
/** How many characters name an import; `getRun` takes the beginning of an id. */
const ID_LENGTH = 8;

/** The list of imports, the newest first. */
export function wordImports(runs: readonly RunSummary[], timeZone: string, locale: Locale): string {
  if (runs.length === 0) return locale === 'id' ? 'Belum ada yang masuk.' : 'Nothing has come in yet.';
  const heads =
    locale === 'id'
      ? ['ID', 'Kapan', 'Cara', 'Dimuat', 'Ditahan', 'Keadaan', 'Apa']
      : ['ID', 'When', 'How', 'Loaded', 'Held', 'State', 'What'];
  const rows = runs.map((run) => [
    run.id.slice(0, ID_LENGTH),
    wordMoment(run.startedAt, timeZone),
    run.trigger === null ? '-' : TRIGGERS[run.trigger][locale],
    String(run.loaded),
    String(run.held),
    STATES[run.status][locale],
    run.fileName ?? run.source.name,
  ]);
  return alignColumns([heads, ...rows]).join('\n');
}

/** One import: what became of it, and what waits. */
export function wordImport(
  found: ImportView,
  rows: readonly HeldImportRow[],
  timeZone: string,
  locale: Locale,
): string {
  const trigger = found.trigger === null ? '' : `, ${TRIGGERS[found.trigger][locale]}`;
  const lines = [
    `${found.id.slice(0, ID_LENGTH)}  ${found.fileName ?? found.source.name}`,
    `${wordMoment(found.startedAt, timeZone)}${trigger}, ${STATES[found.status][locale]}`,
  ];
  if (found.error) lines.push(wordError(found.error, locale));
  if (found.records) lines.push(wordRecords(found.records, locale));
  if (found.waiting.length > 0) {
    lines.push('', locale === 'id' ? 'Masih ditahan:' : 'Still held back:');
    for (const { reason, text, ...counted } of found.waiting) {
      lines.push(`  ${counted.rows} × ${reason}: ${text[locale]}`);
      lines.push(...rows.filter((row) => row.reason === reason).map((row) => wordHeldRow(row, locale)));
    }
  }
  const last = found.readAgain.at(-1);
  if (last) {
    const id = last.id.slice(0, ID_LENGTH);
    const when = wordMoment(last.startedAt, timeZone);
    lines.push('', locale === 'id' ? `Dibaca ulang ${when}: ${id}` : `Read again ${when}: ${id}`);
  }
  if (found.report) lines.push('', wordIngestReport(found.report, locale));
  return lines.join('\n');
}

/** What reading an import again has changed. */
export function wordReplay(replay: Replay, currency: string, locale: Locale): string {
  const { inserted, updated, unchanged, deleted, held, reports } = replay;
  const isChanged = inserted + updated + deleted > 0 || held.before !== held.after;
  const counts =
    locale === 'id'
      ? `${inserted} struk baru, ${updated} berubah, ${deleted} tidak berlaku lagi, ${unchanged} tetap.`
      : `${inserted} receipts new, ${updated} changed, ${deleted} no longer count, ${unchanged} the same.`;
  const lines = [
    isChanged ? counts : locale === 'id' ? 'Tidak ada yang berubah.' : 'Nothing has changed.',
    locale === 'id' ? `Ditahan: ${held.before} → ${held.after}` : `Held back: ${held.before} → ${held.after}`,
  ];
  if (reports?.before) {
    const money = (major: number): string => formatMoney(toMinor(major, currency), currency, locale, true);
    const [before, after] = [reports.before.totals, reports.after.totals];
    const names =
      locale === 'id'
        ? { receipts: 'Struk', net: 'Penjualan bersih', total: 'Total diterima' }
        : { receipts: 'Receipts', net: 'Net sales', total: 'Total collected' };
    lines.push(
      `${names.receipts}: ${before.receipts} → ${after.receipts}`,
      `${names.net}: ${money(before.net_sales)} → ${money(after.net_sales)}`,
      `${names.total}: ${money(before.total_collected)} → ${money(after.total_collected)}`,
    );
  }
  return lines.join('\n');
}

/** A table of texts and numbers, in aligned columns. */
export function wordTable({ columns, rows }: ReconciliationTable, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 5 });
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? format.format(cell) : (cell ?? ''))),
  );
  return alignColumns([columns, ...cells]).join('\n');
}

/** A row of a file by its number there, a record of a register by its place in the import. */
function wordHeldRow({ row, position, column, value }: HeldImportRow, locale: Locale): string {
  const isId = locale === 'id';
  const place =
    row === null ? `${isId ? 'rekaman' : 'record'} ${position}` : `${isId ? 'baris' : 'row'} ${row}`;
  return `      ${place}${column === null ? '' : `: ${column}${value === null ? '' : ` = ${value}`}`}`;
}

function wordRecords(records: NonNullable<ImportView['records']>, locale: Locale): string {
  const { received, inserted, updated, unchanged, deleted, quarantined } = records;
  return locale === 'id'
    ? `${received} rekaman diterima: ${inserted} baru, ${updated} berubah, ${unchanged} sama, ${deleted} dihapus, ${quarantined} ditahan.`
    : `${received} records received: ${inserted} new, ${updated} changed, ${unchanged} the same, ${deleted} deleted, ${quarantined} held back.`;
}

function wordError({ code, details }: NonNullable<ImportView['error']>, locale: Locale): string {
  return toPersonSentence(new AiraError(code as ErrorCode, code, { details }), locale);
}
