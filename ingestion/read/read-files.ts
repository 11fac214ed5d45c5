import { AiraError } from '#core/errors.ts';
import { detectFormat } from './detect-format.ts';
import { readDelimited } from './read-delimited.ts';
import { readRecords } from './read-records.ts';
import { readWorkbook } from './read-workbook.ts';
import { readZip } from './read-zip.ts';
import { LONGEST_CELL } from './split-rows.ts';
import { toPlace, type InputFile, type Sheet } from './sheet.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

interface ReadUpload {
  sheets: Sheet[];
  /** Files among several that hold no table: pictures, documents, empty ones. */
  skipped: { file: string; why: string }[];
}

/**
 * Reads uploads into sheets by what the bytes are, never by the name. Archives of several tables are
 * opened one level deep.
 * @throws AiraError `file_empty`, `file_unreadable`, `file_too_large`, `value_invalid` (a cell too long),
 *   each with the file, and the sheet, row and column where there is one. Of several files, those that
 *   are no tables are skipped as long as one is.
 */
export function readFiles(files: readonly InputFile[]): ReadUpload {
  const failures: AiraError[] = [];
  const place = { depth: 0, isAlone: files.length === 1 };
  const all = files.flatMap((file) => readOrNote(file, place, failures));
  const sheets = all.filter((sheet) => sheet.rows.some(hasContent));
  if (sheets.length === 0) {
    const details = { file: files.map((file) => file.name).join(', ') };
    throw failures[0] ?? new AiraError('file_empty', 'no cell has any content', { details });
  }
  sheets.forEach(refuseHugeCells);
  const skipped = failures.map(({ details, message }) => ({
    file: String(details['file'] ?? ''),
    why: message,
  }));
  return { sheets, skipped };
}

/** How deep in archives a file lies, and whether it came with others. */
interface Place {
  depth: number;
  isAlone: boolean;
}

function readOrNote(file: InputFile, place: Place, failures: AiraError[]): Sheet[] {
  try {
    return readFile(file, place, failures);
  } catch (error) {
    const isNoTable =
      error instanceof AiraError && (error.code === 'file_unreadable' || error.code === 'file_empty');
    if (!isNoTable) throw error;
    failures.push(error);
    return [];
  }
}

function readFile(file: InputFile, place: Place, failures: AiraError[]): Sheet[] {
  if (file.bytes.length > LARGEST_FILE) {
    throw new AiraError('file_too_large', 'file is larger than 256 MB', { details: { file: file.name } });
  }
  const format = detectFormat(file);
  if (format === 'records') return [refuseSummary(readRecords(file), place)];
  if (format === 'text') return [readDelimited(file)];
  if (format === 'markup') return readWorkbook(file, 'markup');
  if (format === 'workbook') return readWorkbook(file, 'binary');
  return readArchive(file, place, failures);
}

/** One JSON object beside other files describes them; alone it may be a day with a single receipt. */
function refuseSummary(sheet: Sheet, { isAlone }: Place): Sheet {
  const [, ...records] = sheet.rows;
  if (isAlone || records.length > 1) return sheet;
  throw new AiraError('file_unreadable', 'one JSON object is no list of records', {
    details: { file: sheet.file },
  });
}

/** A ZIP is a workbook, or a folder of tables. Everything is inflated under a limit before use. */
function readArchive(file: InputFile, place: Place, failures: AiraError[]): Sheet[] {
  const entries = readZip(file);
  const isWorkbook = entries.some(({ name }) => name === '[Content_Types].xml' || name === 'content.xml');
  if (isWorkbook) {
    for (const entry of entries) entry.measure();
    return readWorkbook(file, 'binary');
  }
  if (place.depth > 0) {
    throw new AiraError('file_unreadable', 'archive inside an archive', { details: { file: file.name } });
  }
  const visible = entries.filter(({ name }) => !/(^|\/)(\.|__MACOSX)/.test(name));
  const inside = { depth: place.depth + 1, isAlone: place.isAlone && visible.length === 1 };
  return visible.flatMap((entry) =>
    readOrNote({ name: `${file.name}/${entry.name}`, bytes: entry.read() }, inside, failures),
  );
}

function hasContent(row: Sheet['rows'][number]): boolean {
  return row.cells.some((cell) => cell !== null && String(cell).trim() !== '');
}

export function refuseHugeCells(sheet: Pick<Sheet, 'file' | 'sheet' | 'rows'>): void {
  for (const row of sheet.rows) {
    const column = row.cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL);
    if (column < 0) continue;
    throw new AiraError('value_invalid', `cell is longer than ${LONGEST_CELL} characters`, {
      details: { ...toPlace(sheet), row: row.number, column: toColumnLetters(column) },
    });
  }
}

/** 0 → A, 26 → AA: how people name a column. */
export function toColumnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${toColumnLetters(Math.floor(index / 26) - 1)}${last}`;
}
