/**
 * A chart as data: the same for a picture in a chat, the dashboard and a PDF. Values are numbers in
 * major units; what stands at the axes and points is worded already, so that no renderer computes.
 */
export interface ChartSpec {
  kind: 'bar' | 'line';
  title: string;
  /** Labels along the axis, in their order. */
  categories: string[];
  series: ChartSeries[];
}

interface ChartSeries {
  name: string;
  /** One per category; null where nothing was received. */
  values: (number | null)[];
  /** The values as people read them, one per category. */
  labels: string[];
}
