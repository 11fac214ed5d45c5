import type { Plan } from '#core/agent/offline/plan.ts';
import type { ToolCall, ToolInput } from '#core/agent/tools/inputs.ts';
import type { MetricFilter } from '#core/metrics/types.ts';
import type { Period } from '#core/time.ts';

/** A plan on one line, for tables of questions: `rank product by net_sales desc 5 @2026-10-01..2026-10-31`. */
export function showPlan(plan: Plan): string {
  return plan.smalltalk === null ? plan.calls.map(showCall).join(' ; ') : `say ${plan.smalltalk}`;
}

const days = ({ from, to }: Period): string => (from === to ? from : `${from}..${to}`);
const where = (filters: readonly MetricFilter[]): string =>
  filters.map(({ dimension, values }) => ` ${dimension}=${values.join('|')}`).join('');

function showCall({ name, input }: ToolCall): string {
  switch (name) {
    case 'query_metrics':
      return showQuery(input);
    case 'compare_periods':
      return `change ${input.metrics.join('+')} @${days(input.period)} vs ${days(input.compare_to)}${where(input.filters)}`;
    case 'rank': {
      const stat = input.stat === 'daily_average' ? '/day' : '';
      if (input.place_of !== undefined)
        return `place of ${input.place_of} in ${input.dimension} by ${input.metric} @${days(input.period)}${where(input.filters)}`;
      const having = input.having ? ` having${input.having.op}${input.having.threshold}` : '';
      return `rank ${input.dimension} by ${input.metric}${stat} ${input.direction} ${input.limit ?? 'all'}${having} @${days(input.period)}${where(input.filters)}`;
    }
    case 'explain_change':
      return `why ${input.metric} @${days(input.period)} vs ${days(input.compare_to)}${where(input.filters)}${input.by.length > 0 ? ` by ${input.by.join('+')}` : ''}${input.premise ? ` said ${input.premise}` : ''}`;
    case 'make_chart': {
      const against = input.compare_to ? ` vs ${days(input.compare_to)}` : '';
      return `chart ${input.metric} per ${input.dimension} ${input.limit ?? 'all'} @${days(input.period)}${against}${where(input.filters)}`;
    }
    case 'make_table':
      return `${input.as} ${input.metrics.join('+')} per ${input.dimension} @${days(input.period)}${where(input.filters)}`;
    case 'show_evidence': {
      const period = input.period ? ` @${days(input.period)}` : '';
      return `evidence${input.metric ? ` ${input.metric}` : ''}${period}${where(input.filters)}`;
    }
    case 'get_lesson':
      return `lesson ${input.topic}`;
    case 'hand_over':
      return 'hand over';
    case 'find_names':
      return `names ${input.text}${input.dimension === undefined ? '' : ` in ${input.dimension}`}`;
    case 'manage_settings':
      return showSettings(input);
    case 'decline_question':
      return `decline ${input.reason}`;
    case 'ask_clarification':
      return `clarify ${input.choices.join(' | ')}`;
    default:
      return 'status';
  }
}

function showQuery(input: ToolInput<'query_metrics'>): string {
  const { against, receipts, metrics } = input;
  const scope = `@${days(input.period)}${where(input.filters)}`;
  if (against && 'share_of' in against)
    return `share ${metrics.join('+')} ${scope} of${where(against.share_of) || ' all'}`;
  if (against && 'target' in against) return `target ${metrics.join('+')} ${against.target} ${scope}`;
  if (against) return `days ${metrics.join('+')}${against.days.op}${against.days.threshold} ${scope}`;
  const stat = { total: '', daily_average: 'avg/day ', order_average: 'avg/order ' }[input.stat];
  return `${stat}${metrics.join('+')} ${scope}${receipts === undefined ? '' : ` receipts${receipts.op}${receipts.amount}`}`;
}

function showSettings({ metrics, setting, value }: ToolInput<'manage_settings'>): string {
  if (setting === undefined && metrics.length === 0) return 'settings';
  if (setting !== undefined) return `setting ${setting}${value === undefined ? '' : `=${value}`}`;
  return metrics.map((metric) => `define ${metric}`).join(' ; ');
}
