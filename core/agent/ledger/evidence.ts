import type { EvidenceRows } from '../../metrics/list-evidence.ts';
import type { EvidenceSource } from '../../metrics/list-evidence-sources.ts';
import type { MetricFilter, MetricId, MetricUnit, ReceiptCondition } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';

/** What stands behind a figure: its definition, its scope, its rows, and what the sources reported. */
export interface Evidence extends EvidenceRows {
  type: 'evidence';
  ref: string;
  metric: MetricId;
  unit: MetricUnit;
  /** ISO 4217 */
  currency: string;
  period: Period;
  filters: readonly MetricFilter[];
  receipts?: ReceiptCondition;
  /** The figure that is proved. */
  value: number;
  /** Null where they are not recorded. */
  orders: number | null;
  refunds: number | null;
  places: EvidencePlace[];
  sources: EvidenceSource[];
  /** Behind the first figure of an answer, others are said in one line; null for the first. */
  beside: 'compared' | 'also' | null;
}

export interface EvidencePlace {
  outlet: string;
  timeZone: string;
  dayStartMinutes: number;
  /** ISO instant; null without data. */
  through: string | null;
}

/** No figure was given yet. */
export type EvidenceNotice = { notice: 'nothing_to_prove' };
