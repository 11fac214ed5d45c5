import { toCellText } from './cell-text.ts';
import { readHeader } from './header-concepts.ts';
import { parseDate } from './parse-date.ts';
import type { Table } from './table.ts';

const MONTH = /\b(\p{L}{3,9})[ _'-]*(20\d{2})\b/gu;
/** So many of the cells must be days of a month. */
const MOST = 0.9;

/** Sheets of one month write only `1`, `2`, `3` as the date: the sheet, title or file says the month. */
export function completeDays(table: Table): Table {
  const index = table.columns.findIndex(({ name }) => readHeader(name).concepts.has('date'));
  const filled = table.rows.map((row) => toCellText(row.cells[index])).filter((text) => text !== '');
  const days = filled.filter((text) => /^(?:[1-9]|[12]\d|3[01])$/.test(text));
  if (index < 0 || days.length === 0 || days.length < filled.length * MOST) return table;
  const month = findMonth(table);
  if (month === null) return table;
  const rows = table.rows.map((row) => {
    const text = toCellText(row.cells[index]);
    const date = text === '' ? null : (parseDate(`${text} ${month}`)?.date ?? null);
    return date === null ? row : { ...row, cells: row.cells.with(index, date) };
  });
  return { ...table, rows };
}

/** `Maret 2025`, from the nearest text that names one month only. */
function findMonth({ sheet, titles, file }: Table): string | null {
  for (const texts of [[sheet ?? ''], titles, [file]]) {
    const named = texts.flatMap((text) =>
      [...text.matchAll(MONTH)].map(([, name, year]) => `${name} ${year}`),
    );
    const months = new Set(named.filter((month) => parseDate(`1 ${month}`) !== null));
    const [month] = months;
    if (month !== undefined) return months.size === 1 ? month : null;
  }
  return null;
}
