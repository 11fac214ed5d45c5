import { utils, write, type BookType } from '@e965/xlsx';
import type { InputFile } from '#ingestion/read/sheet.ts';

type Row = readonly (string | number | null)[];

export function toCsv(rows: readonly Row[], delimiter = ',', lineEnd = '\n'): string {
  const quote = (cell: string | number | null): string => {
    const text = cell === null ? '' : String(cell);
    const needsQuotes = text.includes(delimiter) || text.includes('"') || text.includes('\n');
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quote).join(delimiter)).join(lineEnd);
}

export function toTextFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function toWorkbookFile(
  name: string,
  sheets: Readonly<Record<string, readonly Row[]>>,
  options: { type?: BookType; merges?: string[] } = {},
): InputFile {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (options.merges) sheet['!merges'] = options.merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, title);
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: options.type ?? 'xlsx' });
  return { name, bytes: new Uint8Array(bytes) };
}
