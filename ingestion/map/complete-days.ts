import { toCellText } from './cell-text.ts';
import { readHeader } from './header-concepts.ts';
import { nameMonth, nameYear } from './name-month.ts';
import { parseDate } from './parse-date.ts';
import type { Table, TableRow } from './table.ts';

/** So many of the cells must lack the same part. */
const MOST = 0.9;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const DAY_AND_MONTH = /^(\d{1,2})[-/. ]+(\p{L}{3,9}|\d{1,2})$/u;

/**
 * Hand-kept sheets leave out what stands above: `1`, `2`, `3` under the name of a month, `3 Maret`
 * under a year. The nearest line, sheet, title or file that names one month, one year, completes them.
 */
export function completeDays(table: Table): Table {
  const index = table.columns.findIndex(({ name }) => readHeader(name).concepts.has('date'));
  if (index < 0) return table;
  const texts = table.rows.map((row) => toCellText(row.cells[index]));
  const filled = texts.filter((text) => text !== '');
  const isMost = (test: RegExp): boolean =>
    filled.length > 0 && filled.filter((text) => test.test(text)).length >= filled.length * MOST;
  if (!isMost(DAY) && !isMost(DAY_AND_MONTH)) return table;
  const rows = table.rows.map((row) => {
    const text = toCellText(row.cells[index]);
    const date = text === '' ? null : completeDay(table, text, row);
    return date === null ? row : { ...row, cells: row.cells.with(index, date) };
  });
  const evidence = {
    id: 'Sel tanggal hanya berisi hari; bulan dan tahunnya dari judul, nama sheet atau nama file.',
    en: 'The cells hold only days; month and year come from a title, the sheet or the file.',
  };
  const decision = { about: 'dates' as const, choice: 'completed', evidence };
  return { ...table, rows, decisions: [...(table.decisions ?? []), decision] };
}

/** A day without its month or year as a date, by what stands above it; null when that tells nothing. */
export function completeDay(table: Table, text: string, row?: TableRow): string | null {
  const year = findYear(table);
  const [, day, month] = DAY_AND_MONTH.exec(text) ?? [];
  if (day !== undefined) return year === null ? null : (parseDate(`${day} ${month} ${year}`)?.date ?? null);
  if (!DAY.test(text)) return null;
  const section = table.sections.findLast(
    ({ number, text: title }) => row !== undefined && number <= row.number && nameMonth(title) !== null,
  );
  const named = section ? nameMonth(section.text) : findMonth(table);
  const itsYear = named?.year ?? year;
  return named && itsYear !== null ? (parseDate(`${text} ${named.month} ${itsYear}`)?.date ?? null) : null;
}

function findMonth(table: Table): ReturnType<typeof nameMonth> {
  for (const texts of listTexts(table)) {
    const months = texts.map(nameMonth).filter((month) => month !== null);
    const [month] = months;
    const isOne = new Set(months.map((one) => `${one.month} ${one.year}`)).size === 1;
    if (month) return isOne ? month : null;
  }
  return null;
}

function findYear(table: Table): string | null {
  for (const texts of listTexts(table)) {
    const years = new Set(texts.map(nameYear).filter((year) => year !== null));
    const [year] = years;
    if (year !== undefined) return years.size === 1 ? year : null;
  }
  return null;
}

/** From the nearest to the farthest. */
function listTexts({ sheet, titles, file }: Table): string[][] {
  return [[sheet ?? ''], titles, [file]];
}
