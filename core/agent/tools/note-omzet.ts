import type { MetricId, MetricQuery } from '../../metrics/types.ts';
import type { ToolTurn } from './tool.ts';

/** Says beside a proof that this figure is what the owner calls omzet, where that is not net sales. */
export function noteOmzet({ ctx, results }: ToolTurn, metric: MetricId): void {
  const { omzetMeans } = ctx.settings;
  if (omzetMeans !== 'net_sales' && metric === omzetMeans) {
    results.addAssumption(`sales_mean_${omzetMeans}`);
  }
}

/** Net sales carry the label "omzet": where the owner means something else by it, the answer says so. */
export function noteNetSales({ ctx, results }: ToolTurn, query: MetricQuery): void {
  const { omzetMeans } = ctx.settings;
  if (omzetMeans === 'net_sales' || !query.metrics.includes('net_sales')) return;
  const used = [...query.dimensions, ...query.filters.map(({ dimension }) => dimension)];
  const isByProduct = used.some((dimension) => dimension === 'product' || dimension === 'category');
  const staysNet = isByProduct && omzetMeans === 'total_collected';
  results.addAssumption(staysNet ? 'product_sales_stay_net' : 'omzet_label_means_net');
}
