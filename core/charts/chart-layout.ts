import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartSpec } from './chart-spec.ts';
import type { ChartTheme } from './chart-theme.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

/** What stands between the head and the edge: the grid, its axes and its series. */
export type Plot = Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis' | 'series'>;

/** All lengths are CSS pixels. */
export const MARGIN = 14;
/** Width of a letter at 11 px, wide enough for digits. */
export const LETTER = 6.4;

export interface Drawing extends ChartSize {
  theme: ChartTheme;
  fontFamily: string;
}

interface ChartSize {
  width: number;
  height: number;
}

const TITLE = 32;
const SUBTITLE = 18;
const LEGEND = 22;
/** Lying bars: a line for the name and the bar below it, for each series. */
const ROW = 26;
const BAR = 12;

/** Where the legend of several series stands: below the title, and the subtitle if there is one. */
export function legendTop({ subtitle }: ChartSpec): number {
  return TITLE + (subtitle === '' ? 0 : SUBTITLE) + 2;
}

/** Room above the plot. */
export function headHeight(spec: ChartSpec): number {
  return legendTop(spec) + (spec.series.length > 1 ? LEGEND : 0) + 10;
}

/** As wide as given, and as high as it takes to be read: names need a row each. */
export function toChartSize(spec: ChartSpec, width: number): ChartSize {
  if (spec.kind !== 'bar') return { width, height: Math.round(Math.min(Math.max(width * 0.62, 230), 340)) };
  const row = ROW + BAR * spec.series.length;
  return { width, height: headHeight(spec) + row * Math.max(1, spec.categories.length) + 8 };
}
