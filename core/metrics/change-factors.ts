import { splitFactors } from './split-factors.ts';
import type { MetricId, MetricRow } from './types.ts';

/** A figure that the metric is computed from, and what its own change added to the metric's. */
export interface ChangeFactor {
  metric: MetricId;
  /** Null where the factor is computed over fewer goods than the figure that people are shown. */
  values: { previous: number; current: number } | null;
  effect: number;
}

interface FactorInput {
  metric: MetricId;
  /** The change to split, counted in smallest units: a whole number, a multiple of `step`. */
  change: number;
  step: number;
  /** Smallest units in one of the metric. */
  per: number;
  previous: MetricRow['values'];
  current: MetricRow['values'];
}

interface Recipe {
  metrics: readonly [MetricId, MetricId];
  /** True when only goods with a known cost count. */
  isCosted: boolean;
  /** The metric as a·b; null where it cannot be computed. */
  toProduct(values: MetricRow['values']): readonly [number, number] | null;
}

/** What each metric is the product of. Only these have factors. */
const RECIPES: Partial<Record<MetricId, Recipe>> = {
  net_sales: {
    metrics: ['orders', 'average_order_value'],
    isCosted: false,
    toProduct: ({ orders, net_sales: net }) => (!orders || net == null ? null : [orders, net / orders]),
  },
  average_order_value: {
    metrics: ['net_sales', 'orders'],
    isCosted: false,
    toProduct: ({ orders, net_sales: net }) => (!orders || net == null ? null : [net, 1 / orders]),
  },
  gross_margin: {
    metrics: ['cogs', 'net_sales'],
    isCosted: true,
    // Margin is 100 − 100·cost/sales: cost raises it with a minus sign.
    toProduct: (values) => {
      const sales = costedSales(values);
      return !sales || values.cogs == null ? null : [-100 * values.cogs, 1 / sales];
    },
  },
  gross_profit: {
    metrics: ['net_sales', 'gross_margin'],
    isCosted: true,
    toProduct: (values) => {
      const sales = costedSales(values);
      return !sales || values.gross_profit == null ? null : [sales, values.gross_profit / sales];
    },
  },
};

/** The metrics that must be asked for so that a metric's change can be split into factors. */
export function factorMetrics(metric: MetricId): MetricId[] {
  const own: readonly MetricId[] = RECIPES[metric]?.metrics ?? [];
  const ofCost: MetricId[] = own.some((id) => id === 'cogs' || id === 'gross_margin')
    ? ['cogs', 'gross_profit']
    : [];
  const ofOrders: MetricId[] = own.includes('orders') ? ['net_sales', 'orders'] : [];
  return [...new Set([metric, ...own, ...ofCost, ...ofOrders])];
}

/** The factors of a change, largest effect first; their effects sum to it. Empty for a metric without factors. */
export function findFactors(input: FactorInput): ChangeFactor[] {
  const { metric, change, step, per, previous, current } = input;
  const recipe = RECIPES[metric];
  const before = recipe?.toProduct(previous);
  const after = recipe?.toProduct(current);
  if (!recipe || !before || !after) return [];
  const scale = ([a, b]: readonly [number, number]): [number, number] => [a * per, b];
  const effects = splitFactors({ before: scale(before), after: scale(after) }, change, step);
  return recipe.metrics
    .map((id, i) => ({
      metric: id,
      values: recipe.isCosted ? null : { previous: previous[id] ?? 0, current: current[id] ?? 0 },
      effect: effects[i] ?? 0,
    }))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Net sales of the goods whose cost is known. */
function costedSales({ cogs, gross_profit: profit }: MetricRow['values']): number | null {
  return cogs == null || profit == null ? null : cogs + profit;
}
