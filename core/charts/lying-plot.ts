import type { BarSeriesOption } from 'echarts/charts';
import { type Drawing, headHeight, LETTER, MARGIN, type Plot } from './chart-layout.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';

/** Height that one bar takes, with the gap to its neighbour. */
const BAR_SPACE = 12;

/** Bars that lie: above each stand its name, as long as there is room, and its value in full. */
export function toLyingPlot(spec: ChartSpec, drawing: Drawing): Plot {
  const { categories, series, ticks } = spec;
  const labels = series[0]?.labels ?? [];
  const top = headHeight(spec);
  const lowest = ticks[0]?.value ?? 0;
  const room = drawing.width - 2 * MARGIN - LETTER * Math.max(0, ...labels.map(({ length }) => length)) - 12;
  const words = toWords(drawing, (BAR_SPACE * series.length) / 2 + 2);
  return {
    grid: { left: MARGIN, right: MARGIN, top, height: drawing.height - top - 8 },
    xAxis: { type: 'value', show: false, min: lowest, max: highestOf(series) },
    yAxis: [
      {
        ...AXIS,
        data: categories.map(({ name }) => name),
        axisLabel: { ...words, align: 'left', width: room, overflow: 'truncate' },
      },
      {
        ...AXIS,
        position: 'right',
        // Values may be alike, and an axis takes each category once: they stand by their place.
        data: labels.map((_, index) => `${index}`),
        axisLabel: {
          ...words,
          align: 'right',
          fontWeight: 600,
          formatter: (place: string) => labels[Number(place)] ?? '',
        },
      },
    ],
    series: series.map((each, index) => toBars(each, index === 0, lowest < 0, drawing)),
  };
}

const AXIS = {
  type: 'category',
  inverse: true,
  axisLine: { show: false },
  axisTick: { show: false },
} as const;

function toWords({ theme }: Drawing, lift: number): object {
  return {
    inside: true,
    margin: 0,
    interval: 0,
    fontSize: 12,
    color: theme.ink,
    verticalAlign: 'bottom',
    padding: [0, 0, lift, 0],
  };
}

function toBars(
  { name, values }: ChartSeries,
  isMain: boolean,
  isMixed: boolean,
  { theme }: Drawing,
): BarSeriesOption {
  return {
    type: 'bar',
    name,
    data: values,
    barWidth: 8,
    barGap: '40%',
    showBackground: !isMixed,
    backgroundStyle: { color: theme.line, opacity: 0.7, borderRadius: 4 },
    itemStyle: { color: isMain ? theme.main : theme.other, borderRadius: 4 },
  };
}

function highestOf(series: readonly ChartSeries[]): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1;
}
