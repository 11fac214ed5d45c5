import type { Cell, Sheet, SheetRow } from '../read/sheet.ts';
import { toColumnLetters } from '../read/read-files.ts';
import { isEmptyCell, toCellText } from './cell-text.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { completeDays } from './complete-days.ts';
import { dateSections } from './date-sections.ts';
import { scoreRoles, type Role } from './roles.ts';
import { readHeader } from './header-concepts.ts';
import { nameMonth } from './name-month.ts';
import { parseDate } from './parse-date.ts';
import { readNumberShape } from './parse-number.ts';
import { startsLikeTotal } from './total-words.ts';
import type { Table, TableColumn, TableRow } from './table.ts';

/** Under products as columns stands a row of their prices. */
const PRICE_ROW = /^(?:harga|price|hrg)(?: (?:satuan|jual|per \w+))?$/i;
/** `Bulan September 2025`; a sentence that names a month is none. */
const LONGEST_MONTH = 24;
/** Narrower tables may well hold rows of one cell. */
const LEAST_WIDTH = 4;

/**
 * The table of a sheet, or null when no row looks like a header.
 * @param header where it is, when that is known.
 */
export function findTable(sheet: Sheet, header = findHeader(sheet)): Table | null {
  if (!header) return null;
  const below = fillMergedDown(sheet, header);
  const names = nameColumns(header, below);
  const kept = names.filter(
    (column) => column.name !== '' || below.some((row) => !isEmptyCell(row.cells[column.index])),
  );
  const columns = kept.map<TableColumn>(({ name, index }) => {
    const letter = toColumnLetters(index);
    return { name: name === '' ? `(${letter})` : name, letter };
  });
  const table: Table = {
    file: sheet.file,
    sheet: sheet.sheet,
    headerRow: sheet.rows[header.lastIndex]?.number ?? 0,
    columns,
    rows: [],
    titles: listTitles(sheet, header.firstIndex),
    totals: [],
    repeatedHeaders: [],
    sections: [],
  };
  const labels = kept.map(({ index }) => header.names[index] ?? '');
  for (const row of below) {
    const cells = kept.map(({ index }) => row.cells[index] ?? null);
    sortRow(table, { number: row.number, cells }, labels);
  }
  return completeDays(dateSections(table));
}

function sortRow(table: Table, row: TableRow, labels: readonly string[]): void {
  const texts = row.cells.map(toCellText);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return;
  const sameAsHeader = texts.filter((text, index) => text !== '' && text === labels[index]).length;
  if (sameAsHeader >= 2 && sameAsHeader >= filled.length * 0.8) {
    table.repeatedHeaders.push(row.number);
    return;
  }
  const [only = ''] = filled;
  const isWide = texts.length >= LEAST_WIDTH;
  if (filled.length === 1 && ((isWide && isSection(row, only)) || isPeriod(table, row, only))) {
    table.sections.push({ number: row.number, text: only });
    return;
  }
  if (PRICE_ROW.test(filled[0] ?? '') && filled.slice(1).every((text) => readNumberShape(text) !== null))
    return;
  const isTotal = startsLikeTotal(filled[0] ?? '') && filled.length <= Math.max(2, texts.length * 0.8);
  if (isTotal) table.totals.push(row);
  else table.rows.push(row);
}

/** A day or a month by itself, outside the column that holds the days. */
function isPeriod(table: Table, row: TableRow, text: string): boolean {
  const index = row.cells.findIndex((cell) => !isEmptyCell(cell));
  const isDate = readHeader(table.columns[index]?.name ?? '').concepts.has('date');
  const isDay = parseDate(text) !== null && !/^\d+$/.test(text);
  return isDay ? !isDate : nameMonth(text) !== null && text.length <= LONGEST_MONTH;
}

/** A line of text across the table: the name of a page or of a day, no row of its own. */
function isSection(row: TableRow, text: string): boolean {
  const isText = row.cells.every((cell) => typeof cell !== 'number');
  return isText && /\p{L}.*\s|\s.*\p{L}/u.test(text) && !startsLikeTotal(text);
}

function listTitles(sheet: Sheet, firstIndex: number): string[] {
  const above = sheet.rows.slice(0, firstIndex);
  return above
    .map((row) => row.cells.map(toCellText).filter(Boolean).join(' '))
    .filter((text) => text !== '');
}

/** Numbers that name a row may be merged over several of them; amounts belong to the first only. */
const NAMING: ReadonlySet<Role> = new Set(['receipt', 'date', 'time', 'outlet', 'line_number', 'code']);

/** A label or date merged over several rows belongs to each of them. */
function fillMergedDown(sheet: Sheet, header: FoundHeader): SheetRow[] {
  const rows = sheet.rows.slice(header.lastIndex + 1).map((row) => ({ ...row, cells: [...row.cells] }));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const merge of sheet.merges) {
    const value: Cell = byNumber.get(merge.fromRow)?.cells[merge.fromColumn] ?? null;
    if (value === null || (typeof value === 'number' && !isNaming(header.names[merge.fromColumn]))) continue;
    for (let number = merge.fromRow + 1; number <= merge.toRow; number += 1) {
      const row = byNumber.get(number);
      if (row) row.cells[merge.fromColumn] = value;
    }
  }
  return rows;
}

function isNaming(name = ''): boolean {
  const [best] = [...scoreRoles(readHeader(name))].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && NAMING.has(best[0]);
}

/**
 * Column names by position. Reports with spacer columns put a header over a blank column and its
 * data beside it: such a name moves to the nameless neighbour that holds the data.
 */
function nameColumns(header: FoundHeader, rows: readonly SheetRow[]): { name: string; index: number }[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), header.names.length);
  const names = Array.from({ length: width }, (_, index) => header.names[index] ?? '');
  const hasData = names.map((_, index) => rows.some((row) => !isEmptyCell(row.cells[index])));
  names.forEach((name, index) => {
    if (name === '' || hasData[index]) return;
    const neighbour = [index + 1, index - 1].find((beside) => names[beside] === '' && hasData[beside]);
    if (neighbour === undefined) return;
    names[neighbour] = name;
    names[index] = '';
  });
  return names.map((name, index) => ({ name, index }));
}
