/** A file as it arrived: by upload, by command, from a folder. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that is too large to hold. It can be read again from its beginning. */
export interface LargeFile {
  name: string;
  open(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

export type SourceFile = InputFile | LargeFile;

/** The bytes of a file from its beginning. */
export function openFile(file: SourceFile): ReadableStream<Uint8Array<ArrayBuffer>> {
  return 'bytes' in file ? new Blob([new Uint8Array(file.bytes)]).stream() : file.open();
}

/** A date cell of a workbook: the clock on the wall, `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `THH:MM:SS`. */
interface WallCell {
  wall: string;
}

export type Cell = string | number | boolean | null | WallCell;

export interface SheetRow {
  /** As the person sees it in their program, counted from 1. */
  number: number;
  cells: Cell[];
}

/** Corners of a merged area, both ends inclusive; rows as in `SheetRow.number`, columns from 0. */
export interface MergedArea {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

export interface Sheet {
  file: string;
  /** Null for files that hold one table without a name. */
  sheet: string | null;
  rows: SheetRow[];
  merges: MergedArea[];
}

/** Where something is, for errors and reports: only what is known. */
export function toPlace(sheet: Pick<Sheet, 'file' | 'sheet'>): Record<string, string> {
  return sheet.sheet === null ? { file: sheet.file } : { file: sheet.file, sheet: sheet.sheet };
}
