import { formatMoney, toMinor } from '#core/money.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { IngestReport, LoadedTotals } from '#ingestion/report/report.ts';
import { namePlace, wordTableReport } from './word-table-report.ts';

const SHOWN_ROWS = 5;

const FIGURES: readonly (readonly [keyof LoadedTotals, Localized, 'money' | 'count'])[] = [
  ['receipts', { id: 'Struk', en: 'Receipts' }, 'count'],
  ['refundReceipts', { id: 'Struk refund', en: 'Refund receipts' }, 'count'],
  ['voidReceipts', { id: 'Struk batal', en: 'Void receipts' }, 'count'],
  ['items_sold', { id: 'Barang terjual', en: 'Items sold' }, 'count'],
  ['gross_sales', { id: 'Penjualan kotor', en: 'Gross sales' }, 'money'],
  ['discounts', { id: 'Diskon', en: 'Discounts' }, 'money'],
  ['refunds', { id: 'Refund', en: 'Refunds' }, 'money'],
  ['net_sales', { id: 'Penjualan bersih', en: 'Net sales' }, 'money'],
  ['tax', { id: 'Pajak', en: 'Tax' }, 'money'],
  ['service_charge', { id: 'Service', en: 'Service charge' }, 'money'],
  ['total_collected', { id: 'Total diterima', en: 'Total collected' }, 'money'],
];
/** Zero of these says nothing. */
const SHOWN_WHEN_THERE: ReadonlySet<keyof LoadedTotals> = new Set([
  'refundReceipts',
  'voidReceipts',
  'discounts',
  'refunds',
  'tax',
  'service_charge',
]);

/**
 * The report as the person at the terminal reads it: what came in, what is held back and what to do
 * about it, then what AIRA took the file for.
 */
export function wordIngestReport(report: IngestReport, locale: Locale): string {
  const sections = [
    wordResult(report, locale),
    wordTotals(report, locale),
    wordHeldRows(report, locale),
    ...report.tables.map((table) => wordTableReport(table, report.currency, locale)),
    wordIgnored(report, locale),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function wordResult(report: IngestReport, locale: Locale): string {
  const { inserted, updated, unchanged, deleted } = report;
  const held = countHeld(report);
  const words: readonly (readonly [number, string, string])[] = [
    [inserted, 'struk baru', 'new receipts'],
    [updated, 'berubah', 'changed'],
    [unchanged, 'sudah ada', 'known already'],
    [deleted, 'dari pembacaan lama tidak berlaku lagi', 'of an earlier reading no longer count'],
    [held, 'baris ditahan', 'rows held back'],
  ];
  const said = words.flatMap(([count, id, en]) =>
    count === 0 ? [] : [`${count} ${locale === 'id' ? id : en}`],
  );
  const files = report.files.join(', ');
  return `${files}: ${said.join(', ') || (locale === 'id' ? 'tidak ada yang berubah' : 'nothing has changed')}.`;
}

function wordTotals({ totals, currency, coverage }: IngestReport, locale: Locale): string {
  const lines = FIGURES.flatMap(([key, name, unit]) => {
    const value = totals[key];
    if (value === null || (value === 0 && SHOWN_WHEN_THERE.has(key))) return [];
    const shown =
      unit === 'money'
        ? formatMoney(toMinor(value, currency), currency, locale, true)
        : new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US').format(value);
    return [`  ${name[locale].padEnd(18)}${shown}`];
  });
  const days = coverage.map(
    ({ outlet, from, through }) => `${from} – ${through}${outlet === null ? '' : ` (${outlet})`}`,
  );
  const covered =
    days.length === 0 ? [] : [`  ${(locale === 'id' ? 'Hari' : 'Days').padEnd(18)}${days.join(', ')}`];
  return [locale === 'id' ? 'Yang masuk' : 'What came in', ...lines, ...covered].join('\n');
}

function wordHeldRows(report: IngestReport, locale: Locale): string {
  const isId = locale === 'id';
  if (report.quarantined.length === 0) return '';
  const byReason = [...Map.groupBy(report.quarantined, ({ reason }) => reason)];
  const lines = byReason.flatMap(([reason, rows]) => [
    `  ${rows.length} × ${reason}: ${rows[0]?.text[locale] ?? reason}`,
    ...rows.slice(0, SHOWN_ROWS).map(({ file, sheet, row, column, value }) => {
      const place = `${namePlace(file, sheet)}, ${isId ? 'baris' : 'row'} ${row}`;
      return `      ${place}${column === null ? '' : `: ${column}${value === null ? '' : ` = "${value}"`}`}`;
    }),
    ...(rows.length > SHOWN_ROWS
      ? [
          isId
            ? `      … dan ${rows.length - SHOWN_ROWS} lagi`
            : `      … and ${rows.length - SHOWN_ROWS} more`,
        ]
      : []),
  ]);
  const id = report.runId.slice(0, 8);
  const next = isId
    ? `  Cerita satu baris: imports explain ${id} BARIS. Kalau cara bacanya yang salah: imports replay ${id} --map FILE.`
    : `  The story of one row: imports explain ${id} ROW. If it was misread: imports replay ${id} --map FILE.`;
  return [isId ? 'Ditahan, tidak ikut dihitung' : 'Held back; it does not count', ...lines, next].join('\n');
}

const WHY_IGNORED: Readonly<Record<string, string>> = {
  'no table in it': 'tidak ada tabelnya',
  'expenses, no sales': 'pengeluaran, bukan penjualan',
  'less detailed than another sheet of the same file': 'lebih ringkas daripada lembar lain di file yang sama',
  'one JSON object is no list of records': 'hanya ringkasan, bukan daftar struk',
};

function wordIgnored({ ignored }: IngestReport, locale: Locale): string {
  return ignored
    .map(({ file, sheet, why }) =>
      locale === 'id'
        ? `Dilewati: ${namePlace(file, sheet)} (${WHY_IGNORED[why] ?? 'bukan tabel penjualan'})`
        : `Skipped: ${namePlace(file, sheet)} (${why})`,
    )
    .join('\n');
}

/** The list may be cut short; the count is not. */
function countHeld({ quarantined, quarantinedRows }: IngestReport): number {
  return quarantinedRows ?? quarantined.length;
}
