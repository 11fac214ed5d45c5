import type { Cell } from '../read/sheet.ts';
import type { Decision } from './mapping.ts';

export interface TableColumn {
  /** The header as written; two header rows are joined by a space. */
  name: string;
  /** Where the column stands in the sheet: A, B, … */
  letter: string;
}

export interface TableRow {
  /** Row number in the sheet. */
  number: number;
  /** One cell for each column of the table. */
  cells: Cell[];
}

/** One table of a sheet: its header understood, titles above and totals below set apart. */
export interface Table {
  file: string;
  sheet: string | null;
  /** Row number of the (last) header row. */
  headerRow: number;
  columns: TableColumn[];
  rows: TableRow[];
  /** Texts above the header. */
  titles: string[];
  /** Rows that sum up others; never loaded, used to reconcile. */
  totals: TableRow[];
  /** Row numbers of headers repeated inside the table. */
  repeatedHeaders: number[];
  /** Lines of text between the rows: page titles, days. */
  sections: { number: number; text: string }[];
  /** What was decided before the columns were: how tables were stacked, where days came from. */
  decisions?: readonly Decision[];
}
