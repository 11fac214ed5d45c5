import Papa from 'papaparse';
import { AiraError } from '#core/errors.ts';
import type { Cell } from './sheet.ts';

/** Excel's own limit is 32,767; more is an attack or a broken quote. */
export const LONGEST_CELL = 40_000;
/** A quote that is never closed would gather the whole file. */
const LONGEST_ROW = 8 * 1024 * 1024;

/** So much of a text tells its form; a stream's first block holds more. */
const HEAD = 64 * 1024;

export interface TextForm {
  delimiter: string;
  newline: Newline;
}

type Newline = '\n' | '\r\n' | '\r';

/** Cuts text that comes in pieces into rows of cells, '' as null; what is not a whole row yet waits. */
export function createRowSplitter(
  form: TextForm,
  file: string,
): (piece: string, isLast: boolean) => Cell[][] {
  const parser = (): Papa.Parser => new Papa.Parser({ ...form, skipEmptyLines: false });
  let waiting = '';
  return (piece, isLast) => {
    const text = waiting + piece;
    if (text.includes('"')) {
      const { data, meta } = parser().parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
      waiting = isLast ? '' : text.slice(meta.cursor);
      if (waiting.length > LONGEST_ROW) throw endless(file);
      return data.map(toCells);
    }
    const lines = text.split(form.newline);
    waiting = isLast ? '' : (lines.pop() ?? '');
    if (waiting.length > LONGEST_ROW) throw endless(file);
    return lines.map((line) => toCells(line.split(form.delimiter)));
  };
}

function toCells(texts: string[]): Cell[] {
  const cells: Cell[] = texts;
  for (let index = 0; index < cells.length; index += 1) {
    if (cells[index] === '') cells[index] = null;
  }
  return cells;
}

function endless(file: string): AiraError {
  return new AiraError('value_invalid', 'a quote is opened and never closed', { details: { file } });
}

/** The line end that most lines have; text inside quotes is not asked. */
export function detectNewline(text: string): Newline {
  const plain = text.slice(0, HEAD).replaceAll(/"[^]*?"/g, '');
  const byReturn = plain.split('\r');
  const byFeed = plain.split('\n');
  const isFeedFirst = byFeed.length > 1 && (byFeed[0] ?? '').length < (byReturn[0] ?? '').length;
  if (byReturn.length === 1 || isFeedFirst) return '\n';
  const pairs = byReturn.filter((line) => line.startsWith('\n')).length;
  return pairs >= byReturn.length / 2 ? '\r\n' : '\r';
}
