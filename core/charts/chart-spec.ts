/**
 * A chart as data: the same for a picture in a chat, the dashboard and a PDF. Values are numbers in
 * major units; what stands at the axes and points is worded already, so that no renderer computes.
 */
export interface ChartSpec {
  /** `line` for time, `column` for hours and weekdays, `bar` (lying) for names. */
  kind: 'line' | 'column' | 'bar';
  title: string;
  subtitle: string;
  /** What the categories are, as the head of a column: `Tanggal`. */
  heading: string;
  /** One per place on the axis, in their order. */
  categories: ChartCategory[];
  series: ChartSeries[];
  /** Round values of the value axis, ascending; the outermost are its ends. */
  ticks: { value: number; label: string }[];
}

export interface ChartCategory {
  /** In full, for a table or a screen reader. */
  name: string;
  /** Short enough to stand below an axis. */
  tick: string;
}

export interface ChartSeries {
  name: string;
  /** One per category; null where nothing was received. */
  values: (number | null)[];
  /** The values as people read them, one per category. */
  labels: string[];
}
