import type { ChartSpec } from '../charts/chart-spec.ts';
import type { CsvFile } from '../charts/csv-file.ts';
import type { TableSpec } from '../charts/table-spec.ts';
import type { Locale } from '../text.ts';
import type { ComposedText } from './compose-text.ts';
import type { Entry } from './ledger/entry.ts';
import { toChartSpec } from './wording/charts.ts';
import { toEvidenceFile, toEvidenceTable } from './wording/evidence-table.ts';
import { toSheetFile, toTableSpec } from './wording/tables.ts';

/** What a channel renders: the text, and what the text speaks of as pictures, tables and files. */
export interface AgentReply {
  text: string;
  charts?: ChartSpec[];
  tables?: TableSpec[];
  documents?: CsvFile[];
  choices?: string[];
}

/** Text, pictures, tables and files of one reply are made of the same entries. */
export function toReply({ text, mentioned }: ComposedText, choices: string[], locale: Locale): AgentReply {
  const charts = keep(mentioned, (entry) => (entry.type === 'chart' ? toChartSpec(entry, locale) : null));
  const tables = keep(mentioned, (entry) => toTable(entry, locale));
  const documents = keep(mentioned, (entry) => toFile(entry, locale));
  return {
    text,
    ...(charts.length > 0 ? { charts } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

function keep<T>(entries: readonly Entry[], convert: (entry: Entry) => T | null): T[] {
  return entries.map(convert).filter((part) => part !== null);
}

function toTable(entry: Entry, locale: Locale): TableSpec | null {
  if (entry.type === 'table') return toTableSpec(entry, locale);
  return entry.type === 'evidence' ? toEvidenceTable(entry, locale) : null;
}

function toFile(entry: Entry, locale: Locale): CsvFile | null {
  if (entry.type === 'table') return toSheetFile(entry, locale);
  return entry.type === 'evidence' ? toEvidenceFile(entry, locale) : null;
}
