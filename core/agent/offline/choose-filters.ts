import type { DimensionId, MetricFilter } from '../../metrics/types.ts';
import type { Frame, Task } from './frame.ts';
import { isSplitTask } from './frame.ts';
import type { PlanAssumption, PlannerInput } from './plan.ts';
import type { NameMention, Reading } from './reading.ts';
import { setsApart, THINGS } from './sets-apart.ts';
import { usesWeekdayAsDate } from './weekday-as-date.ts';

export interface FilterSlots {
  filters: Pick<Frame, 'filters' | 'each'>;
  assumptions: PlanAssumption[];
}

/** Which part of the business the figures are for: what was said now, and what stays from before. */
export function chooseFilters(
  reading: Reading,
  kept: Frame | null,
  dimension: DimensionId | null,
  task: Task,
  { lexicon }: PlannerInput,
): FilterSlots {
  const days = usesWeekdayAsDate(reading)
    ? []
    : reading.weekdays.map((values): MetricFilter => ({ dimension: 'weekday', values: [...values] }));
  const spoken = distinct(reading.names.map(({ filter }) => filter));
  const own = [...(reading.cues.has('except') ? allBut(spoken, lexicon) : spoken), ...days];
  const times: MetricFilter[] = [];
  if (reading.hours.length > 0) times.push({ dimension: 'hour', values: [...reading.hours] });
  const all = [...own, ...times];
  const named = new Set(all.map((filter) => filter.dimension));
  // A new product or category takes the place of the old one: nobody asked for what both hold.
  if (named.has('product') || named.has('category')) named.add('product').add('category');
  const isWhole = reading.cues.has('all') && own.length === 0;
  const inherited = isWhole
    ? []
    : (kept?.filters ?? []).filter(
        (filter) =>
          !named.has(filter.dimension) && (filter.dimension !== dimension || kept?.dimension === dimension),
      );
  const keptEach = isWhole ? [] : (kept?.each ?? []).filter((filter) => !named.has(filter.dimension));
  const mixed = setsApart(reading);
  const several = [...named].find((id) => own.filter((filter) => filter.dimension === id).length > 1);
  const isJoined = reading.cues.has('together') || isSplitTask(task);
  const isTogether = isJoined || several === undefined;
  const merged = mergeByDimension([...inherited, ...(isJoined ? keptEach : []), ...all]);
  const assumptions = readAs(reading.names);
  if (mixed && !isJoined) {
    const filters = merged.filter(({ dimension: id }) => !THINGS.has(id));
    return { filters: { filters, each: own.filter(({ dimension: id }) => THINGS.has(id)) }, assumptions };
  }
  if (isTogether) return { filters: { filters: merged, each: isJoined ? [] : keptEach }, assumptions };
  return {
    filters: {
      filters: merged.filter((filter) => filter.dimension !== several),
      each: own.filter((filter) => filter.dimension === several),
    },
    assumptions,
  };
}

/** "coffee (kopi)" names one thing twice. */
function distinct(filters: readonly MetricFilter[]): MetricFilter[] {
  return [...new Map(filters.map((one) => [JSON.stringify(one), one])).values()];
}

/** "selain rokok": every other name of the same dimension. */
function allBut(spoken: readonly MetricFilter[], { names }: PlannerInput['lexicon']): MetricFilter[] {
  return mergeByDimension(spoken).map(({ dimension, values }) => {
    const rest = (names[dimension] ?? []).filter((name) => !values.includes(name));
    return { dimension, values: rest };
  });
}

function mergeByDimension(filters: readonly MetricFilter[]): MetricFilter[] {
  const merged = new Map<DimensionId, string[]>();
  for (const { dimension, values } of filters) {
    merged.set(dimension, [...new Set([...(merged.get(dimension) ?? []), ...values])]);
  }
  return [...merged].map(([dimension, values]) => ({ dimension, values: values.slice(0, 50) }));
}

function readAs(names: readonly NameMention[]): PlanAssumption[] {
  return names.flatMap(({ isShared, filter }): PlanAssumption[] => {
    if (!isShared) return [];
    if (filter.dimension === 'sales_channel') return ['name_read_as_sales_channel'];
    return filter.dimension === 'payment_method' ? ['name_read_as_payment_method'] : [];
  });
}
