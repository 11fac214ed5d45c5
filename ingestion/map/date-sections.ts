import { toCellText } from './cell-text.ts';
import { completeDay } from './complete-days.ts';
import { readHeader } from './header-concepts.ts';
import { parseDate } from './parse-date.ts';
import type { Table } from './table.ts';

const LABEL = /^(?:hari|tanggal|tgl|date|per)?(?:\s*[/&]\s*(?:tanggal|tgl))?\s*[:=]?\s*/i;
/** The header that the days of the sections get: it is understood like any other. */
const NAME = 'Tanggal';
const ABOVE = {
  id: 'Tidak ada kolom tanggal; harinya dari tulisan di atas baris-barisnya, judul atau nama sheet.',
  en: 'There is no column of dates; the day comes from the line above the rows, a title or the sheet.',
};
/** A column of dates that is blanker than this has its days in the lines above. */
const LEAST_FILLED = 0.5;

/**
 * Hand-kept sheets write the day once, above its sales or on the sheet's tab. Without a column of
 * dates, each row gets the day of the line that stands over it, else that of the titles, else the sheet's.
 */
export function dateSections(table: Table): Table {
  const days = table.sections.flatMap(({ number, text }) => {
    const day = toDay(text) ?? completeDay(table, text.replace(LABEL, '').trim());
    return day === null ? [] : [{ number, day }];
  });
  const dayAbove = (number: number): string | null =>
    days.findLast((section) => section.number < number)?.day ?? null;
  const index = findDates(table);
  if (index >= 0)
    return days.length > 0 && isMostlyBlank(table, index) ? fill(table, index, dayAbove) : table;
  const titled = table.titles.map(toDay).filter((day) => day !== null);
  const first = titled.length === 1 ? titled[0] : nameSheet(table);
  if (days.length === 0 && !first) return table;
  return {
    ...table,
    columns: [...table.columns, { name: NAME, letter: '(judul)' }],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, dayAbove(row.number) ?? first ?? null] })),
    totals: table.totals.map((row) => ({ ...row, cells: [...row.cells, null] })),
    decisions: [...(table.decisions ?? []), { about: 'dates', choice: 'from titles', evidence: ABOVE }],
  };
}

function findDates({ columns }: Table): number {
  return columns.findIndex(({ name }) => {
    const { concepts } = readHeader(name, true);
    return concepts.has('date') || concepts.has('time') || concepts.has('created');
  });
}

function isMostlyBlank({ rows }: Table, index: number): boolean {
  const filled = rows.filter((row) => toCellText(row.cells[index]) !== '').length;
  return filled < rows.length * LEAST_FILLED;
}

function fill(table: Table, index: number, dayAbove: (number: number) => string | null): Table {
  const rows = table.rows.map((row) =>
    toCellText(row.cells[index]) === ''
      ? { ...row, cells: row.cells.with(index, dayAbove(row.number)) }
      : row,
  );
  return {
    ...table,
    rows,
    decisions: [...(table.decisions ?? []), { about: 'dates', choice: 'from titles', evidence: ABOVE }],
  };
}

/** `3 Maret 2025`, or `3` in the workbook of a month. */
function nameSheet(table: Table): string | null {
  const name = (table.sheet ?? '').replace(LABEL, '').trim();
  return toDay(name) ?? completeDay(table, name);
}

/** The date that a line is about, as it is written; its order is decided with all others. */
function toDay(text: string): string | null {
  const written = text.replace(LABEL, '').trim();
  return parseDate(written) === null || /^\d+$/.test(written) ? null : written;
}
