import { formatMoney, toMinor } from '#core/money.ts';
import type { Locale } from '#core/text.ts';
import { toCauseText, toMeasureName } from '#ingestion/report/cause-texts.ts';
import type { TableReport } from '#ingestion/report/report.ts';

/** How one table was read, and where its own figures differ from what was loaded. */
export function wordTableReport(table: TableReport, currency: string, locale: Locale): string {
  const isId = locale === 'id';
  const place = namePlace(table.file, table.sheet);
  const used = table.mapping.filter((column) => column.role !== null);
  const columns = used.map(({ column, role }) => `${column} = ${role}`).join(', ');
  const unused = table.mapping.filter(({ column, role }) => role === null && column !== '');
  return [
    isId ? `Cara AIRA membaca ${place}` : `How AIRA read ${place}`,
    isId
      ? `  ${table.rows} baris, judul kolom di baris ${table.headerRow}.`
      : `  ${table.rows} rows, header in row ${table.headerRow}.`,
    `  ${isId ? 'Kolom' : 'Columns'}: ${columns}`,
    ...(unused.length === 0
      ? []
      : [`  ${isId ? 'Tidak dipakai' : 'Not used'}: ${unused.map(({ column }) => column).join(', ')}`]),
    ...table.decisions.map(({ about, choice, evidence }) => `  ${about}: ${choice}. ${evidence[locale]}`),
    ...table.notes.map((note) => `  ${note[locale]}`),
    ...wordStatedTotals(table, currency, locale),
    ...wordDifferences(table, currency, locale),
  ].join('\n');
}

export function namePlace(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file} / ${sheet}`;
}

/** The file's own totals row, where it has one. */
function wordStatedTotals(
  { sourceTotals, mapping }: TableReport,
  currency: string,
  locale: Locale,
): string[] {
  const isId = locale === 'id';
  const odd = sourceTotals.filter(({ difference }) => Math.abs(difference) >= 0.005);
  if (sourceTotals.length === 0) return [];
  if (odd.length === 0) {
    return [isId ? '  Baris total di file cocok.' : "  The file's own totals row is right."];
  }
  return odd.map(({ column, stated, summed, explanation }) => {
    const role = mapping.find((one) => one.column === column)?.role ?? null;
    const isMoney = role !== null && role !== 'quantity';
    const [own, rows] = [stated, summed].map(toFormat(isMoney, currency, locale));
    return isId
      ? `  Baris total ${column}: ${own}, jumlah barisnya ${rows}. ${explanation.id}`
      : `  Totals row ${column}: ${own}, its rows sum to ${rows}. ${explanation.en}`;
  });
}

/** Every figure of the file that is not the loaded one, with the causes that add up to the difference. */
function wordDifferences({ reconciliation = [] }: TableReport, currency: string, locale: Locale): string[] {
  const isId = locale === 'id';
  return reconciliation
    .filter(({ causes }) => causes.length > 0)
    .flatMap((bridge) => {
      const show = toFormat(bridge.measure !== 'items_sold', currency, locale);
      const name = toMeasureName(bridge.measure)[locale];
      const head = isId
        ? `  ${name}: ${bridge.column} di file ${show(bridge.source)}, dimuat ${show(bridge.loaded)}`
        : `  ${name}: ${bridge.column} in the file ${show(bridge.source)}, loaded ${show(bridge.loaded)}`;
      return [
        head,
        ...bridge.causes.map(
          ({ code, amount }) => `      ${amount > 0 ? '+' : ''}${show(amount)}  ${toCauseText(code)[locale]}`,
        ),
      ];
    });
}

function toFormat(isMoney: boolean, currency: string, locale: Locale): (value: number) => string {
  const plain = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 3 });
  if (!isMoney) return (value) => plain.format(value);
  return (value) => formatMoney(toMinor(value, currency), currency, locale, true);
}
