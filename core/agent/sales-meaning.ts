import type { BusinessSettings } from '../tenant.ts';
import type { Plan, PlannerInput } from './offline/plan.ts';
import type { ToolCall } from './tools/inputs.ts';

/** How "omzet" was read at a business whose owner means something else than net sales by it. */
export type SalesReading =
  | 'sales_mean_total_collected'
  | 'sales_mean_gross_sales'
  /** Tax and service belong to receipts: a product has no share of what customers paid. */
  | 'product_sales_stay_net'
  | 'omzet_label_means_net';

type Asked = Pick<PlannerInput, 'question' | 'previous'>;

const SAYS_NET =
  /\b(?:bersih|nett?o?|sebelum pajak|di luar pajak|tanpa pajak|before tax|excl(?:uding)?\.? tax|without tax)\b/i;
const SAYS_SALES = /om[sz][ez]?t|penjualan|jualan|pendapatan|\bsales?\b|revenue|income|turnover/i;

/**
 * The plan with the owner's meaning of "omzet" in the place of net sales, and the reading that the
 * answer states. Who asks for net sales in so many words gets net sales.
 */
export function readOmzet(plan: Plan, asked: Asked, { omzetMeans }: BusinessSettings): Plan {
  if (omzetMeans === 'net_sales' || !plan.calls.some((call) => isAboutSales(call))) return plan;
  if (SAYS_NET.test(asked.question) || keepsNet(asked)) {
    return { ...plan, assumptions: restate(plan, ['omzet_label_means_net']) };
  }
  const readings = new Set<SalesReading>();
  const calls = plan.calls.map((call) => {
    if (!isAboutSales(call)) return call;
    const staysNet = omzetMeans === 'total_collected' && isByProduct(call);
    readings.add(staysNet ? 'product_sales_stay_net' : `sales_mean_${omzetMeans}`);
    return staysNet ? call : withMetric(call, omzetMeans);
  });
  return { ...plan, calls, assumptions: restate(plan, [...readings]) };
}

/** A follow-up on net sales that were asked for by name. */
function keepsNet({ question, previous }: Asked): boolean {
  const before = previous.at(-1) ?? [];
  return !SAYS_SALES.test(question) && before.some((call) => isAboutSales(call) && !isByProduct(call));
}

function isAboutSales({ name, input }: ToolCall): boolean {
  if (name === 'manage_settings') return false;
  if ('metrics' in input) return input.metrics.includes('net_sales');
  return 'metric' in input && input.metric === 'net_sales';
}

function isByProduct({ input }: ToolCall): boolean {
  const filters = 'filters' in input ? input.filters.map(({ dimension }) => dimension) : [];
  const split = 'dimension' in input && input.dimension ? [input.dimension] : [];
  return [...filters, ...split].some((dimension) => dimension === 'product' || dimension === 'category');
}

function withMetric(call: ToolCall, metric: BusinessSettings['omzetMeans']): ToolCall {
  const { input } = call;
  const changed =
    'metrics' in input
      ? { metrics: [...new Set(input.metrics.map((id) => (id === 'net_sales' ? metric : id)))] }
      : { metric };
  return { ...call, input: { ...input, ...changed } } as ToolCall;
}

function restate({ assumptions }: Plan, readings: readonly SalesReading[]): Plan['assumptions'] {
  return [...readings, ...assumptions.filter((id) => id !== 'sales_mean_net_sales')];
}
