import type { ChartSpec } from '#core/charts/chart-spec.ts';
import { toAxisTicks } from '#core/charts/axis-ticks.ts';

/** A chart over the given values; labels are the values themselves. */
export function sampleChart(
  kind: ChartSpec['kind'],
  series: Record<string, (number | null)[]>,
  names?: string[],
): ChartSpec {
  const all = Object.values(series);
  const count = Math.max(...all.map(({ length }) => length));
  const values = all.flat().filter((value) => value !== null);
  return {
    kind,
    title: 'Omzet per tanggal',
    subtitle: '1–21 Agu 2025',
    heading: 'Tanggal',
    categories: Array.from({ length: count }, (_, index) => {
      const name = names?.[index] ?? `${index + 1} Agu`;
      return { name, tick: name };
    }),
    series: Object.entries(series).map(([name, each]) => ({
      name,
      values: each,
      labels: each.map((value) => (value === null ? '–' : `Rp ${value}`)),
    })),
    isRunning: false,
    ticks: toAxisTicks(values).map((value) => ({ value, label: `${value} jt` })),
  };
}
