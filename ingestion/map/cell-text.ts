import type { Cell } from '../read/sheet.ts';

const EMPTY =
  /^(?:[-–—.?*]*|n\/?a|#n\/a|#value!|#ref!|#div\/0!|#name\?|#null!|null|nil|none|nan|undefined|unknown|error|tidak ada|tdk ada|kosong)$/i;
const LONGEST_EMPTY = 10;
/** How a text of `EMPTY` begins. Nearly no cell does, and the check is a tenth of the expression. */
const MAY_BE_EMPTY: ReadonlySet<number> = new Set(
  Array.from('-–—.?*n#uetkNUETK', (char) => char.charCodeAt(0)),
);
const UNTIDY = /^'(?=[\d-])|^\s|\s$|\s\s|[\t\n\r\u00A0\u200B\uFEFF]/;

/** What a person would read in the cell; '' for every way of writing "nothing". */
export function toCellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.wall;
  if (typeof cell !== 'string') return String(cell);
  const text =
    mayBeUntidy(cell) && UNTIDY.test(cell)
      ? cell
          .replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
          .trim()
          .replace(/^'(?=[\d-])/, '')
      : cell;
  return text.length <= LONGEST_EMPTY && MAY_BE_EMPTY.has(text.charCodeAt(0)) && EMPTY.test(text) ? '' : text;
}

/** False for nearly every cell: `UNTIDY` cannot match a text of plain characters and single spaces. */
function mayBeUntidy(text: string): boolean {
  if (text.charCodeAt(0) === 39) return true;
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code >= 0xa0 || (code === 32 && isAfterSpace)) return true;
    isAfterSpace = code === 32;
  }
  return isAfterSpace;
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return toCellText(cell) === '';
}
