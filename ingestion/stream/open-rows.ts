import { AiraError } from '#core/errors.ts';
import { detectFormat } from '../read/detect-format.ts';
import { measureFile } from '../read/measure-file.ts';
import { streamDelimited } from '../read/read-delimited.ts';
import { streamRecords } from '../read/read-records.ts';
import { openFile, type SheetRow, type SourceFile } from '../read/sheet.ts';

/** The rows of a file in pieces, in one go from its beginning. */
export interface RowStream {
  /** The row that names the keys of records, as far as they were met; null where the rows hold the header. */
  header(): SheetRow | null;
  rows: AsyncGenerator<SheetRow[]>;
}

/**
 * Opens a large file of text as often as needed.
 * @throws AiraError `file_too_large` for a workbook, which cannot be read in pieces.
 */
export async function openRows(file: SourceFile): Promise<() => RowStream> {
  const { isUtf8 } = await measureFile(file);
  const format = detectFormat({ name: file.name, bytes: await readStart(file) });
  if (format === 'records') return () => streamRecords(file, isUtf8);
  if (format === 'text') return () => ({ header: () => null, rows: streamDelimited(file, isUtf8) });
  throw new AiraError('file_too_large', 'so large a workbook cannot be read; save it as CSV', {
    details: { file: file.name },
  });
}

async function readStart(file: SourceFile): Promise<Uint8Array> {
  for await (const chunk of openFile(file)) {
    if (chunk.length > 0) return chunk.subarray(0, 4_096);
  }
  return new Uint8Array();
}
