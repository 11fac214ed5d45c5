import { z } from 'zod';
import { SettingKey } from '../../accounts/setting-values.ts';
import { DimensionId, MetricFilter, MetricId, PeriodInput, ReceiptCondition } from '../../metrics/types.ts';

/**
 * What a model may ask of a tool. No input names a business, a person or a role: those come
 * from the turn. Strict objects: an injected key is an error that the model gets to read.
 */
const filters = z.array(MetricFilter).max(8).default([]);
const period = PeriodInput.describe('business days, both ends inclusive');

/** What one metric is set against: a whole, a target, or a threshold that each day is held to. */
const Against = z.union([
  z.strictObject({ share_of: z.array(MetricFilter).max(8).describe('the whole; empty: the whole business') }),
  z.strictObject({ target: z.number().positive().describe('major units of the currency, or a count') }),
  z.strictObject({
    days: z.strictObject({ op: z.enum(['<', '<=', '>', '>=']), threshold: z.number() }),
  }),
]);
export type Against = z.infer<typeof Against>;

const QueryMetricsInput = z.strictObject({
  metrics: z.array(MetricId).min(1).max(4),
  period,
  filters,
  receipts: ReceiptCondition.optional(),
  stat: z.enum(['total', 'daily_average', 'order_average']).default('total'),
  against: Against.optional(),
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
  order: z.literal('time').optional().describe('hours, days, months in their own order'),
  having: z
    .strictObject({ op: z.enum(['<', '<=', '>', '>=']), threshold: z.number() })
    .optional()
    .describe('`<= 0` lists what did not sell at all'),
  place_of: z.string().min(1).max(200).optional().describe('a recorded name'),
});

const ExplainChangeInput = z.strictObject({
  metric: MetricId,
  period,
  compare_to: period,
  filters,
  by: z.array(DimensionId).max(3).default([]).describe('empty: the dimensions that tell most'),
  premise: z.enum(['up', 'down']).optional().describe('what the question takes for granted'),
});

const FindNamesInput = z.strictObject({
  text: z.string().min(1).max(200),
  dimension: DimensionId.optional(),
});

const GetDataStatusInput = z.strictObject({});

const ManageSettingsInput = z.strictObject({
  metrics: z.array(MetricId).max(4).default([]).describe('whose definition to tell'),
  setting: SettingKey.optional(),
  value: z.string().max(40).optional().describe('a metric; HH:MM; yes or no'),
  outlet: z.string().max(200).optional().describe('day_starts_at: absent: all'),
});

const ShowEvidenceInput = z.strictObject({
  metric: MetricId.optional(),
  period: period.optional(),
  filters,
});

const MakeChartInput = z.strictObject({
  metric: MetricId,
  dimension: DimensionId,
  period,
  compare_to: period.optional(),
  filters,
  limit: z.number().int().min(1).max(50).optional(),
});

const MakeTableInput = z.strictObject({
  metrics: z.array(MetricId).min(1).max(4),
  dimension: DimensionId,
  period,
  filters,
  as: z.enum(['table', 'csv']).default('table'),
});

export const LessonId = z.enum([
  'cost_of_goods',
  'gross_margin',
  'net_against_gross_sales',
  'average_order_value',
  'price_volume_mix',
  'fair_comparison',
  'best_seller_against_profit',
  'slow_products',
  'refunds_and_voids',
  'discounts',
  'busy_hours',
  'seasons_and_payday',
  'setting_a_target',
  'selling_price',
]);
export type LessonId = z.infer<typeof LessonId>;

const GetLessonInput = z.strictObject({ topic: LessonId });

const HandOverInput = z.strictObject({ about: z.string().max(200).optional() });

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
  explain_change: ExplainChangeInput,
  rank: RankInput,
  find_names: FindNamesInput,
  get_data_status: GetDataStatusInput,
  manage_settings: ManageSettingsInput,
  show_evidence: ShowEvidenceInput,
  make_chart: MakeChartInput,
  make_table: MakeTableInput,
  get_lesson: GetLessonInput,
  hand_over: HandOverInput,
  decline_question: DeclineQuestionInput,
  ask_clarification: AskClarificationInput,
} as const;

export type ToolName = keyof typeof TOOL_INPUTS;
export type ToolInput<Name extends ToolName> = z.infer<(typeof TOOL_INPUTS)[Name]>;

/** One call as planned: name and input belong together. */
export type ToolCall = { [Name in ToolName]: { name: Name; input: ToolInput<Name> } }[ToolName];
