import type { PriceEffect } from '../../metrics/split-prices.ts';
import type { DimensionId, MetricFilter, MetricId, MetricUnit } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';

/** What made a change. Every way of splitting it sums to `change` exactly. Money in minor units. */
export interface Breakdown {
  type: 'breakdown';
  ref: string;
  metric: MetricId;
  unit: MetricUnit;
  /** ISO 4217 */
  currency: string;
  period: Period;
  comparePeriod: Period;
  filters: readonly MetricFilter[];
  change: number;
  splits: BreakdownSplit[];
  factors: BreakdownFactor[];
  /** Effects that are not zero. */
  prices: { effect: PriceEffect; amount: number }[];
}

/** A change by the values of a dimension. */
export interface BreakdownSplit {
  dimension: DimensionId;
  /** Pushers first, then what held against them. */
  parts: BreakdownPart[];
  /** All other values together. */
  others: number;
  /** What no value carries. */
  unassigned: number;
}

export interface BreakdownPart {
  key: string;
  change: number;
  /** Not sold in the earlier period, or not in the later one. */
  isNew: boolean;
  isGone: boolean;
}

export interface BreakdownFactor {
  metric: MetricId;
  unit: MetricUnit;
  /** The factor itself in both periods; null where it is not the figure that people are shown. */
  values: { previous: number; current: number } | null;
  effect: number;
}

/** What a question about a change took for granted, or cannot have. */
export type ChangeNotice =
  | { notice: 'premise'; metric: MetricId; taken: 'up' | 'down'; real: 'up' | 'down' | 'same' }
  | { notice: 'indivisible'; metric: MetricId; dimension: DimensionId };
