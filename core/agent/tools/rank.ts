import type { DimensionId, MetricRow } from '../../metrics/types.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { ToolInput } from './inputs.ts';
import { measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const rankTool = defineTool({
  name: 'rank',
  description:
    'The values of a dimension (product, hour, day …) ordered by one metric; without `limit` all of them, at most fifty. One ranking reference.',
  run: async (turn, input) => {
    const found = await rankBy(turn, input);
    if (found.ranking || input.metric !== 'items_sold') return turn.results.record(found.drafts);
    // Receipts may list their items without quantities: then the receipts that list one are counted.
    const byOrders = await rankBy(turn, { ...input, metric: 'orders' });
    if (!byOrders.ranking) return turn.results.record(found.drafts);
    turn.results.addAssumption('orders_instead_of_units');
    return turn.results.record(byOrders.drafts);
  },
});

type Input = ToolInput<'rank'>;
type Items = { key: string; value: number }[];

const MOST = 50;
/** Two months of days; longer lists start at the highest and are cut. */
const MOST_IN_TIME = 63;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Keys of days and months sort as numbers, weekdays from Monday. */
function placeOf(dimension: DimensionId, { key }: { key: string }): number {
  return dimension === 'weekday' ? WEEKDAYS.indexOf(key) : Number(key.replaceAll('-', ''));
}

async function rankBy(turn: ToolTurn, input: Input): Promise<{ ranking: boolean; drafts: EntryDraft[] }> {
  const { metric, dimension, period, filters, direction } = input;
  const isAverage = input.stat === 'daily_average' && dimension !== 'day';
  const measured = await measure(turn, {
    metrics: [metric],
    dimensions: [dimension],
    period,
    filters,
    order: { by: metric, direction },
    ...(isAverage ? {} : { limit: input.limit ?? (input.order === 'time' ? MOST_IN_TIME : MOST) }),
  });
  if (!measured.available.includes(metric)) return { ranking: false, drafts: measured.missing };
  noteDefinitions(turn.results, [metric]);
  const rows = toItems(measured.result.rows, input);
  const averaged = isAverage ? await toAverages(turn, input, rows) : rows;
  const isInTime = input.order === 'time' && input.limit === undefined && averaged.length < MOST_IN_TIME;
  const items = isInTime
    ? averaged.toSorted((a, b) => placeOf(dimension, a) - placeOf(dimension, b))
    : averaged;
  const list = {
    metric,
    unit: unitOf(metric),
    currency: measured.result.currency,
    period,
    filters,
    stat: isAverage ? ('daily_average' as const) : ('total' as const),
    dimension,
    direction,
  };
  return {
    ranking: true,
    drafts: [
      {
        type: 'ranking',
        ...list,
        limit: input.limit ?? null,
        isInTime,
        items: items.slice(0, isInTime ? MOST_IN_TIME : MOST),
      },
    ],
  };
}

function toItems(rows: readonly MetricRow[], input: Input): Items {
  return rows.flatMap((row) => {
    const key = row.keys[input.dimension];
    const value = row.values[input.metric];
    return key === undefined || value === null || value === undefined ? [] : [{ key, value }];
  });
}

/** Each value over the days on which it had sales. */
async function toAverages(turn: ToolTurn, input: Input, items: Items): Promise<Items> {
  const { dimension, period, filters, direction } = input;
  const days = await measure(turn, {
    metrics: ['orders'],
    dimensions: [dimension, 'day'],
    period,
    filters,
    limit: 5000,
  });
  turn.results.addAssumption('average_over_days_with_sales');
  const open = countOpenDays(days.result.rows, dimension);
  const digits = unitOf(input.metric) === 'money' ? 0 : 1;
  const sign = direction === 'desc' ? -1 : 1;
  return items
    .flatMap(({ key, value }) => {
      const count = open.get(key) ?? 0;
      return count === 0 ? [] : [{ key, value: roundHalfAway(value / count, digits) }];
    })
    .toSorted((a, b) => sign * (a.value - b.value) || a.key.localeCompare(b.key))
    .slice(0, input.limit ?? MOST);
}

function countOpenDays(rows: readonly MetricRow[], dimension: DimensionId): Map<string, number> {
  const open = new Map<string, number>();
  for (const row of rows) {
    const key = row.keys[dimension];
    if (key !== undefined && (row.values.orders ?? 0) > 0) open.set(key, (open.get(key) ?? 0) + 1);
  }
  return open;
}
