import Papa from 'papaparse';
import { decodeStream, decodeText } from './decode-text.ts';
import type { InputFile, Sheet, SheetRow, SourceFile } from './sheet.ts';
import { createRowSplitter, detectNewline, type TextForm } from './split-rows.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_LINES = 60;
const NONE = { width: 0, share: 0 };
const AGREED = 0.7;

/** Comma, semicolon, tab or bar separated text in any usual encoding. Every cell stays text. */
export function readDelimited(file: InputFile): Sheet {
  const text = decodeText(file);
  const { form, start, firstNumber } = detectForm(text);
  const rows = createRowSplitter(form, file.name)(text.slice(start), true);
  return { file: file.name, sheet: null, rows: toSheetRows(rows, firstNumber), merges: [] };
}

/** The rows that `readDelimited` would give, some thousands at a time, from a file of any size. */
export async function* streamDelimited(file: SourceFile, isUtf8: boolean): AsyncGenerator<SheetRow[]> {
  let split: ReturnType<typeof createRowSplitter> | null = null;
  let number = 1;
  for await (const piece of decodeStream(file, isUtf8)) {
    if (split) {
      const rows = toSheetRows(split(piece, false), number);
      number += rows.length;
      yield rows;
      continue;
    }
    const { form, start, firstNumber } = detectForm(piece);
    split = createRowSplitter(form, file.name);
    const rows = toSheetRows(split(piece.slice(start), false), firstNumber);
    number = firstNumber + rows.length;
    yield rows;
  }
  if (split) yield toSheetRows(split('', true), number);
}

function detectForm(text: string): { form: TextForm; start: number; firstNumber: number } {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  const start = hint ? hint[0].length : 0;
  const body = text.slice(start);
  const form = { delimiter: hint?.[1] ?? detectDelimiter(body), newline: detectNewline(body) };
  return { form, start, firstNumber: hint ? 2 : 1 };
}

function toSheetRows(rows: readonly SheetRow['cells'][], firstNumber: number): SheetRow[] {
  return rows.map((cells, index) => ({ number: firstNumber + index, cells }));
}

/**
 * The separator under which most lines have the same number of cells, and many of them. Commas stand
 * in amounts and dates as well: any other separator that most lines agree on goes before.
 */
function detectDelimiter(text: string): string {
  const sample = text.split(/\r\n|\r|\n/, SAMPLE_LINES).join('\n');
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter });
    const widths = new Map<number, number>();
    for (const cells of data) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const best = [...widths]
      .filter(([width]) => width > 1)
      .map(([width, lines]) => ({ width, share: lines / data.length }))
      .reduce((a, b) => (b.share * Math.min(b.width, 8) > a.share * Math.min(a.width, 8) ? b : a), NONE);
    const isAgreed = delimiter !== ',' && best.share >= AGREED;
    return { delimiter, score: best.share * Math.min(best.width, 8) * (isAgreed ? 2 : 1) };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ',';
}
