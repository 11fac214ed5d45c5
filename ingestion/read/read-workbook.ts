import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AiraError } from '#core/errors.ts';
import { decodeText } from './decode-text.ts';
import type { Cell, InputFile, Sheet } from './sheet.ts';

/**
 * A workbook (XLSX, binary XLS, ODS, or a web table that calls itself one) as sheets. Cells keep
 * their type; formulas give the value that the workbook stored; error cells are empty.
 */
export function readWorkbook(file: InputFile, form: 'binary' | 'markup'): Sheet[] {
  const book = openWorkbook(file, form);
  const usesYear1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet ? [toSheet(file, name, sheet, usesYear1904)] : [];
  });
}

function openWorkbook(file: InputFile, form: 'binary' | 'markup'): WorkBook {
  const options = { dense: true, cellNF: true, cellText: false, cellHTML: false, raw: true } as const;
  try {
    return form === 'binary'
      ? read(file.bytes, { ...options, type: 'array' })
      : read(decodeText(file), { ...options, type: 'string' });
  } catch (error) {
    if (error instanceof AiraError) throw error;
    throw new AiraError('file_unreadable', 'workbook is broken, or locked with a password', {
      cause: error,
      details: { file: file.name },
    });
  }
}

function toSheet(file: InputFile, name: string, sheet: WorkSheet, usesYear1904: boolean): Sheet {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(data, (cells, index) => ({
    number: index + 1,
    cells: Array.from(cells ?? [], (cell) => toCell(cell, usesYear1904)),
  }));
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    fromRow: s.r + 1,
    toRow: e.r + 1,
    fromColumn: s.c,
    toColumn: e.c,
  }));
  return { file: file.name, sheet: name, rows, merges };
}

function toCell(cell: CellObject | undefined, usesYear1904: boolean): Cell {
  if (!cell || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return null;
  if (cell.v instanceof Date) return { wall: cell.v.toISOString().slice(0, 19) };
  if (typeof cell.v === 'string') return cell.v.replaceAll('\u0000', '') || null;
  if (typeof cell.v === 'number' && typeof cell.z === 'string' && SSF.is_date(cell.z)) {
    return toWall(cell.v, usesYear1904) ?? cell.v;
  }
  return cell.v;
}

function toWall(serial: number, usesYear1904: boolean): Cell {
  const parts: unknown = SSF.parse_date_code(serial, { date1904: usesYear1904 });
  if (typeof parts !== 'object' || parts === null) return null;
  const { y, m, d, H, M, S } = parts as Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>;
  const pad = (value: number, width = 2): string => String(Math.floor(value)).padStart(width, '0');
  const time = `T${pad(H)}:${pad(M)}:${pad(S)}`;
  if (serial >= 0 && serial < 1) return { wall: time };
  const date = `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
  return { wall: Number.isInteger(serial) ? date : `${date}${time}` };
}
