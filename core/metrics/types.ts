import { z } from 'zod';

export const MetricId = z.enum([
  'net_sales',
  'gross_sales',
  'discounts',
  'refunds',
  'tax',
  'service_charge',
  'total_collected',
  'orders',
  'items_sold',
  'average_order_value',
  'cogs',
  'gross_profit',
  'gross_margin',
]);
export type MetricId = z.infer<typeof MetricId>;

/** `day` keys are `YYYY-MM-DD`, `week` its Monday, `month` `YYYY-MM`, `quarter` `YYYY-Q1`, `year` `YYYY`, `hour` `00`–`23`, `weekday` lower-case English. */
export const DimensionId = z.enum([
  'product',
  'category',
  'outlet',
  'payment_method',
  'sales_channel',
  'cashier',
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'quarter',
  'year',
]);
export type DimensionId = z.infer<typeof DimensionId>;

const IsoDate = z.iso.date();

export const PeriodInput = z.strictObject({ from: IsoDate, to: IsoDate });

/** Rows whose dimension has one of the values (names as recorded; compared by name key). */
export const MetricFilter = z.strictObject({
  dimension: DimensionId,
  values: z.array(z.string().min(1).max(200)).min(1).max(50),
});
export type MetricFilter = z.infer<typeof MetricFilter>;

/** Receipts whose net total, refunds deducted, compares so with `amount` (major units). */
export const ReceiptCondition = z.strictObject({
  op: z.enum(['<', '<=', '>', '>=']),
  amount: z.number(),
});
export type ReceiptCondition = z.infer<typeof ReceiptCondition>;

export const MetricQuery = z.strictObject({
  metrics: z.array(MetricId).min(1).max(13),
  dimensions: z.array(DimensionId).max(3).default([]),
  filters: z.array(MetricFilter).max(8).default([]),
  receipts: ReceiptCondition.optional(),
  period: PeriodInput,
  order: z.strictObject({ by: MetricId, direction: z.enum(['asc', 'desc']) }).optional(),
  limit: z.number().int().min(1).max(5000).optional(),
});
export type MetricQuery = z.infer<typeof MetricQuery>;

/** `count` of receipts or of units, money in minor units, `percent` as 42.1. */
export type MetricUnit = 'money' | 'orders' | 'units' | 'percent' | 'days';

/** One row: the dimension keys as recorded, and a value per metric (null: not recorded for it). */
export interface MetricRow {
  keys: Partial<Record<DimensionId, string>>;
  values: Partial<Record<MetricId, number | null>>;
}

/** Up to when the data under a result goes, and what of the asked period was never received. */
export interface Freshness {
  /** ISO instant of the last moment covered for every outlet in scope; null without data. */
  through: string | null;
  /** First day that any source covers; null without data. */
  coveredFrom: string | null;
  outlets: { name: string; timeZone: string; through: string }[];
  /** Outlets and days of the asked period that were not received. A closed day is not missing. */
  missing: { outlets: string[]; days: string[] };
  /** Outlets whose data ends within the asked period, an hour or more before that of the freshest. */
  behind: { name: string; timeZone: string; through: string }[];
  /** True when the whole asked period lies outside what was received. */
  isOutside: boolean;
}

export type UnavailableReason = 'no_cost_data' | 'no_field' | 'no_data_for_period' | 'forbidden';

export interface MetricResult {
  query: MetricQuery;
  currency: string;
  rows: MetricRow[];
  freshness: Freshness;
  /** Metrics or dimensions that the data cannot answer, with the reason. Their values are null. */
  unavailable: { id: MetricId | DimensionId; reason: UnavailableReason }[];
  /** Filter values that no sale up to now carries: the name is unknown, which is not the same as zero. */
  unmatched: { dimension: DimensionId; value: string }[];
  /** Percentage of the net sales whose cost is known; absent where no cost metric was asked. */
  costedPercent?: number;
  /** Which table answered: a rollup or the raw sales. For evidence and tests. */
  answeredFrom: string;
}
