import type { Cell, MergedArea, Sheet, SheetRow } from '../read/sheet.ts';
import { toCellText } from './cell-text.ts';
import { readHeader } from './header-concepts.ts';
import { parseDate } from './parse-date.ts';
import { readNumberShape } from './parse-number.ts';
import { scoreRoles } from './roles.ts';

export interface FoundHeader {
  /** Index of the first and last header row in the sheet's rows (two where groups stand above). */
  firstIndex: number;
  lastIndex: number;
  /** One name per column, '' where the header is blank. */
  names: string[];
}

const SEARCHED_ROWS = 60;
const LONGEST_HEADER = 60;
/** Rows under a header that show what its columns hold. */
const LOOKED_AT = 8;

/** The row that names the columns: mostly known words, no figures, and rows of its width below. */
export function findHeader(sheet: Sheet): FoundHeader | null {
  return searchHeader(sheet, false) ?? searchHeader(sheet, true);
}

function searchHeader(sheet: Sheet, isLoose: boolean): FoundHeader | null {
  let best = { index: -1, score: 0 };
  const searched = sheet.rows.slice(0, SEARCHED_ROWS);
  searched.forEach((row, index) => {
    const score = scoreHeaderRow(row, isLoose) * supportBelow(sheet.rows, index);
    if (score > best.score) best = { index, score };
  });
  const row = sheet.rows[best.index];
  if (!row || countKnown(row, isLoose) < 2) return null;
  const first = searched.findIndex((other) => toLabels(other) === toLabels(row));
  return joinHeaderRows(sheet, first);
}

/** Pages repeat their header: the table begins below the first one. */
function toLabels(row: SheetRow): string {
  return row.cells.map(toCellText).join('|').replace(/\|+$/, '');
}

function scoreHeaderRow(row: SheetRow, isLoose: boolean): number {
  const seen = new Set<string>();
  let score = 0;
  for (const cell of row.cells) {
    const text = toCellText(cell);
    if (text === '') continue;
    if (!isLabel(cell) || seen.has(text.toLowerCase())) score -= 1.5;
    else score += 0.3 + bestRoleScore(text, isLoose) / 5;
    seen.add(text.toLowerCase());
  }
  return score;
}

/** 1 when most rows below are at least half as full as the header, less when few are. */
function supportBelow(rows: readonly SheetRow[], index: number): number {
  const width = countFilled(rows[index]);
  const below = rows.slice(index + 1, index + 31).filter((row) => countFilled(row) > 0);
  if (below.length === 0) return 0.5;
  const full = below.filter((row) => countFilled(row) >= Math.max(2, width * 0.4)).length;
  return 0.3 + (0.7 * full) / below.length;
}

function joinHeaderRows(sheet: Sheet, index: number): FoundHeader {
  const names = (sheet.rows[index]?.cells ?? []).map(toCellText);
  const next = sheet.rows[index + 1];
  if (next && isDescription(next, names, sheet.rows[index + 2])) {
    return { firstIndex: index, lastIndex: index + 1, names };
  }
  if (next && isSecondHeader(next, sheet.rows[index], sheet.rows.slice(index + 2, index + 2 + LOOKED_AT))) {
    const groups = spreadGroups(sheet, index, next.cells.length);
    const joined = next.cells.map((cell, column) => joinNames(groups[column] ?? '', toCellText(cell)));
    const width = Math.max(joined.length, names.length);
    const all = Array.from({ length: width }, (_, column) => joined[column] || (names[column] ?? ''));
    return { firstIndex: index, lastIndex: index + 1, names: all };
  }
  const above = sheet.rows[index - 1];
  if (above && isGroupRow(above, sheet.merges, names.length)) {
    const groups = spreadGroups(sheet, index - 1, names.length);
    const joined = names.map((name, column) =>
      name === '' ? (groups[column] ?? '') : joinNames(groups[column] ?? '', name),
    );
    return { firstIndex: index - 1, lastIndex: index, names: joined };
  }
  return { firstIndex: index, lastIndex: index, names };
}

