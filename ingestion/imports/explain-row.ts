import type { Temporal } from 'temporal-polyfill';
import { AiraError } from '#core/errors.ts';
import { formatMoney } from '#core/money.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { CleanRow } from '../clean/clean-row.ts';
import { REASONS } from '../clean/reasons.ts';
import { toCellText } from '../map/cell-text.ts';
import type { SavedMapping } from '../map/saved-mapping.ts';
import type { InputFile } from '../read/sheet.ts';
import { type CleanedTable, understandFiles, type Upload } from '../understand-files.ts';

interface ExplainOptions {
  currency: string | null;
  outlet?: string | null;
  mapping?: SavedMapping | null;
  saved?: readonly SavedMapping[];
  now: Temporal.Instant;
  /** Row number as the person's spreadsheet program shows it. */
  row: number;
  locale: Locale;
}

/**
 * The story of one row of an upload, line by line: what each cell was read as, what the row records,
 * its money, and the receipt that it became part of; or why it counts for nothing.
 * @throws AiraError `not_found` when no table reaches to that row.
 */
export function explainRow(files: readonly InputFile[], options: ExplainOptions): string[] {
  const passed: { row: CleanRow; file: string; sheet: string | null }[] = [];
  const upload = understandFiles(files, {
    ...options,
    onRow: (row, { file, sheet }) => {
      if (row.facts.row.number === options.row) passed.push({ row, file, sheet });
    },
  });
  const stories = upload.tables.flatMap((item) => {
    const own = passed.findLast(({ file, sheet }) => file === item.table.file && sheet === item.table.sheet);
    return tellRow(item, own?.row ?? null, upload, options);
  });
  if (stories.length > 0) return stories;
  throw new AiraError('not_found', `no table of the upload has a row ${options.row}`, {
    details: { file: files.map(({ name }) => name).join(', '), row: options.row },
  });
}

function tellRow(
  item: CleanedTable,
  row: CleanRow | null,
  upload: Upload,
  { row: number, locale }: ExplainOptions,
): string[] {
  const say = (text: Localized): string => text[locale];
  const { table } = item;
  const place = `${table.sheet === null ? table.file : `${table.file} / ${table.sheet}`}, ${locale === 'id' ? 'baris' : 'row'} ${number}`;
  if (row)
    return [
      place,
      ...tellCells(item, number),
      ...tellMoney(row, item, locale),
      ...tellReceipt(row, upload, item, locale),
    ];
  const held = item.clean.quarantined.filter((one) => one.row === number);
  if (held.length > 0) {
    const why = held.map(
      ({ reason, column, value }) =>
        `${reason}: ${say(REASONS[reason])}${column === null ? '' : ` (${column} = "${value ?? ''}")`}`,
    );
    return [
      place,
      ...tellCells(item, number),
      say({ id: 'Ditahan, tidak ikut dihitung.', en: 'Held back; it does not count.' }),
      ...why,
    ];
  }
  const other = nameOther(item, number);
  return other === null ? [] : [place, say(other)];
}

/** Rows that never were data. */
function nameOther({ table, clean }: CleanedTable, number: number): Localized | null {
  if (number === table.headerRow)
    return { id: 'Ini judul kolom tabel.', en: 'This is the header of the table.' };
  if (table.repeatedHeaders.includes(number)) {
    return { id: 'Judul kolom yang terulang; dilewati.', en: 'The header once more; skipped.' };
  }
  if (table.sections.some((section) => section.number === number)) {
    return { id: 'Baris judul di antara data; bukan penjualan.', en: 'A title between the rows; no sale.' };
  }
  if (clean.totals.some((row) => row.number === number)) {
    return {
      id: 'Baris total: tidak dimuat, dipakai untuk mencocokkan.',
      en: 'A totals row: not loaded, used to reconcile.',
    };
  }
  if (number < table.headerRow) {
    return { id: 'Di atas tabel: judul atau keterangan.', en: 'Above the table: a title or a note.' };
  }
  const isInside = table.rows.some((row) => row.number === number);
  return isInside
    ? {
        id: 'Barisnya kosong atau hanya pembayaran; tidak dijumlahkan.',
        en: 'An empty row, or a payment only; not added up.',
      }
    : null;
}

function tellCells({ table, mapping }: CleanedTable, number: number): string[] {
  const row = table.rows.find((one) => one.number === number);
  return mapping.columns.flatMap(({ column, letter, role }, index) => {
    const text = toCellText(row?.cells[index] ?? null);
    return text === '' ? [] : [`  ${letter.padEnd(3)}${column} = "${text}" → ${role ?? '-'}`];
  });
}

const KINDS: Readonly<Record<CleanRow['kind'], Localized>> = {
  sale: { id: 'Penjualan', en: 'A sale' },
  refund: { id: 'Refund', en: 'A refund' },
  void: { id: 'Batal (void), tidak ikut dihitung', en: 'Void; it does not count' },
};
const MONEY = ['gross', 'discount', 'net', 'tax', 'service', 'tip', 'rounding', 'total', 'cost'] as const;

function tellMoney({ kind, date, amounts }: CleanRow, { mapping }: CleanedTable, locale: Locale): string[] {
  const figures = MONEY.flatMap((key) => {
    const value = amounts[key];
    return value === null ? [] : [`${key} ${formatMoney(value, mapping.currency, locale, true)}`];
  });
  const quantity = amounts.quantity === null ? [] : [`quantity ${amounts.quantity}`];
  const derived = amounts.isDerived
    ? [
        locale === 'id'
          ? '  Jumlah uangnya dihitung dari harga × banyaknya.'
          : '  The amount was worked out as price × quantity.',
      ]
    : [];
  return [`${KINDS[kind][locale]}, ${date}: ${[...quantity, ...figures].join(', ')}`, ...derived];
}

function tellReceipt(
  row: CleanRow,
  upload: Upload,
  { clean, mapping }: CleanedTable,
  locale: Locale,
): string[] {
  const holds = ({ positions }: CleanSale): boolean => positions.includes(row.facts.position);
  return clean.sales.filter(holds).map((sale) => {
    const current = upload.sales.find(({ externalId }) => externalId === sale.externalId);
    const number = sale.receiptNumber ?? sale.externalId;
    const total = formatMoney(sale.total, mapping.currency, locale, true);
    const isReplaced = current !== undefined && current !== sale;
    if (locale === 'id') {
      const later = isReplaced ? ' Tabel lain punya versi yang lebih baru; yang itu yang dimuat.' : '';
      return `Masuk ke ${sale.kind === 'refund' ? 'refund' : 'struk'} ${number}: ${sale.positions.length} baris, total ${total}.${later}`;
    }
    const later = isReplaced ? ' A later table has a newer version; that one is loaded.' : '';
    return `Part of ${sale.kind === 'refund' ? 'refund' : 'receipt'} ${number}: ${sale.positions.length} rows, total ${total}.${later}`;
  });
}
