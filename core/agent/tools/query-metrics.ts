import type { MetricId } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import type { Against, ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { measureDays } from './measure-days.ts';
import { measureGap } from './measure-gap.ts';
import { measureShare } from './measure-share.ts';
import { noteDefinitions } from './note-definitions.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const queryMetricsTool = defineTool({
  name: 'query_metrics',
  description:
    'Figures of a period: one cell per metric. `filters` narrow to recorded names; `receipts` counts only receipts whose net total compares so; `stat: daily_average` divides by the days that had sales; `against` sets each metric against a whole, a target or a threshold per day.',
  run: async (turn, input) => {
    if (input.against) return turn.results.record(await measureAgainst(turn, input, input.against));
    if (input.stat === 'daily_average') return turn.results.record(await averageOverDays(turn, input));
    const measured = await measure(turn, {
      metrics: withOrders(input.metrics),
      period: input.period,
      filters: input.filters,
      ...(input.receipts ? { receipts: input.receipts } : {}),
    });
    noteDefinitions(turn.results, input.metrics);
    return turn.results.record([
      ...input.metrics.flatMap((metric) => toTotal(metric, input, measured)),
      ...onlyAsked(measured.missing, input.metrics),
    ]);
  },
});

type Input = ToolInput<'query_metrics'>;

async function measureAgainst(turn: ToolTurn, input: Input, against: Against): Promise<EntryDraft[]> {
  const { metrics, period, filters } = input;
  noteDefinitions(turn.results, metrics);
  const drafts: EntryDraft[] = [];
  for (const metric of metrics) {
    const scope = { metric, period, filters };
    if ('share_of' in against) drafts.push(...(await measureShare(turn, scope, against.share_of)));
    else if ('target' in against) drafts.push(...(await measureGap(turn, scope, against.target)));
    else drafts.push(...(await measureDays(turn, scope, against.days)));
  }
  return drafts;
}

/** Orders tell a zero from a day without any transaction. */
export function withOrders(metrics: readonly MetricId[]): MetricId[] {
  return [...new Set<MetricId>([...metrics, 'orders'])];
}

/** Drops what is missing about orders when nobody asked for orders. */
export function onlyAsked(missing: readonly EntryDraft[], metrics: readonly MetricId[]): EntryDraft[] {
  return missing.filter((draft) => {
    if (draft.type !== 'notice' || draft.notice !== 'unavailable') return true;
    return draft.metric === undefined || metrics.includes(draft.metric);
  });
}

function toTotal(metric: MetricId, input: Input, { available, result }: Measurement): EntryDraft[] {
  if (!available.includes(metric)) return [];
  const values = result.rows[0]?.values;
  const orders = values?.orders ?? null;
  const value = values?.[metric] ?? null;
  const { period, filters } = input;
  if (value === null) return [{ type: 'notice', notice: 'empty', metric, period, filters }];
  return [
    {
      type: 'cell',
      stat: 'total',
      metric,
      unit: unitOf(metric),
      currency: result.currency,
      period,
      filters,
      value,
      isEmpty: orders === 0 && value === 0,
      ...(input.receipts ? { receipts: input.receipts } : {}),
    },
  ];
}

async function averageOverDays(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  const { period, filters, metrics } = input;
  const totals = await measure(turn, { metrics: withOrders(metrics), period, filters });
  const days = await measure(turn, { metrics: ['orders'], dimensions: ['day'], period, filters });
  const open = days.result.rows.filter((row) => (row.values.orders ?? 0) > 0).length;
  turn.results.addAssumption('average_over_days_with_sales');
  noteDefinitions(turn.results, metrics);
  const averages = metrics.flatMap((metric): EntryDraft[] => {
    if (!totals.available.includes(metric)) return [];
    const total = totals.result.rows[0]?.values[metric] ?? null;
    if (total === null || open === 0) return [{ type: 'notice', notice: 'empty', metric, period, filters }];
    const unit = unitOf(metric);
    const value = roundHalfAway(total / open, unit === 'money' ? 0 : 1);
    const { currency } = totals.result;
    return [
      { type: 'cell', stat: 'daily_average', metric, unit, currency, period, filters, value, isEmpty: false },
    ];
  });
  return [...averages, ...onlyAsked(totals.missing, metrics)];
}
