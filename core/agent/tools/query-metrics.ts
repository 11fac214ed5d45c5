import type { MetricId } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { Against, ToolInput } from './inputs.ts';
import { type Measurement, measure, unitOf } from './measure.ts';
import { isRatio, measureAverages } from './measure-average.ts';
import { measureDays } from './measure-days.ts';
import { measureGap } from './measure-gap.ts';
import { measureShare } from './measure-share.ts';
import { noteDefinitions } from './note-definitions.ts';
import { onlyAsked, withOrders } from './only-asked.ts';
import { defineTool, type MetricScope, type ToolTurn } from './tool.ts';

export const queryMetricsTool = defineTool({
  name: 'query_metrics',
  description:
    'Figures of a period, one cell per metric. `receipts`: only those whose net total compares so. `stat` divides by the days with sales or by the orders. `against`: share of a whole, gap to a target, or how many days meet a threshold.',
  run: async (turn, input) => {
    if (input.against) return turn.results.record(await measureAgainst(turn, input, input.against));
    const averages = input.stat === 'total' ? [] : await measureAverages(turn, input, input.stat);
    const metrics = input.stat === 'total' ? input.metrics : input.metrics.filter(isRatio);
    if (metrics.length === 0) return turn.results.record(averages);
    const measured = await measure(turn, { metrics: withOrders(metrics), ...toScope(input) });
    noteDefinitions(turn.results, metrics);
    return turn.results.record([
      ...averages,
      ...metrics.flatMap((metric) => toTotal(metric, input, measured)),
      ...onlyAsked(measured.missing, metrics),
    ]);
  },
});

type Input = ToolInput<'query_metrics'>;

function toScope({ period, filters, receipts }: Input): Omit<MetricScope, 'metric'> {
  return { period, filters, ...(receipts ? { receipts } : {}) };
}

async function measureAgainst(turn: ToolTurn, input: Input, against: Against): Promise<EntryDraft[]> {
  noteDefinitions(turn.results, input.metrics);
  const drafts: EntryDraft[] = [];
  for (const metric of input.metrics) {
    const scope = { metric, ...toScope(input) };
    if ('share_of' in against) drafts.push(...(await measureShare(turn, scope, against.share_of)));
    else if ('target' in against) drafts.push(...(await measureGap(turn, scope, against.target)));
    else drafts.push(...(await measureDays(turn, scope, against.days)));
  }
  return drafts;
}

function toTotal(metric: MetricId, input: Input, { available, result }: Measurement): EntryDraft[] {
  if (!available.includes(metric)) return [];
  const values = result.rows[0]?.values;
  const orders = values?.orders ?? null;
  const value = values?.[metric] ?? null;
  const scope = { metric, ...toScope(input) };
  const { currency } = result;
  if (value === null) return [{ type: 'notice', notice: 'empty', ...scope, currency }];
  const isEmpty = orders === 0 && value === 0;
  return [{ type: 'cell', stat: 'total', ...scope, unit: unitOf(metric), currency, value, isEmpty }];
}
