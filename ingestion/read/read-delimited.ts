import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import type { InputFile, Sheet } from './sheet.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_LINES = 60;

/** Comma, semicolon, tab or bar separated text in any usual encoding. Every cell stays text. */
export function readDelimited(file: InputFile): Sheet {
  const text = decodeText(file);
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? detectDelimiter(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const firstNumber = hint ? 2 : 1;
  const rows = data.map((cells, index) => ({
    number: firstNumber + index,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }));
  return { file: file.name, sheet: null, rows, merges: [] };
}

/** The separator under which most lines have the same number of cells, and many of them. */
function detectDelimiter(text: string): string {
  const sample = text.split(/\r\n|\r|\n/, SAMPLE_LINES).join('\n');
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter });
    const widths = new Map<number, number>();
    for (const cells of data) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const best = [...widths]
      .filter(([width]) => width > 1)
      .map(([width, lines]) => (lines / data.length) * Math.min(width, 8))
      .reduce((a, b) => Math.max(a, b), 0);
    return { delimiter, score: best };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ',';
}
