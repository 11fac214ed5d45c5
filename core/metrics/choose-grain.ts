import type { Sum } from './metric-formulas.ts';
import type { DimensionId } from './types.ts';

/** The shape of the facts that answer a query: which rollup holds them, and what can be counted. */
export interface Grain {
  rollup: 'rollup_days' | 'rollup_groups' | 'rollup_receipts' | 'rollup_products';
  /** The one receipt dimension of rollup_groups. */
  group: DimensionId | null;
  isByProduct: boolean;
  isByMethod: boolean;
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

/** The smallest table that answers exactly: days, groups, products, receipts, or the sales themselves. */
export function chooseGrain(needs: GrainNeeds): Grain {
  const used = new Set([...needs.dimensions, ...needs.filtered]);
  const isByProduct = ofProduct.some((dimension) => used.has(dimension));
  const groups = ofReceipt.filter((dimension) => used.has(dimension));
  const isWhole = (dimension: DimensionId): boolean =>
    needs.dimensions.includes(dimension) || needs.single.has(dimension);
  // A receipt holds several products, methods, channels: its count adds up only inside one of each.
  const countsAcross =
    needs.sums.includes('orders') &&
    (groups.length > 1 || !groups.every(isWhole) || (isByProduct && !isWhole('product')));
  return {
    rollup: isByProduct ? 'rollup_products' : rollupOf(groups.length),
    group: groups[0] ?? null,
    isByProduct,
    isByMethod: used.has('payment_method'),
    isRawOnly: countsAcross || needs.hasReceiptCondition || (isByProduct && groups.length > 0),
  };
}

function rollupOf(groups: number): Grain['rollup'] {
  if (groups === 0) return 'rollup_days';
  return groups === 1 ? 'rollup_groups' : 'rollup_receipts';
}
