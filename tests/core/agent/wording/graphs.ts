import type { Graph, Sheet } from '#core/agent/ledger/entry.ts';

export const AUGUST = { from: '2025-08-01', to: '2025-08-31' };

/** Sales of August by day; values in sen. */
export function sampleGraph(values: (number | null)[], more: Partial<Graph> = {}): Graph {
  return {
    type: 'chart',
    ref: 'g1',
    metric: 'net_sales',
    unit: 'money',
    currency: 'IDR',
    period: AUGUST,
    filters: [],
    dimension: 'day',
    asked: 'day',
    points: values.map((value, index) => ({ key: `2025-08-${String(index + 1).padStart(2, '0')}`, value })),
    earlier: null,
    whole: null,
    isCut: false,
    isRunning: false,
    ...more,
  };
}

export function sampleSheet(rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
  return {
    type: 'table',
    ref: 't1',
    dimension: 'product',
    currency: 'IDR',
    period: AUGUST,
    filters: [],
    columns: [
      { metric: 'net_sales', unit: 'money', whole: 500_000_000 },
      { metric: 'items_sold', unit: 'units', whole: 412.5 },
    ],
    rows,
    isInTime: false,
    as: 'table',
    ...more,
  };
}
