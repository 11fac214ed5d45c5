import type { ChartSpec } from '#core/charts/chart-spec.ts';
import { toChartTable } from '#core/charts/table-spec.ts';
import { formatTable } from '../format-table.ts';

/** Eighths of a character, so that close values still look apart. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

/** A chart as lines of text: each category with its values and, in what is left of the width, a bar. */
export function renderChart(chart: ChartSpec, width: number): string {
  const [main] = chart.series;
  const values = main?.values.map((value) => value ?? 0) ?? [];
  const [head = '', ...rows] = formatTable(toChartTable(chart), width - SHORTEST_BAR - 1);
  const text = Math.max(head.length, ...rows.map(({ length }) => length));
  const room = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width - text - 1));
  const highest = Math.max(...values.map(Math.abs), 0);
  const lines = rows.map((row, index) => {
    const share = highest === 0 ? 0 : Math.max(0, values[index] ?? 0) / highest;
    return `${row.padEnd(text)} ${toBar(share * room)}`.trimEnd();
  });
  const title = [chart.title, chart.subtitle].filter(Boolean).join(' · ');
  return [title, ...(chart.series.length > 1 ? [head] : []), ...lines].join('\n');
}

function toBar(length: number): string {
  const eighths = Math.round(length * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
