import type { ChartSpec } from '../charts/chart-spec.ts';
import type { CsvFile } from '../charts/csv-file.ts';
import type { TableSpec } from '../charts/table-spec.ts';

/** What AIRA says, before a channel renders it. Everything in it comes from one result. */
export interface Reply {
  text: string;
  tables?: TableSpec[];
  charts?: ChartSpec[];
  documents?: CsvFile[];
  choices?: string[];
  links?: { label: string; url: string }[];
}
