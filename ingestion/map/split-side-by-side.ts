import type { Cell, Sheet, SheetRow } from '../read/sheet.ts';
import { isEmptyCell, toCellText } from './cell-text.ts';
import { readHeader } from './header-concepts.ts';
import { nameMonth } from './name-month.ts';
import { parseDate } from './parse-date.ts';
import { readNumberShape } from './parse-number.ts';
import { scoreRoles, type Role } from './roles.ts';

/** Columns `from` to `to`, both inclusive. */
interface Block {
  from: number;
  to: number;
  labels: string[];
}

const SEARCHED_ROWS = 60;
const MONEY: ReadonlySet<Role> = new Set([
  'total',
  'net',
  'gross',
  'subtotal',
  'unit_price',
  'paid',
  'expense',
]);
/** What stands above a block and is no place. */
const NO_PLACE =
  /^(?:minggu|pekan|week|shift|hari|tabel|table|sheet|bagian|part|halaman|page)\b|^\W*\d+\W*$/i;

/**
 * People put tables side by side: the same one again for the next weeks, or expenses beside sales.
 * The same ones are stacked into one; different ones become sheets of their own.
 */
export function splitSideBySide(sheet: Sheet): Sheet[] {
  for (const [index, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const labels = row.cells.map((cell) => (isLabel(cell) ? toCellText(cell) : ''));
    if (labels.filter((label) => label !== '').length < 4) continue;
    const repeated = findRepeats(labels);
    if (repeated.length > 1) return [stack(sheet, index, repeated)];
    const blocks = findBlocks(sheet, index, labels);
    if (blocks.length > 1) return blocks.map((block) => cutOut(sheet, index, block));
  }
  return [sheet];
}

/** The same labels again at equal distances, two of them at least that name something. */
function findRepeats(labels: readonly string[]): Block[] {
  const first = labels.findIndex((label) => label !== '');
  const again = labels.findIndex((label, index) => index > first + 1 && label === labels[first]);
  const width = again - first;
  if (first < 0 || again < 0) return [];
  const own = labels.slice(first, again);
  const blocks: Block[] = [];
  for (let from = first; from < labels.length; from += width) {
    const part = own.map((_, index) => labels[from + index] ?? '');
    if (part.every((label) => label === '')) continue;
    if (part.join('|') !== own.join('|')) return [];
    blocks.push({ from, to: from + width - 1, labels: own });
  }
  return own.some((label) => hasRole(label, MONEY)) && own.filter((label) => label !== '').length > 1
    ? blocks
    : [];
}

/** Groups of labels with a blank column between them, each with a day and an amount of its own. */
function findBlocks(sheet: Sheet, index: number, labels: readonly string[]): Block[] {
  const below = sheet.rows.slice(index + 1);
  const blocks: Block[] = [];
  let open: Block | null = null;
  labels.forEach((label, column) => {
    const isBlank = label === '' && below.every((row) => isEmptyCell(row.cells[column]));
    if (isBlank) open = null;
    else if (open) {
      open.to = column;
      open.labels.push(label);
    } else {
      open = { from: column, to: column, labels: [label] };
      blocks.push(open);
    }
  });
  const isTable = (block: Block): boolean =>
    block.labels.some((label) => readHeader(label).concepts.has('date')) &&
    block.labels.some((label) => hasRole(label, MONEY));
  return blocks.every(isTable) ? blocks : [];
}

function stack(sheet: Sheet, index: number, blocks: readonly Block[]): Sheet {
  const header = sheet.rows[index];
  const [first] = blocks;
  if (!header || !first) return sheet;
  const names = blocks.map((block) => nameBlock(sheet, index, block));
  const added = nameColumn(first, names);
  const dates = first.labels.findIndex((label) => readHeader(label).concepts.has('date'));
  const rows = blocks.flatMap((block, at) => {
    const name = names[at] ?? '';
    return sheet.rows.slice(index + 1).flatMap((row): SheetRow[] => {
      const cells = slice(row, block);
      if (cells.every(isEmptyCell)) return [];
      const day = toCellText(cells[dates]);
      if (dates >= 0 && /^\d{1,2}$/.test(day) && nameMonth(name)) cells[dates] = `${day} ${name}`;
      return [{ number: row.number, cells: added === null ? cells : [...cells, name] }];
    });
  });
  const labels = added === null ? slice(header, first) : [...slice(header, first), added];
  const above = sheet.rows.slice(0, names.some((name) => name !== '') ? index - 1 : index);
  return { ...sheet, rows: [...above, { ...header, cells: labels }, ...rows], merges: [] };
}

function slice(row: SheetRow, { from, to }: Block): Cell[] {
  return Array.from({ length: to - from + 1 }, (_, column) => row.cells[from + column] ?? null);
}

/** The column that the names above the blocks fill: their day, or their outlet; null when they are neither. */
function nameColumn(first: Block, names: readonly string[]): string | null {
  if (names.includes('') || names.every((name) => nameMonth(name) !== null && parseDate(name) === null))
    return null;
  const hasDates = first.labels.some((label) => readHeader(label).concepts.has('date'));
  if (names.every((name) => parseDate(name) !== null)) return hasDates ? null : 'Tanggal';
  return names.some((name) => NO_PLACE.test(name)) ? null : 'Outlet';
}

/** What stands right above a block, where each has something there. */
function nameBlock(sheet: Sheet, index: number, { from, to }: Block): string {
  const above = sheet.rows[index - 1]?.cells.slice(from, to + 1) ?? [];
  return above.map(toCellText).find((text) => text !== '') ?? '';
}

/** The other columns blank, so that letters stay those of the sheet. Titles right above belong to their block. */
function cutOut(sheet: Sheet, index: number, { from, to }: Block): Sheet {
  const rows = sheet.rows.map((row, at) => {
    if (at < index - 1) return row;
    return { ...row, cells: row.cells.map((cell, column) => (column < from || column > to ? null : cell)) };
  });
  const merges = sheet.merges.filter((merge) => merge.fromColumn >= from && merge.toColumn <= to);
  return { ...sheet, rows, merges };
}

function hasRole(label: string, wanted: ReadonlySet<Role>): boolean {
  return [...scoreRoles(readHeader(label))].some(([role, score]) => wanted.has(role) && score >= 3);
}

function isLabel(cell: Cell): boolean {
  return typeof cell === 'string' && readNumberShape(cell) === null && parseDate(cell) === null;
}
