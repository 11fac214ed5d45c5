import { readHeader } from './header-concepts.ts';
import { parseDate } from './parse-date.ts';
import type { Table } from './table.ts';

const LABEL = /^(?:hari|tanggal|tgl|date|per)?(?:\s*[/&]\s*(?:tanggal|tgl))?\s*[:=]?\s*/i;
/** The header that the days of the sections get: it is understood like any other. */
const NAME = 'Tanggal';

/**
 * Hand-kept sheets write the day once, above its sales. Without a column of dates, each row gets the
 * day of the line that stands over it; the day of the titles holds until then.
 */
export function dateSections(table: Table): Table {
  const hasDates = table.columns.some(({ name }) => {
    const { concepts } = readHeader(name, true);
    return concepts.has('date') || concepts.has('time') || concepts.has('created');
  });
  if (hasDates) return table;
  const days = table.sections.flatMap(({ number, text }) => {
    const day = toDay(text);
    return day === null ? [] : [{ number, day }];
  });
  const titled = table.titles.map(toDay).filter((day) => day !== null);
  const first = titled.length === 1 ? titled[0] : undefined;
  if (days.length === 0 && first === undefined) return table;
  return {
    ...table,
    columns: [...table.columns, { name: NAME, letter: '(judul)' }],
    rows: table.rows.map((row) => {
      const day = days.findLast(({ number }) => number < row.number)?.day ?? first ?? null;
      return { ...row, cells: [...row.cells, day] };
    }),
    totals: table.totals.map((row) => ({ ...row, cells: [...row.cells, null] })),
  };
}

/** The date that a line is about, as it is written; its order is decided with all others. */
function toDay(text: string): string | null {
  const written = text.replace(LABEL, '').trim();
  return parseDate(written) === null || /^\d+$/.test(written) ? null : written;
}
