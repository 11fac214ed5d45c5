import type { MetricId } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { ToolInput } from './inputs.ts';
import { measure, unitOf } from './measure.ts';
import { measureSeries } from './measure-series.ts';
import { noteDefinitions } from './note-definitions.ts';
import { isDated } from './time-keys.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const makeTableTool = defineTool({
  name: 'make_table',
  description: 'Metrics along a dimension as a table; `as: csv` as a file for a spreadsheet.',
  run: async (turn, input) => turn.results.record(await fillSheet(turn, input)),
});

type Input = ToolInput<'make_table'>;

const MOST_ROWS = 5000;

async function fillSheet(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  const { dimension, period, filters } = input;
  const metrics = [...new Set(input.metrics)];
  const series = await measureSeries(turn, { metrics, dimension, period, filters, limit: MOST_ROWS });
  const [first] = series.metrics;
  if (first === undefined) return series.missing;
  noteDefinitions(turn.results, series.metrics);
  if (series.rows.length === 0) return [{ type: 'notice', notice: 'empty', metric: first, period, filters }];
  const wholes = await measureWholes(turn, input, series.metrics);
  return [
    {
      type: 'table',
      dimension,
      currency: series.currency,
      period,
      filters,
      columns: series.metrics.map((metric) => ({
        metric,
        unit: unitOf(metric),
        whole: wholes.get(metric) ?? null,
      })),
      rows: series.rows,
      isInTime: isDated(dimension) || dimension === 'hour' || dimension === 'weekday',
      as: input.as,
    },
    ...series.missing,
  ];
}

/** Orders do not add up over products, nor averages over anything: the whole is asked for itself. */
async function measureWholes(
  turn: ToolTurn,
  { period, filters }: Input,
  metrics: MetricId[],
): Promise<Map<MetricId, number | null>> {
  const { result } = await measure(turn, { metrics, period, filters });
  return new Map(metrics.map((metric) => [metric, result.rows[0]?.values[metric] ?? null]));
}
