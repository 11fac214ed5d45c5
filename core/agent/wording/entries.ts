import type { Locale } from '../../text.ts';
import type { Entry } from '../ledger/entry.ts';
import { wordChart } from './charts.ts';
import { wordEvidence } from './evidence.ts';
import { wordBreakdown } from './explanations.ts';
import { wordNotice } from './notices.ts';
import { wordRanking } from './rankings.ts';
import { wordCell } from './statements.ts';
import { wordSheet } from './tables.ts';

/** The words that stand in the place of a reference. */
export function wordEntry(entry: Entry, locale: Locale): string {
  switch (entry.type) {
    case 'cell':
      return wordCell(entry, locale);
    case 'ranking':
      return wordRanking(entry, locale);
    case 'chart':
      return wordChart(entry, locale);
    case 'table':
      return wordSheet(entry, locale);
    case 'breakdown':
      return wordBreakdown(entry, locale);
    case 'evidence':
      return wordEvidence(entry, locale);
    case 'notice':
      return wordNotice(entry, locale);
  }
}
