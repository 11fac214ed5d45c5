import { Temporal } from 'temporal-polyfill';
import type { DimensionId } from '../../metrics/types.ts';
import { type Period, toBusinessDate } from '../../time.ts';
import type { Cell, EntryDraft, Graph } from '../ledger/entry.ts';
import { comparePeriods } from './compare-periods.ts';
import type { ToolInput } from './inputs.ts';
import { measure, unitOf } from './measure.ts';
import { measureSeries, type SeriesQuestion } from './measure-series.ts';
import { noteDefinitions } from './note-definitions.ts';
import { type Comparison, openComparison } from './open-comparison.ts';
import { onlyAsked, withOrders } from './only-asked.ts';
import { coarsen, isDated, listDateKeys, toSpan } from './time-keys.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const makeChartTool = defineTool({
  name: 'make_chart',
  description: 'A picture of one metric along a dimension, with `compare_to` of two periods.',
  run: async (turn, input) => {
    const drafts = await drawGraph(turn, input);
    if (hasGraph(drafts) || input.metric !== 'items_sold') return turn.results.record(drafts);
    // Receipts may list their items without quantities: then the receipts that list one are counted.
    const byOrders = await drawGraph(turn, { ...input, metric: 'orders' });
    if (!hasGraph(byOrders)) return turn.results.record(drafts);
    turn.results.addAssumption('orders_instead_of_units');
    return turn.results.record(byOrders);
  },
});

type Input = ToolInput<'make_chart'>;
type Whole = Omit<Cell, 'ref'>;

/** As many points as a phone can show apart. */
const MOST_POINTS = 31;
const MOST_MONTHS = 60;
const USUAL_NAMES = 10;
/** Of the other period, so that every name of the first is found again. */
const MOST_NAMES = 5000;

const hasGraph = (drafts: readonly EntryDraft[]): boolean => drafts.some(({ type }) => type === 'chart');

async function drawGraph(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  const { metric } = input;
  const drafts = await measureWhole(turn, input);
  const whole = drafts.find((draft): draft is Whole => draft.type === 'cell');
  if (!whole) return drafts;
  const sides = await openSides(turn, input);
  const { period } = whole;
  const dimension = chooseDimension(input.dimension, period, whole.compare?.period ?? null);
  const most = chooseMost(dimension, input.limit);
  const filters = [...whole.filters];
  const question = { metrics: [metric], dimension, period, filters, limit: most + 1 };
  const series = await measureSeries(sides?.current.turn ?? turn, question);
  if (!series.metrics.includes(metric)) return series.missing;
  if (series.rows.length === 0) return [whole];
  const rows = isDated(dimension) ? series.rows.slice(-most) : series.rows.slice(0, most);
  const points = rows.map(({ key, values }) => ({ key, value: values[0] ?? null }));
  noteDefinitions(turn.results, [metric]);
  const graph: Omit<Graph, 'ref'> = {
    type: 'chart',
    metric,
    unit: unitOf(metric),
    currency: series.currency,
    period,
    filters,
    dimension,
    asked: input.dimension,
    points,
    earlier: whole.compare && sides ? await measureEarlier(sides, question, points) : null,
    whole,
    isCut: series.rows.length > rows.length,
    isRunning: sides === null && endsToday(turn, dimension, points.at(-1)?.key ?? '', period),
  };
  return [graph, ...drafts.filter((draft) => draft !== whole)];
}

function chooseMost(dimension: DimensionId, asked: number | undefined): number {
  if (dimension === 'month') return MOST_MONTHS;
  const isTime = isDated(dimension) || dimension === 'hour' || dimension === 'weekday';
  return isTime ? MOST_POINTS : Math.min(asked ?? USUAL_NAMES, MOST_POINTS);
}

/** Both periods as the comparison of the same input cuts them; null without another period. */
async function openSides(turn: ToolTurn, input: Input): Promise<Comparison | null> {
  const { compare_to: compareTo, period, filters } = input;
  return compareTo ? openComparison(turn, { period, compareTo, filters }) : null;
}

/** The figure of the whole period, or its change against the other; without one, why. */
async function measureWhole(turn: ToolTurn, input: Input): Promise<EntryDraft[]> {
  const { metric, period, filters, compare_to } = input;
  if (compare_to) return comparePeriods(turn, { metrics: [metric], period, filters, compare_to });
  const { available, missing, result } = await measure(turn, {
    metrics: withOrders([metric]),
    period,
    filters,
  });
  if (!available.includes(metric)) return onlyAsked(missing, [metric]);
  const { orders = null, [metric]: value = null } = result.rows[0]?.values ?? {};
  if (value === null) return [{ type: 'notice', notice: 'empty', metric, period, filters }];
  const { currency } = result;
  const isEmpty = orders === 0 && value === 0;
  return [
    { type: 'cell', stat: 'total', metric, unit: unitOf(metric), currency, period, filters, value, isEmpty },
  ];
}

/** Days become weeks or months when there are too many; weeks of two periods must start alike. */
function chooseDimension(asked: DimensionId, period: Period, earlier: Period | null): DimensionId {
  if (!isDated(asked)) return asked;
  const chosen = coarsen(asked, period, MOST_POINTS);
  const weekday = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;
  const isUneven = earlier !== null && weekday(earlier.from) !== weekday(period.from);
  return chosen === 'week' && isUneven ? 'month' : chosen;
}

/** The other period along the same axis: dates by their place, hours and names by their key. */
async function measureEarlier(
  { current, earlier }: Comparison,
  question: SeriesQuestion,
  points: Graph['points'],
): Promise<Graph['earlier']> {
  const { dimension } = question;
  const { period } = earlier;
  const series = await measureSeries(earlier.turn, { ...question, period, limit: MOST_NAMES });
  if (series.metrics.length === 0) return null;
  const keys = points.map(({ key }) => key);
  const aligned = isDated(dimension)
    ? alignDates(keys, listDateKeys(dimension, current.period), listDateKeys(dimension, period))
    : keys;
  const known = new Map(series.rows.map(({ key, values }) => [key, values[0] ?? null]));
  return { period, keys: aligned, values: aligned.map((key) => known.get(key) ?? null) };
}

function alignDates(
  keys: readonly string[],
  current: readonly string[],
  earlier: readonly string[],
): string[] {
  return keys.map((key) => earlier[current.indexOf(key)] ?? '');
}

function endsToday(turn: ToolTurn, dimension: DimensionId, key: string, period: Period): boolean {
  if (!isDated(dimension)) return false;
  const { now, activeBusiness } = turn.ctx;
  return toSpan(dimension, key, period).to >= toBusinessDate(now, activeBusiness.timeZone);
}
