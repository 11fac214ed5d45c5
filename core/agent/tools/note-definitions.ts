import type { MetricId } from '../../metrics/types.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Some metrics can be read in two ways: the answer says which one it used. */
export function noteDefinitions(results: Ledger, metrics: readonly MetricId[]): void {
  if (metrics.includes('discounts')) results.addAssumption('discounts_before_refunds');
  if (metrics.includes('gross_sales')) results.addAssumption('gross_before_refunds');
  if (metrics.includes('gross_profit')) results.addAssumption('profit_means_gross_profit');
}
