import type { Sum } from './metric-formulas.ts';
import type { DimensionId } from './types.ts';

/** The shape of the facts that answer a query: which rollup holds them, and what can be counted. */
export interface Grain {
  rollup: 'rollup_days' | 'rollup_receipts' | 'rollup_products';
  isByProduct: boolean;
  isByMethod: boolean;
  /** Orders are counted over the receipts themselves, because no rollup's counts may be added. */
  countsReceipts: boolean;
  /** No rollup can answer: the facts come from the sales. */
  isRawOnly: boolean;
}

export interface GrainNeeds {
  dimensions: readonly DimensionId[];
  filtered: readonly DimensionId[];
  /** Filters that leave one recorded value: a receipt cannot count twice under it. */
  single: ReadonlySet<DimensionId>;
  sums: readonly Sum[];
  hasReceiptCondition: boolean;
}

const ofProduct: readonly DimensionId[] = ['product', 'category'];
const ofReceipt: readonly DimensionId[] = ['hour', 'sales_channel', 'cashier', 'payment_method'];

/** The smallest table that answers exactly: days, products, receipts, or the sales themselves. */
export function chooseGrain(needs: GrainNeeds): Grain {
  const used = new Set([...needs.dimensions, ...needs.filtered]);
  const uses = (group: readonly DimensionId[]): boolean => group.some((dimension) => used.has(dimension));
  const isWhole = (dimension: DimensionId): boolean =>
    needs.dimensions.includes(dimension) || needs.single.has(dimension);
  const countsOrders = needs.sums.includes('orders');
  const isByProduct = uses(ofProduct);
  const isByMethod = used.has('payment_method');
  // A receipt holds several products and methods: its count adds up only inside one of each.
  const countsReceipts =
    countsOrders && ((isByProduct && !isWhole('product')) || (isByMethod && !isWhole('payment_method')));
  const isRawOnly = countsReceipts || needs.hasReceiptCondition || (isByProduct && uses(ofReceipt));
  const rollup = isByProduct ? 'rollup_products' : uses(ofReceipt) ? 'rollup_receipts' : 'rollup_days';
  return { rollup, isByProduct, isByMethod, countsReceipts, isRawOnly };
}
