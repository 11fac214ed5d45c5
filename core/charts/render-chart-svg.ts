import { toChartSize } from './chart-layout.ts';
import { toChartOption } from './chart-option.ts';
import type { ChartSpec } from './chart-spec.ts';
import { type ThemeId, THEMES } from './chart-theme.ts';

interface ChartLook {
  theme: ThemeId;
  /** In CSS pixels; the height follows from what is shown. */
  width: number;
  fontFamily: string;
}

/** A chart as SVG text, without scripts and without anything from outside. */
export async function renderChartSvg(spec: ChartSpec, look: ChartLook): Promise<string> {
  // ECharts takes half a second to load: only those wait who want a picture.
  const { drawSvg } = await import('./draw-svg.ts');
  const size = toChartSize(spec, look.width);
  const { fontFamily } = look;
  return drawSvg(toChartOption(spec, { ...size, theme: THEMES[look.theme], fontFamily }), size);
}
