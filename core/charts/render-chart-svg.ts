import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ThemeId, THEMES } from './chart-theme.ts';
import { toChartOption } from './chart-option.ts';
import { toChartSize } from './chart-layout.ts';
import type { ChartSpec } from './chart-spec.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

interface ChartLook {
  theme: ThemeId;
  /** In CSS pixels; the height follows from what is shown. */
  width: number;
  fontFamily: string;
}

/** A chart as SVG text, without scripts and without anything from outside. */
export function renderChartSvg(spec: ChartSpec, { theme, width, fontFamily }: ChartLook): string {
  const size = toChartSize(spec, width);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(toChartOption(spec, { ...size, theme: THEMES[theme], fontFamily }));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
