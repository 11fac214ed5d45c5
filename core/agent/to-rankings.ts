import type { Entry, Graph, RankedList, Sheet } from './ledger/entry.ts';

/** The lists of figures that an entry shows beside its sentence, as rankings: the main one first. */
export function toRankings(entry: Entry): RankedList[] {
  if (entry.type === 'ranking') return [entry];
  if (entry.type === 'chart') return toChartRankings(entry);
  return entry.type === 'table' ? toTableRankings(entry) : [];
}

function toChartRankings(graph: Graph): RankedList[] {
  const { ref, metric, unit, currency, period, filters, dimension, points, earlier } = graph;
  const shared = { type: 'ranking', ref, metric, unit, currency, filters, dimension, ...LIST } as const;
  const main = { ...shared, period, items: keepKnown(points) };
  if (!earlier) return [main];
  const items = earlier.keys.map((key, index) => ({ key, value: earlier.values[index] ?? null }));
  return [main, { ...shared, period: earlier.period, items: keepKnown(items) }];
}

function toTableRankings({ ref, columns, rows, ...scope }: Sheet): RankedList[] {
  const { currency, period, filters, dimension } = scope;
  return columns.map(({ metric, unit }, index) => ({
    type: 'ranking',
    ref,
    metric,
    unit,
    currency,
    period,
    filters,
    dimension,
    ...LIST,
    items: keepKnown(rows.map(({ key, values }) => ({ key, value: values[index] ?? null }))),
  }));
}

const LIST = { stat: 'total', direction: 'desc', limit: null, isInTime: true } as const;

function keepKnown(items: readonly { key: string; value: number | null }[]): RankedList['items'] {
  return items.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
}
