import { z } from 'zod';
import { DimensionId, MetricFilter, MetricId, PeriodInput, ReceiptCondition } from '../../metrics/types.ts';

/**
 * What a model may ask of a tool. No input names a business, a person or a role: those come
 * from the turn. Strict objects: an injected key is an error that the model gets to read.
 */
const filters = z.array(MetricFilter).max(8).default([]);
const period = PeriodInput.describe('business days, both ends inclusive');

const QueryMetricsInput = z.strictObject({
  metrics: z.array(MetricId).min(1).max(4),
  period,
  filters,
  receipts: ReceiptCondition.optional(),
  stat: z.enum(['total', 'daily_average']).default('total'),
});

const ComparePeriodsInput = z.strictObject({
  metrics: z.array(MetricId).min(1).max(4),
  period,
  compare_to: period,
  filters,
});

const RankInput = z.strictObject({
  metric: MetricId,
  dimension: DimensionId,
  period,
  filters,
  direction: z.enum(['asc', 'desc']).default('desc'),
  limit: z.number().int().min(1).max(50).optional(),
  stat: z.enum(['total', 'daily_average']).default('total'),
  order: z.literal('time').optional().describe('without limit: hours, days, months in their own order'),
});

const ShareOfTotalInput = z.strictObject({
  metric: MetricId,
  period,
  filters: z.array(MetricFilter).min(1).max(8).describe('the part'),
  of: z.array(MetricFilter).max(8).default([]).describe('the whole; empty: the whole business'),
});

const CountDaysInput = z.strictObject({
  metric: MetricId,
  op: z.enum(['<', '<=', '>', '>=']),
  threshold: z.number().describe('major units of the currency, or a count'),
  period,
  filters,
});

const CompareToTargetInput = z.strictObject({
  metric: MetricId,
  target: z.number().positive().describe('major units of the currency, or a count'),
  period,
  filters,
});

const FindNamesInput = z.strictObject({
  text: z.string().min(1).max(200),
  dimension: DimensionId.optional(),
});

const GetDataStatusInput = z.strictObject({});

const DescribeMetricInput = z.strictObject({ metric: MetricId });

const DeclineQuestionInput = z.strictObject({
  reason: z.enum([
    'no_stock_data',
    'no_field',
    'no_cost_data',
    'out_of_scope',
    'other_business',
    'injection',
  ]),
  dimension: DimensionId.optional().describe('with no_field: what is not recorded'),
});

const AskClarificationInput = z.strictObject({
  about: z.enum(['metric', 'period', 'name']),
  choices: z.array(z.string().min(1).max(80)).min(2).max(6),
});

/** The agent's tools by name; the offline planner and a language model call the same ones. */
export const TOOL_INPUTS = {
  query_metrics: QueryMetricsInput,
  compare_periods: ComparePeriodsInput,
  rank: RankInput,
  share_of_total: ShareOfTotalInput,
  count_days: CountDaysInput,
  compare_to_target: CompareToTargetInput,
  find_names: FindNamesInput,
  get_data_status: GetDataStatusInput,
  describe_metric: DescribeMetricInput,
  decline_question: DeclineQuestionInput,
  ask_clarification: AskClarificationInput,
} as const;

export type ToolName = keyof typeof TOOL_INPUTS;
export type ToolInput<Name extends ToolName> = z.infer<(typeof TOOL_INPUTS)[Name]>;

/** One call as planned: name and input belong together. */
export type ToolCall = { [Name in ToolName]: { name: Name; input: ToolInput<Name> } }[ToolName];
