import type { Plan } from '#core/agent/offline/plan.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
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
    case 'query_metrics': {
      const stat = input.stat === 'daily_average' ? 'avg/day ' : '';
      const receipts =
        input.receipts === undefined ? '' : ` receipts${input.receipts.op}${input.receipts.amount}`;
      return `${stat}${input.metrics.join('+')} @${days(input.period)}${where(input.filters)}${receipts}`;
    }
    case 'compare_periods':
      return `change ${input.metrics.join('+')} @${days(input.period)} vs ${days(input.compare_to)}${where(input.filters)}`;
    case 'rank': {
      const stat = input.stat === 'daily_average' ? '/day' : '';
      return `rank ${input.dimension} by ${input.metric}${stat} ${input.direction} ${input.limit ?? 'all'} @${days(input.period)}${where(input.filters)}`;
    }
    case 'share_of_total':
      return `share ${input.metric} @${days(input.period)}${where(input.filters)} of${where(input.of) || ' all'}`;
    case 'count_days':
      return `days ${input.metric}${input.op}${input.threshold} @${days(input.period)}${where(input.filters)}`;
    case 'compare_to_target':
      return `target ${input.metric} ${input.target} @${days(input.period)}${where(input.filters)}`;
    case 'find_names':
      return `names ${input.text}${input.dimension === undefined ? '' : ` in ${input.dimension}`}`;
    case 'describe_metric':
      return `define ${input.metric}`;
    case 'decline_question':
      return `decline ${input.reason}`;
    case 'ask_clarification':
      return `clarify ${input.choices.join(' | ')}`;
    default:
      return 'status';
  }
}
