import { compareKeys } from '../../metrics/dimensions.ts';
import type { DimensionId } from '../../metrics/types.ts';
import { toBusinessDate } from '../../time.ts';
import type { EntryDraft, RankedList } from '../ledger/entry.ts';
import { unitOf } from './measure.ts';
import { measurePlace } from './measure-place.ts';
import { noteDefinitions } from './note-definitions.ts';
import { isAveraged, type RankedValues, type RankInput, rankValues } from './rank-values.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const rankTool = defineTool({
  name: 'rank',
  description:
    'The values of a dimension ordered by one metric, at most fifty. `having` keeps those that compare so; `place_of` gives the place of one name instead.',
  run: async (turn, input) => {
    const found = await rankBy(turn, input);
    if (found.isRanked || input.metric !== 'items_sold') return turn.results.record(found.drafts);
    // Receipts may list their items without quantities: then the receipts that list one are counted.
    const byOrders = await rankBy(turn, { ...input, metric: 'orders' });
    if (!byOrders.isRanked) return turn.results.record(found.drafts);
    turn.results.addAssumption('orders_instead_of_units');
    return turn.results.record(byOrders.drafts);
  },
});

const MOST = 50;
/** Two months of days; longer lists start at the highest and are cut. */
const MOST_IN_TIME = 63;

interface Found {
  isRanked: boolean;
  drafts: EntryDraft[];
}

async function rankBy(turn: ToolTurn, input: RankInput): Promise<Found> {
  const { metric, period, filters, dimension, direction, having } = input;
  const { measured, values } = await rankValues(turn, input);
  if (!measured.available.includes(metric)) return { isRanked: false, drafts: measured.missing };
  noteDefinitions(turn.results, [metric]);
  if (input.place_of !== undefined) {
    return { isRanked: true, drafts: await measurePlace(turn, input, input.place_of, values) };
  }
  const list: Omit<RankedList, 'ref' | 'items' | 'isInTime' | 'isCut'> = {
    type: 'ranking',
    metric,
    unit: unitOf(metric),
    currency: measured.result.currency,
    period,
    filters,
    stat: isAveraged(input) ? 'daily_average' : 'total',
    dimension,
    direction,
    limit: input.limit ?? null,
    ...(having ? { having } : {}),
  };
  const placed = placeItems(values, input);
  if (placed.items.some((item) => isRunningDay(turn, dimension, item.key))) {
    turn.results.addAssumption('running_day_included');
  }
  return { isRanked: true, drafts: [{ ...list, ...placed }] };
}

/** In the order of time where that was asked and there is room, else by value; cut to what can be read. */
function placeItems(
  values: RankedValues,
  { dimension, order, limit }: RankInput,
): Pick<RankedList, 'items' | 'isInTime' | 'isCut'> {
  const isInTime = order === 'time' && limit === undefined && values.length <= MOST_IN_TIME;
  const ordered = isInTime ? values.toSorted((a, b) => compareKeys(dimension, a.key, b.key)) : values;
  const most = limit ?? (isInTime ? MOST_IN_TIME : MOST);
  return {
    items: ordered.slice(0, most),
    isInTime,
    ...(limit === undefined && values.length > most ? { isCut: true } : {}),
  };
}

function isRunningDay(turn: ToolTurn, dimension: DimensionId, key: string): boolean {
  return dimension === 'day' && key === toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
}
