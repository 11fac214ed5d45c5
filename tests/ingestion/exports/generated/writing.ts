import { utils, write } from '@e965/xlsx';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { toCsv } from '../write-file.ts';
import type { Bill, Truth } from './bills.ts';

/** What stands in a cell, before anyone decided how it is written. */
export type Ink =
  | string
  | number
  | null
  | { day: string }
  | { clock: string }
  | { day: string; clock: string }
  | { money: number };
export type InkRow = readonly Ink[];

/** A layout is a way to tell bills in rows; how cells and files are written is varied under it. */
export interface Layout {
  name: string;
  write(bills: readonly Bill[]): { sheets: Record<string, InkRow[]>; truth: Truth; merges?: string[] };
  /** Several sheets or merged cells need a workbook. */
  needsWorkbook?: boolean;
  /** Codes of refusals that are right where the layout does not hold what is needed. */
  mayRefuse?: readonly string[];
}

export interface Writing {
  name: string;
  file: 'csv' | 'xlsx' | 'xls';
  delimiter?: string;
  encoding?: 'utf-8' | 'utf-16le' | 'windows-1252';
  day(date: string): string | number;
  money(value: number): string | number;
}

export const day = (date: string): Ink => ({ day: date });
export const clock = (time: string): Ink => ({ clock: time });
export const moment = (date: string, time: string): Ink => ({ day: date, clock: time });
export const money = (value: number): Ink => ({ money: value });

/** Writes a layout's rows in one way, as the file that a person would send. */
export function writeLayout(
  sheets: Record<string, InkRow[]>,
  writing: Writing,
  merges: readonly string[] = [],
): InputFile {
  if (writing.file === 'csv') {
    const rows = (Object.values(sheets)[0] ?? []).map((row) => row.map((ink) => writeInk(ink, writing)));
    return { name: 'laporan.csv', bytes: encode(toCsv(rows, writing.delimiter), writing.encoding) };
  }
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((ink) => toWorkbookCell(ink, writing))));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: ArrayBuffer = write(book, {
    type: 'array',
    bookType: writing.file === 'xls' ? 'biff8' : 'xlsx',
  });
  return { name: `laporan.${writing.file}`, bytes: new Uint8Array(bytes) };
}

/** Days of workbooks are numbers that say how they are shown. */
function toWorkbookCell(ink: Ink, writing: Writing): unknown {
  const written = writeInk(ink, writing);
  const isSerial = typeof written === 'number' && ink !== null && typeof ink === 'object' && 'day' in ink;
  return isSerial
    ? { t: 'n', v: written, z: 'clock' in ink ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy' }
    : written;
}

function writeInk(ink: Ink, writing: Writing): string | number | null {
  if (ink === null || typeof ink !== 'object') return ink;
  if ('money' in ink) return writing.money(ink.money);
  if (!('day' in ink)) return ink.clock;
  const written = writing.day(ink.day);
  if (!('clock' in ink)) return written;
  const [hour = 0, minute = 0, second = 0] = ink.clock.split(':').map(Number);
  if (typeof written === 'number') return written + (hour * 3600 + minute * 60 + second) / 86_400;
  return `${written} ${ink.clock}`;
}

function encode(text: string, encoding: Writing['encoding'] = 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (char) => char.charCodeAt(0));
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
