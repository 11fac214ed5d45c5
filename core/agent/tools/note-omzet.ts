import type { MetricId } from '../../metrics/types.ts';
import type { ToolTurn } from './tool.ts';

/** Says beside a proof that this figure is what the owner calls omzet, where that is not net sales. */
export function noteOmzet({ ctx, results }: ToolTurn, metric: MetricId): void {
  const { omzetMeans } = ctx.settings;
  if (omzetMeans !== 'net_sales' && metric === omzetMeans) {
    results.addAssumption(`sales_mean_${omzetMeans}`);
  }
}
