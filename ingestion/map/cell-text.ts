import type { Cell } from '../read/sheet.ts';

const EMPTY =
  /^(?:[-–—.?*]*|n\/?a|#n\/a|#value!|#ref!|#div\/0!|#name\?|#null!|null|nil|none|nan|undefined|unknown|error|tidak ada|tdk ada|kosong)$/i;
const LONGEST_EMPTY = 10;
const UNTIDY = /^'(?=[\d-])|^\s|\s$|\s\s|[\t\n\r\u00A0\u200B\uFEFF]/;

/** What a person would read in the cell; '' for every way of writing "nothing". */
export function toCellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.wall;
  if (typeof cell !== 'string') return String(cell);
  const text = UNTIDY.test(cell)
    ? cell
        .replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
        .trim()
        .replace(/^'(?=[\d-])/, '')
    : cell;
  return text.length <= LONGEST_EMPTY && EMPTY.test(text) ? '' : text;
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return toCellText(cell) === '';
}
