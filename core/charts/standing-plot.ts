import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { type Drawing, headHeight, LETTER, MARGIN, type Plot } from './chart-layout.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Lines and columns over an axis of times. */
export function toStandingPlot(spec: ChartSpec, { width, theme }: Drawing): Plot {
  const { categories, ticks } = spec;
  const left = MARGIN + LETTER * Math.max(...ticks.map(({ label }) => label.length)) + 6;
  const longest = Math.max(1, ...categories.map(({ tick }) => tick.length));
  // The last label of a line stands centred below the right end.
  const half = spec.kind === 'line' ? (longest * LETTER) / 2 + 4 : 0;
  const room = Math.max(1, Math.floor((width - left - MARGIN) / (longest * LETTER + 10)));
  const label = { color: theme.muted, fontSize: 11 };
  const words = new Map(ticks.map((tick) => [tick.value, tick.label]));
  return {
    grid: { left, right: Math.max(MARGIN, half), top: headHeight(spec) + 10, bottom: 30 },
    xAxis: {
      type: 'category',
      data: categories.map(({ tick }) => tick),
      boundaryGap: spec.kind === 'column',
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: theme.muted } },
      axisLabel: { ...label, interval: Math.ceil(categories.length / room) - 1, margin: 8 },
    },
    yAxis: {
      type: 'value',
      ...toScale(ticks),
      axisLabel: { ...label, margin: 6, formatter: (value: number) => words.get(value) ?? '' },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series:
      spec.kind === 'line'
        ? spec.series.flatMap((series, index) => toLines(spec, series, index, theme))
        : spec.series.map((series, index) => toColumns(spec, series, index, theme)),
  };
}

function toScale(ticks: ChartSpec['ticks']): { min: number; max: number; interval: number } {
  const [first = 0, second = 1] = ticks.map(({ value }) => value);
  return { min: first, max: ticks.at(-1)?.value ?? 1, interval: second - first };
}

/** One line; a last point that still runs hangs on it by dots, hollow, outside the filled area. */
function toLines(
  { series: all, isRunning }: ChartSpec,
  series: ChartSeries,
  index: number,
  theme: ChartTheme,
): LineSeriesOption[] {
  const isMain = index === 0;
  const color = isMain ? theme.main : theme.other;
  const last = series.values.length - 1;
  const data = isMain ? markHighest(series, theme) : [...series.values];
  const symbolSize = series.values.length > 16 ? 4 : 6;
  const shared = { type: 'line', name: series.name, connectNulls: false, showAllSymbol: true } as const;
  const line: LineSeriesOption = {
    ...shared,
    data: isMain && isRunning ? data.with(last, null) : data,
    symbol: 'circle',
    symbolSize,
    z: isMain ? 3 : 2,
    itemStyle: { color },
    lineStyle: { color, width: isMain ? 2.5 : 2, type: isMain ? 'solid' : [5, 4] },
    ...(all.length === 1 ? { areaStyle: { color, opacity: 0.1 } } : {}),
  };
  if (!isMain || !isRunning) return [line];
  const tail: LineSeriesOption = {
    ...shared,
    data: data.map((point, place) =>
      place < last - 1
        ? null
        : place < last
          ? { value: series.values[place] ?? null, symbol: 'none' }
          : point,
    ),
    symbol: 'circle',
    symbolSize: symbolSize + 2,
    z: 2,
    itemStyle: { color: theme.ground, borderColor: color, borderWidth: 2 },
    lineStyle: { color, width: 2, type: [2, 4] },
  };
  return [line, tail];
}

function toColumns(
  { series: all, isRunning }: ChartSpec,
  series: ChartSeries,
  index: number,
  theme: ChartTheme,
): BarSeriesOption {
  const isMain = index === 0;
  return {
    type: 'bar',
    name: series.name,
    data: isMain ? markHighest(series, theme, all.length === 1 && !isRunning) : series.values,
    barMaxWidth: 34,
    barCategoryGap: '28%',
    barGap: '12%',
    itemStyle: { color: isMain ? theme.main : theme.other, borderRadius: 3 },
  };
}

type Data = NonNullable<LineSeriesOption['data']> & NonNullable<BarSeriesOption['data']>;

/** The highest point carries its value; of single columns the others step back. */
function markHighest({ values, labels }: ChartSeries, theme: ChartTheme, isDimmed = false): Data {
  const highest = Math.max(...values.filter((value) => value !== null));
  const top = values.indexOf(highest);
  const place = values.length < 2 ? 0.5 : top / (values.length - 1);
  const align = place < 0.2 ? 'left' : place > 0.8 ? 'right' : 'center';
  return values.map((value, index) => {
    if (index !== top) return isDimmed ? { value, itemStyle: { color: theme.soft } } : { value };
    const label = {
      show: true,
      position: 'top',
      align,
      color: theme.ink,
      fontSize: 11,
      fontWeight: 600,
    } as const;
    return { value, label: { ...label, formatter: () => labels[index] ?? '' } };
  });
}