/** Platforms explain each column in a sentence below its name. */
function isDescription(row: SheetRow, names: readonly string[], after: SheetRow | undefined): boolean {
  const texts = row.cells.map((cell) => (typeof cell === 'string' ? toCellText(cell) : ''));
  const told = texts.flatMap((text, column) => (text === '' ? [] : [{ text, name: names[column] ?? '' }]));
  const isComplete = told.length === countFilled(row) && told.every(({ name }) => name !== '');
  const isFull = told.length >= names.filter((name) => name !== '').length * 0.6;
  const sentences = told.filter(
    ({ text, name }) => text.split(' ').length > Math.max(2, name.split(' ').length),
  );
  const hasFigures = (after?.cells ?? []).some(isFigure);
  return isComplete && isFull && hasFigures && sentences.length >= told.length * 0.6;
}

/** A second header row holds labels only, known ones among them, with figures in the row after it. */
function isSecondHeader(row: SheetRow, header: SheetRow | undefined, below: readonly SheetRow[]): boolean {
  const filled = row.cells.filter((cell) => toCellText(cell) !== '');
  const isLabels =
    filled.length > 0 && filled.every(isLabel) && countKnown(row) >= Math.max(1, filled.length * 0.6);
  const hasFigures = (below[0]?.cells ?? []).some(isFigure);
  return hasFigures && (isLabels || fillsGaps(row, header, below));
}

/** Labels where the first header row is blank, with figures below most of them: `Tunai`, `QRIS` under `Pembayaran`. */
function fillsGaps(row: SheetRow, header: SheetRow | undefined, below: readonly SheetRow[]): boolean {
  const at = row.cells.flatMap((cell, column) => (toCellText(cell) === '' ? [] : [column]));
  if (!at.every((column) => isLabel(row.cells[column] ?? null))) return false;
  const inGaps = at.filter((column) => toCellText(header?.cells[column]) === '');
  const overFigures = at.filter((column) => below.some((other) => isFigure(other.cells[column] ?? null)));
  return inGaps.length >= 2 && overFigures.length >= at.length * 0.6;
}

function isFigure(cell: Cell): boolean {
  return toCellText(cell) !== '' && !isLabel(cell);
}

function isGroupRow(row: SheetRow, merges: readonly MergedArea[], width: number): boolean {
  const filled = row.cells.filter((cell) => toCellText(cell) !== '');
  const spans = merges.filter((merge) => merge.fromRow === row.number && merge.toColumn > merge.fromColumn);
  const isTitle = spans.some((merge) => merge.toColumn - merge.fromColumn + 1 >= width * 0.8);
  return filled.length > 0 && spans.length > 0 && !isTitle && filled.every(isLabel);
}

/** The group label above each column: as merged; without merges, as far as the next label. */
function spreadGroups(sheet: Sheet, index: number, width: number): string[] {
  const row = sheet.rows[index];
  const own = Array.from({ length: width }, (_, column) => toCellText(row?.cells[column]));
  const spans = sheet.merges.filter(
    (merge) => merge.fromRow === row?.number && merge.toColumn > merge.fromColumn,
  );
  if (spans.length === 0) {
    return own.map((text, column) => text || (own.slice(0, column).findLast((label) => label !== '') ?? ''));
  }
  const spread = [...own];
  for (const { fromColumn, toColumn } of spans) {
    for (let column = fromColumn; column <= Math.min(toColumn, width - 1); column += 1) {
      spread[column] = own[fromColumn] ?? '';
    }
  }
  return spread;
}

function joinNames(group: string, name: string): string {
  return name === '' || group === '' || group === name ? name : `${group} ${name}`;
}

function isLabel(cell: Cell): boolean {
  const text = toCellText(cell);
  if (typeof cell !== 'string' || text.length > LONGEST_HEADER) return false;
  return readNumberShape(cell) === null && parseDate(cell) === null;
}

function bestRoleScore(text: string, isLoose: boolean): number {
  return Math.max(0, ...scoreRoles(readHeader(text, isLoose)).values());
}

function countKnown(row: SheetRow, isLoose = false): number {
  return row.cells.filter((cell) => isLabel(cell) && bestRoleScore(toCellText(cell), isLoose) >= 3).length;
}

function countFilled(row: SheetRow | undefined): number {
  return (row?.cells ?? []).filter((cell) => toCellText(cell) !== '').length;
}
