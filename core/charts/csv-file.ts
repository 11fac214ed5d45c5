import type { Locale } from '../text.ts';

/** A file to keep. Its cells are safe to open in a spreadsheet. */
export interface CsvFile {
  name: string;
  type: 'text/csv';
  content: string;
}

interface CsvOptions {
  /** Words of the file's name, without an extension. */
  title: string;
  columns: readonly string[];
  /** Texts and plain numbers; null for an empty cell. */
  rows: readonly (readonly (string | number | null)[])[];
  locale: Locale;
}

/**
 * Excel takes the separators of the computer's region: an Indonesian one reads `;` between cells
 * and a decimal comma, and would put a comma-separated file into one column.
 */
const SEPARATORS = { id: ';', en: ',' } as const;
/** Without it Excel reads UTF-8 as the region's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes as a formula, full-width forms and leading blanks included. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A CSV file that opens with a double click in the reader's region. */
export function toCsvFile({ title, columns, rows, locale }: CsvOptions): CsvFile {
  const separator = SEPARATORS[locale];
  const toCell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return locale === 'id' ? String(value).replace('.', ',') : String(value);
    return quote(disarm(value), separator);
  };
  const lines = [columns, ...rows].map((row) => row.map(toCell).join(separator));
  return {
    name: `${toFileName(title)}.csv`,
    type: 'text/csv',
    content: `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`,
  };
}

/** A leading apostrophe makes a spreadsheet show the cell instead of computing it. */
function disarm(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toFileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 80).replace(/^-+|-+$/g, '') || 'aira';
}
