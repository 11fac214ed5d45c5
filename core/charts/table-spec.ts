import type { ChartSpec } from './chart-spec.ts';

/** A table as people read it: every cell is worded already. */
export interface TableSpec {
  /** Tells it from others of one reply; a single table is told by the text. */
  title?: string;
  columns: string[];
  rows: string[][];
  /** Below the rows: what they, and those that are not shown, come to. */
  total?: string[];
}

/** The figures of a chart as a table, for those who cannot see it and where no picture can be drawn. */
export function toChartTable({ heading, categories, series }: ChartSpec): TableSpec {
  return {
    columns: [heading, ...series.map(({ name }) => name)],
    rows: categories.map(({ name }, index) => [name, ...series.map(({ labels }) => labels[index] ?? '')]),
  };
}
