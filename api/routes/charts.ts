import { Hono } from 'hono';
import { z } from 'zod';
import { ChartSpec } from '#core/charts/chart-spec.ts';
import { renderChartSvg } from '#core/charts/render-chart-svg.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { limitRate } from '../http/limit-rate.ts';
import { getSessionPerson } from '../http/session.ts';
import { validateJson } from '../http/validate.ts';

const Drawing = z.strictObject({
  chart: ChartSpec,
  /** In CSS pixels; the height follows from what is shown. */
  width: z.number().int().min(240).max(1200),
  theme: z.enum(['light', 'dark']),
});

/** Of the reader's own device: an SVG shown as an image may load no other. */
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** The picture of a chart that a reply described. It holds nothing but what the page sent. */
export function createChartRoutes(options: AppOptions): Hono<AppEnv> {
  const limit = limitRate(options, { name: 'charts', requests: 120, seconds: 60 });
  return new Hono<AppEnv>().post('/', limit, validateJson(Drawing), async (c) => {
    await getSessionPerson(c, options);
    const { chart, width, theme } = c.req.valid('json');
    const svg = await renderChartSvg(chart, { width, theme, fontFamily: FONT });
    return c.body(svg, 200, { 'content-type': 'image/svg+xml' });
  });
}
