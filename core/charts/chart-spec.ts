import { z } from 'zod';

const Words = z.string().max(300);

const ChartCategory = z.strictObject({
  /** In full, for a table or a screen reader. */
  name: Words,
  /** Short enough to stand below an axis. */
  tick: Words,
});

const ChartSeries = z.strictObject({
  name: Words,
  /** One per category; null where nothing was received. */
  values: z.array(z.number().nullable()).max(100),
  /** The values as people read them, one per category. */
  labels: z.array(Words).max(100),
});
export type ChartSeries = z.infer<typeof ChartSeries>;

/**
 * A chart as data: the same for a picture in a chat, the dashboard and a PDF. Values are numbers in
 * major units; what stands at the axes and points is worded already, so that no renderer computes.
 */
export const ChartSpec = z.strictObject({
  /** `line` for time, `column` for hours and weekdays, `bar` (lying) for names. */
  kind: z.enum(['line', 'column', 'bar']),
  title: Words,
  subtitle: Words,
  /** What the categories are, as the head of a column: `Tanggal`. */
  heading: Words,
  /** One per place on the axis, in their order. */
  categories: z.array(ChartCategory).max(100),
  series: z.array(ChartSeries).min(1).max(3),
  /** The last point still runs: it must not look like a whole one. */
  isRunning: z.boolean(),
  /** Round values of the value axis, ascending; the outermost are its ends. */
  ticks: z.array(z.strictObject({ value: z.number(), label: Words })).max(20),
});
export type ChartSpec = z.infer<typeof ChartSpec>;
