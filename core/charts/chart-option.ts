import type { LegendComponentOption, TitleComponentOption } from 'echarts/components';
import { type ChartOption, type Drawing, legendTop, MARGIN } from './chart-layout.ts';
import type { ChartSpec } from './chart-spec.ts';
import { toLyingPlot } from './lying-plot.ts';
import { toStandingPlot } from './standing-plot.ts';

/** A chart as ECharts draws it: nothing moves, nothing is computed, every label is the spec's. */
export function toChartOption(spec: ChartSpec, drawing: Drawing): ChartOption {
  const { theme, fontFamily } = drawing;
  return {
    animation: false,
    backgroundColor: theme.ground,
    color: [theme.main, theme.other],
    textStyle: { fontFamily, color: theme.ink },
    title: toTitle(spec, drawing),
    ...(spec.series.length > 1 ? { legend: toLegend(spec, drawing) } : {}),
    ...(spec.kind === 'bar' ? toLyingPlot(spec, drawing) : toStandingPlot(spec, drawing)),
  };
}

function toTitle({ title, subtitle }: ChartSpec, { theme, width }: Drawing): TitleComponentOption {
  const fit = { width: width - 2 * MARGIN, overflow: 'truncate' } as const;
  return {
    text: title,
    subtext: subtitle,
    left: MARGIN,
    top: 10,
    padding: 0,
    itemGap: 4,
    textStyle: { ...fit, color: theme.ink, fontSize: 15, fontWeight: 600 },
    subtextStyle: { ...fit, color: theme.muted, fontSize: 12 },
  };
}

function toLegend(spec: ChartSpec, { theme, width }: Drawing): LegendComponentOption {
  const { series, kind } = spec;
  return {
    data: series.map(({ name }) => name),
    left: MARGIN - 4,
    top: legendTop(spec),
    padding: [0, 4],
    itemGap: 14,
    itemWidth: kind === 'line' ? 18 : 10,
    itemHeight: 10,
    selectedMode: false,
    textStyle: { color: theme.muted, fontSize: 12, width: width / series.length - 40, overflow: 'truncate' },
  };
}
