import type { Measure } from './facts.ts';
import type { MetricId } from './types.ts';

export type Sum = Measure | 'orders';
export type Sums = Readonly<Record<Sum, number | null>>;

interface Formula {
  needs: readonly Sum[];
  /** Exact in minor units; averages keep their fraction. Null: not recorded, or nothing to divide by. */
  compute(sums: Sums): number | null;
}

const plain = (sum: Sum): Formula => ({
  needs: [sum],
  compute: (sums) => sums[sum],
});

/** How each metric is made of sums. The only place with arithmetic between figures of one row. */
export const FORMULAS: Readonly<Record<MetricId, Formula>> = {
  net_sales: plain('net_sales'),
  gross_sales: plain('gross_sales'),
  discounts: plain('discounts'),
  refunds: plain('refunds'),
  tax: plain('tax'),
  service_charge: plain('service_charge'),
  total_collected: plain('total_collected'),
  orders: plain('orders'),
  items_sold: plain('items_sold'),
  cogs: plain('cogs'),
  average_order_value: {
    needs: ['net_sales', 'orders'],
    compute: ({ net_sales, orders }) => (net_sales === null || !orders ? null : net_sales / orders),
  },
  gross_profit: {
    needs: ['costed_net_sales', 'cogs', 'net_sales'],
    compute: ({ costed_net_sales, cogs }) => difference(costed_net_sales, cogs),
  },
  gross_margin: {
    needs: ['costed_net_sales', 'cogs', 'net_sales'],
    compute: ({ costed_net_sales, cogs }) => {
      const profit = difference(costed_net_sales, cogs);
      return profit === null || !costed_net_sales ? null : (profit / costed_net_sales) * 100;
    },
  },
};

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
