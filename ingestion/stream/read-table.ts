import { AiraError } from '#core/errors.ts';
import { findHeader } from '../map/find-header.ts';
import { findTable } from '../map/find-table.ts';
import type { Table } from '../map/table.ts';
import type { SheetRow } from '../read/sheet.ts';

export interface TableReader {
  /** The part of the table that these rows are, as it would come out of the whole. */
  read(rows: readonly SheetRow[]): Table;
}

/**
 * Reads a table piece by piece: each piece is seen below the head of the file, which names its columns.
 * @param anchors rows that fill columns which the head leaves empty; they keep every piece as wide.
 */
export function createTableReader(
  file: string,
  head: readonly SheetRow[],
  anchors: readonly SheetRow[] = [],
): TableReader {
  const header = findHeader({ file, sheet: null, merges: [], rows: [...head] });
  const above = head.slice(0, (header?.lastIndex ?? 0) + 1);
  const before = anchors.map((row) => ({ ...row, number: 0 }));
  let section: SheetRow | null = null;
  let columns: string | null = null;
  return {
    read: (rows) => {
      const first = rows[0]?.number ?? 0;
      const last = rows.at(-1)?.number ?? 0;
      const titles = above.filter(({ number }) => number < first);
      const carried = section === null ? [] : [section];
      const sheet = { file, sheet: null, merges: [], rows: [...titles, ...before, ...carried, ...rows] };
      const table = findTable(sheet, header);
      if (!table)
        throw new AiraError('table_not_found', 'no row looks like the header of a table', {
          details: { file },
        });
      const letters = table.columns.map(({ letter }) => letter).join();
      columns ??= letters;
      if (columns !== letters) throw new AiraError('internal', 'a piece of the table has other columns');
      const isOwn = ({ number }: { number: number }): boolean => number >= first && number <= last;
      const sections = table.sections.filter(isOwn);
      const lastSection = sections.at(-1)?.number;
      if (lastSection !== undefined) section = rows.find(({ number }) => number === lastSection) ?? null;
      return {
        ...table,
        rows: table.rows.filter(isOwn),
        totals: table.totals.filter(isOwn),
        repeatedHeaders: table.repeatedHeaders.filter((number) => isOwn({ number })),
        sections,
      };
    },
  };
}
