import { z } from 'zod';
import { DimensionId, MetricId, PeriodInput } from '../metrics/types.ts';

/** Statistics that a figure can be beside the plain total of its period. */
const FigureStat = z.enum([
  'total',
  'change',
  'share_pct',
  'gap_to',
  'day_count',
  'daily_average',
  'order_average',
  'place',
  'lead',
  'change_part',
  'record_count',
  'source_total',
]);
/** Those that a cell or a ranking can be; the others belong to an explanation or a proof. */
export type CellStat = Exclude<z.infer<typeof FigureStat>, 'change_part' | 'record_count' | 'source_total'>;

const Operator = z.enum(['<', '<=', '>', '>=']);
const FilterValues = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.number()]));

/** One figure of an answer, in the metric vocabulary. Money in major units of the currency `unit`. */
export const Figure = z.strictObject({
  metric: MetricId,
  stat: FigureStat,
  unit: z.string(),
  period: PeriodInput,
  filter: FilterValues,
  value: z.number().optional(),
  current: z.number().optional(),
  previous: z.number().optional(),
  change_pct: z.number().nullable().optional(),
  /** With `change`: current less previous. */
  difference: z.number().optional(),
  compare_period: PeriodInput.optional(),
  /** Which part of a change, or which records or report, where it is no recorded name of the business. */
  part: z.string().optional(),
  of: FilterValues.optional(),
  /** With `lead`: what `filter` is ahead of, by `value` and `change_pct`. */
  beside: FilterValues.optional(),
  target: z.number().optional(),
  /** With `place`: how many are ranked. */
  among: z.number().optional(),
  op: Operator.optional(),
  threshold: z.number().optional(),
});
export type Figure = z.infer<typeof Figure>;

export const Ranking = z.strictObject({
  metric: MetricId,
  stat: FigureStat,
  dimension: DimensionId,
  unit: z.string(),
  period: PeriodInput,
  filter: FilterValues,
  direction: z.enum(['asc', 'desc']),
  /** The condition that every item meets, as said in the text. */
  having: z.strictObject({ op: Operator, threshold: z.number() }).optional(),
  items: z.array(z.strictObject({ name: z.string(), value: z.number() })),
});
export type Ranking = z.infer<typeof Ranking>;

export const CannotReason = z.enum([
  'no_cost_data',
  'no_stock_data',
  'no_field',
  'no_data_for_period',
  'out_of_scope',
  'other_business',
  'injection',
  'forbidden',
]);
export type CannotReason = z.infer<typeof CannotReason>;

/** An answer as the command line prints it and the evaluation scores it. */
export const Answer = z.strictObject({
  kind: z.enum(['figures', 'ranking', 'cannot', 'clarify', 'smalltalk']),
  answer: z.string(),
  language: z.enum(['id', 'en']),
  figures: z.array(Figure),
  ranking: Ranking.nullable(),
  assumptions: z.array(z.string()),
  reason: CannotReason.nullable(),
  choices: z.array(z.string()),
  freshness: z
    .strictObject({
      through: z.string().nullable(),
      missing: z.strictObject({ outlets: z.array(z.string()), days: z.array(z.string()) }),
    })
    .nullable(),
  tools: z.array(z.strictObject({ name: z.string(), input: z.unknown() })),
  model: z.string(),
  ms: z.number(),
  usage: z.strictObject({ input_tokens: z.number(), output_tokens: z.number() }),
  conversation: z.string().nullable(),
});
export type Answer = z.infer<typeof Answer>;
