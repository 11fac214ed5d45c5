import { toNameKey } from '../text.ts';
import { compareKeys, DIMENSIONS, toKey } from './dimensions.ts';
import { FORMULAS, type Sum, type Sums } from './metric-formulas.ts';
import type { DimensionId, MetricId, MetricQuery, MetricRow } from './types.ts';

/** A group as the database gives it. */
export type GroupRow = Record<string, string | number | null> & { n: number };

/** A group of the result with its sums, before metrics are computed. */
export interface Group {
  keys: Partial<Record<DimensionId, string>>;
  count: number;
  sums: Sums;
}

/** Names the groups, and makes one of those whose names differ in spelling alone. */
export function toGroups(
  rows: readonly GroupRow[],
  dimensions: readonly DimensionId[],
  sums: readonly Sum[],
): Group[] {
  const groups = new Map<string, Group>();
  // The spelling recorded most often comes first and names the group.
  const byFrequency = rows.toSorted((a, b) => b.n - a.n || (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const row of byFrequency) {
    const keys = Object.fromEntries(
      dimensions.map((dimension, i) => [
        dimension,
        toKey(dimension, row[DIMENSIONS[dimension].names ? `name${i}` : `k${i}`] ?? null),
      ]),
    );
    const identity = JSON.stringify(
      dimensions.map((dimension, i) =>
        DIMENSIONS[dimension].isText ? toNameKey(String(row[`k${i}`])) : row[`k${i}`],
      ),
    );
    const group = { keys, count: row.n, sums: pickSums(row, sums) };
    const known = groups.get(identity);
    groups.set(identity, known ? merge(known, group) : group);
  }
  return [...groups.values()];
}

const keyOf = (row: GroupRow): string => JSON.stringify([row['k0'], row['k1'], row['k2']]);

function pickSums(row: GroupRow, sums: readonly Sum[]): Sums {
  return Object.fromEntries(sums.map((sum) => [sum, row[sum] ?? null])) as Sums;
}

function merge(a: Group, b: Group): Group {
  const sums = Object.fromEntries(
    Object.entries(a.sums).map(([name, value]) => [name, add(value, b.sums[name as Sum])]),
  ) as Sums;
  return { keys: a.keys, count: a.count + b.count, sums };
}

function add(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

/** The rows of the result: metrics computed, ordered, cut to the limit. */
export function toRows(groups: readonly Group[], query: MetricQuery): MetricRow[] {
  const { order, dimensions } = query;
  const ranked = groups
    .filter((group) => !order || isRankable(group, order.by, dimensions))
    .map((group) => ({ group, rank: order ? FORMULAS[order.by].compute(group.sums) : 0 }));
  const sign = order?.direction === 'asc' ? 1 : -1;
  ranked.sort(
    (a, b) => sign * ((a.rank ?? 0) - (b.rank ?? 0)) || compareGroups(a.group, b.group, dimensions),
  );
  return ranked.slice(0, query.limit).map(({ group }) => ({
    keys: group.keys,
    values: computeValues(group.sums, query.metrics),
  }));
}

function computeValues(sums: Sums, metrics: readonly MetricId[]): Partial<Record<MetricId, number | null>> {
  return Object.fromEntries(metrics.map((metric) => [metric, FORMULAS[metric].compute(sums)]));
}

/**
 * A ranking names what is recorded: no blank keys, no rows without the figure, no free packaging, and
 * no hour in which something was given back but nothing sold: that one was not open.
 */
function isRankable(group: Group, by: MetricId, dimensions: readonly DimensionId[]): boolean {
  const value = FORMULAS[by].compute(group.sums);
  if (value === null || dimensions.some((dimension) => group.keys[dimension] === '')) return false;
  const isFree = value === 0 && group.sums.items_sold === null && !group.sums.gross_sales;
  const isShut = value === 0 && by === 'orders' && dimensions.includes('hour');
  return !(dimensions.includes('product') && isFree) && !isShut;
}

function compareGroups(a: Group, b: Group, dimensions: readonly DimensionId[]): number {
  for (const dimension of dimensions) {
    const order = compareKeys(dimension, a.keys[dimension] ?? '', b.keys[dimension] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
