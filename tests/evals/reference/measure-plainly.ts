import type { Fact } from './facts.ts';

/** A metric over facts, in major units; null where the register does not record it. */
export function measurePlainly(metric: string, facts: readonly Fact[]): number | null {
  const sold = facts.filter(({ sale }) => !sale.isRefund);
  const orders = new Set(sold.map(({ sale }) => sale.receipt)).size;
  const net = sumLines(facts, netOf);
  const cost = sumLines(facts, ({ line }) => line.cost);
  switch (metric) {
    case 'net_sales':
      return net / 100;
    case 'gross_sales':
      return sumLines(sold, ({ line }) => line.gross) / 100;
    case 'discounts':
      return sumLines(sold, ({ line }) => line.discount) / 100;
    case 'refunds':
      return -sumLines(facts, (fact) => (fact.sale.isRefund ? netOf(fact) : 0)) / 100;
    case 'tax':
      return sumSales(facts, (sale) => sale.tax);
    case 'service_charge':
      return sumSales(facts, (sale) => sale.service);
    case 'total_collected':
      return sumSales(facts, (sale) => sale.total);
    case 'orders':
      return orders;
    case 'items_sold':
      return sumLines(facts, ({ line }) => line.quantity);
    case 'average_order_value':
      return orders === 0 ? null : net / orders / 100;
    case 'cogs':
      return cost / 100;
    case 'gross_profit':
      return (net - cost) / 100;
    case 'gross_margin':
      return net === 0 ? null : ((net - cost) / net) * 100;
    default:
      throw new Error(`the reference knows no metric "${metric}"`);
  }
}

const netOf = ({ line }: Fact): number => line.gross - line.discount;

function sumLines(facts: readonly Fact[], of: (fact: Fact) => number): number {
  return facts.reduce((sum, fact) => sum + of(fact), 0);
}

/** Whole receipts: each once, however many of its lines are there. */
function sumSales(facts: readonly Fact[], of: (sale: Fact['sale']) => number | null): number | null {
  const values = [...new Set(facts.map(({ sale }) => sale))].map(of).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / 100;
}
