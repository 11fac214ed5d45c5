import type { ChartSpec } from '../charts/chart-spec.ts';
import type { CsvFile } from '../charts/csv-file.ts';
import type { TableSpec } from '../charts/table-spec.ts';
import type { Locale } from '../text.ts';
import type { ComposedText } from './compose-text.ts';
import type { Entry } from './ledger/entry.ts';
import { toChartSpec } from './wording/charts.ts';
import { toEvidenceFile, toEvidenceTable } from './wording/evidence-table.ts';
import { toSheetFile, toTableSpec } from './wording/tables.ts';

/** What a channel renders: the text, and what the text speaks of as picture, table or file. */
export interface AgentReply {
  text: string;
  chart?: ChartSpec;
  table?: TableSpec;
  document?: CsvFile;
  choices?: string[];
}

/** Text, picture, table and file of one reply are made of the same entries. */
export function toReply({ text, mentioned }: ComposedText, choices: string[], locale: Locale): AgentReply {
  const parts = mentioned.map((entry) => toParts(entry, locale));
  const chart = parts.find((part) => part.chart)?.chart;
  const table = parts.find((part) => part.table)?.table;
  const document = parts.find((part) => part.document)?.document;
  return {
    text,
    ...(chart ? { chart } : {}),
    ...(table ? { table } : {}),
    ...(document ? { document } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

type Parts = Pick<AgentReply, 'chart' | 'table' | 'document'>;

function toParts(entry: Entry, locale: Locale): Parts {
  switch (entry.type) {
    case 'chart':
      return { chart: toChartSpec(entry, locale) };
    case 'table': {
      const table = toTableSpec(entry, locale);
      const document = toSheetFile(entry, locale);
      return { ...(table ? { table } : {}), ...(document ? { document } : {}) };
    }
    case 'evidence': {
      const table = toEvidenceTable(entry, locale);
      const document = toEvidenceFile(entry, locale);
      return { ...(table ? { table } : {}), ...(document ? { document } : {}) };
    }
    default:
      return {};
  }
}
