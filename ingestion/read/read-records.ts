import { decodeStream, decodeText } from './decode-text.ts';
import { createRecordLayout } from './flatten-record.ts';
import type { InputFile, Sheet, SheetRow, SourceFile } from './sheet.ts';
import { createRecordSplitter } from './split-records.ts';

/** JSON begins with a brace or a list of objects; no table of text does. */
export function looksLikeRecords(start: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*["}]|\[\s*\{)/.test(start);
}

/** JSON records, one per line or in a list, as the table that they would be: row 1 names the keys. */
export function readRecords(file: InputFile): Sheet {
  const layout = createRecordLayout();
  const rows = createRecordSplitter(file.name)(decodeText(file), true)
    .flatMap((record) => layout.toRows(record))
    .map((cells, index) => ({ number: index + 2, cells }));
  return {
    file: file.name,
    sheet: null,
    rows: [{ number: 1, cells: [...layout.columns] }, ...rows],
    merges: [],
  };
}

/** The rows that `readRecords` would give, from a file of any size. `header` grows with the keys that are met. */
export function streamRecords(
  file: SourceFile,
  isUtf8: boolean,
): { header: () => SheetRow; rows: AsyncGenerator<SheetRow[]> } {
  const layout = createRecordLayout();
  return {
    header: () => ({ number: 1, cells: [...layout.columns] }),
    rows: streamRows(file, isUtf8, layout),
  };
}

async function* streamRows(
  file: SourceFile,
  isUtf8: boolean,
  layout: ReturnType<typeof createRecordLayout>,
): AsyncGenerator<SheetRow[]> {
  const split = createRecordSplitter(file.name);
  let number = 2;
  const toRows = (records: Record<string, unknown>[]): SheetRow[] => {
    const rows = records.flatMap((record) => layout.toRows(record));
    return rows.map((cells) => ({ number: number++, cells }));
  };
  for await (const piece of decodeStream(file, isUtf8)) yield toRows(split(piece, false));
  split('', true);
}
