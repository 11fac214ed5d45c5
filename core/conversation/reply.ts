import type { ChartSpec } from '../charts/chart-spec.ts';

/** What AIRA says, before a channel renders it. Everything in it comes from one result. */
export interface Reply {
  text: string;
  table?: ReplyTable;
  chart?: ChartSpec;
  document?: ReplyDocument;
  choices?: string[];
  links?: { label: string; url: string }[];
}

export interface ReplyTable {
  columns: string[];
  rows: string[][];
}

/** A file to keep. CSV cells are safe to open in a spreadsheet. */
interface ReplyDocument {
  name: string;
  type: 'text/csv';
  content: string;
}
