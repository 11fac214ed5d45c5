import { formatMoney, toMinor } from '#core/money.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { IngestReport, LoadedTotals, TableReport } from '#ingestion/report.ts';

const SHOWN_ROWS = 10;

const FIGURES: readonly (readonly [keyof LoadedTotals, Localized, 'money' | 'count'])[] = [
  ['rows', { id: 'Baris', en: 'Rows' }, 'count'],
  ['receipts', { id: 'Struk', en: 'Receipts' }, 'count'],
  ['items_sold', { id: 'Barang terjual', en: 'Items sold' }, 'count'],
  ['gross_sales', { id: 'Penjualan kotor', en: 'Gross sales' }, 'money'],
  ['discounts', { id: 'Diskon', en: 'Discounts' }, 'money'],
  ['refunds', { id: 'Refund', en: 'Refunds' }, 'money'],
  ['net_sales', { id: 'Penjualan bersih', en: 'Net sales' }, 'money'],
  ['tax', { id: 'Pajak', en: 'Tax' }, 'money'],
  ['service_charge', { id: 'Service', en: 'Service charge' }, 'money'],
  ['total_collected', { id: 'Total diterima', en: 'Total collected' }, 'money'],
];

/** The report as the person at the terminal reads it. */
export function wordIngestReport(report: IngestReport, locale: Locale): string {
  const say = (id: string, en: string): string => (locale === 'id' ? id : en);
  const sections = [
    ...report.tables.map((table) => wordTable(table, locale)),
    ...report.ignored.map(({ file, sheet, why }) =>
      say(`Dilewati: ${nameOf(file, sheet)} (${why})`, `Skipped: ${nameOf(file, sheet)} (${why})`),
    ),
    wordTotals(report, locale),
    wordQuarantine(report, locale),
    report.deleted === 0
      ? ''
      : say(
          `${report.deleted} struk dari pembacaan lama file ini tidak berlaku lagi.`,
          `${report.deleted} receipts of an earlier reading of this file no longer count.`,
        ),
    say(
      `Selesai: ${report.accepted} struk dimuat, ${report.unchanged} tidak berubah, ${report.quarantined.length} baris ditahan.`,
      `Done: ${report.accepted} receipts loaded, ${report.unchanged} unchanged, ${report.quarantined.length} rows held back.`,
    ),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function wordTable(table: TableReport, locale: Locale): string {
  const say = (id: string, en: string): string => (locale === 'id' ? id : en);
  const used = table.mapping.filter((column) => column.role !== null);
  const lines = [
    nameOf(table.file, table.sheet),
    say(
      `  ${table.rows} baris di bawah judul baris ${table.headerRow}. Kolomnya:`,
      `  ${table.rows} rows below the header in row ${table.headerRow}. Its columns:`,
    ),
    ...used.map(({ column, letter, role }) => `    ${letter.padEnd(4)}${column} → ${role}`),
    say('  Yang diputuskan:', '  What was decided:'),
    ...table.decisions.map(({ about, choice, evidence }) => `    ${about}: ${choice}. ${evidence[locale]}`),
    ...table.notes.map((note) => `    ${note[locale]}`),
  ];
  if (table.sourceTotals.length > 0) {
    lines.push(say('  Baris total di file:', "  The file's own totals:"));
    for (const { column, stated, summed, difference, explanation } of table.sourceTotals) {
      const gap =
        Math.abs(difference) < 0.005 ? '' : say(`, selisih ${difference}`, `, difference ${difference}`);
      lines.push(
        say(
          `    ${column}: ${stated}, jumlah baris ${summed}${gap}. ${explanation.id}`,
          `    ${column}: ${stated}, rows sum to ${summed}${gap}. ${explanation.en}`,
        ),
      );
    }
  }
  return lines.join('\n');
}

function wordTotals({ totals, currency }: IngestReport, locale: Locale): string {
  const lines = FIGURES.flatMap(([key, name, unit]) => {
    const value = totals[key];
    if (value === null) return [];
    const shown =
      unit === 'money'
        ? formatMoney(toMinor(value, currency), currency, locale, true)
        : new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US').format(value);
    return [`  ${name[locale].padEnd(18)}${shown}`];
  });
  return [locale === 'id' ? 'Yang dimuat dari file ini:' : 'Loaded from this upload:', ...lines].join('\n');
}

function wordQuarantine({ quarantined }: IngestReport, locale: Locale): string {
  if (quarantined.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { reason } of quarantined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const rows = quarantined.slice(0, SHOWN_ROWS).map(({ file, sheet, row, column, value, text }) => {
    const place = locale === 'id' ? `baris ${row}` : `row ${row}`;
    const cell = column === null ? '' : `, ${column}${value === null ? '' : ` = "${value}"`}`;
    return `  ${nameOf(file, sheet)}, ${place}${cell}: ${text[locale]}`;
  });
  const summary = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const rest = quarantined.length - rows.length;
  const more =
    rest > 0
      ? [locale === 'id' ? `  … dan ${rest} baris lagi (--json)` : `  … and ${rest} more (--json)`]
      : [];
  return [`${locale === 'id' ? 'Ditahan' : 'Held back'}: ${summary}`, ...rows, ...more].join('\n');
}

function nameOf(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file} / ${sheet}`;
}
