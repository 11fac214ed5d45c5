import { allocate, toMinor } from '#core/money.ts';
import type { CleanLine } from '#ingestion/clean-sale.ts';
import type { ShopifyLine, ShopifyOrder } from './api-types.ts';

/** A line of an order with its part of everything. Minor units of the whole line, without tax. */
export interface OrderLine {
  id: string;
  /** A gift card sold is a debt to the customer, not a sale; a tip is nobody's product. */
  kind: 'goods' | 'gift_card' | 'tip';
  title: string;
  variant: string | null;
  productId: string | null;
  variantId: string | null;
  quantity: number;
  gross: number;
  discount: number;
  net: number;
  tax: number;
}

/** The name that Shopify gives to the only variant of a product that has none. */
const NO_VARIANT = 'Default Title';

export function toOrderLines(order: ShopifyOrder): OrderLine[] {
  const discounts = shareDiscounts(order);
  const taxes = shareTaxes(order, discounts);
  return order.line_items.map((line, index) =>
    toOrderLine(line, order, { discount: discounts[index] ?? 0, tax: taxes[index] ?? 0 }),
  );
}

/** A line that only a refund still tells of. */
export function toLostLine(line: ShopifyLine, order: ShopifyOrder): OrderLine {
  return toOrderLine(line, order, {
    discount: discountOf(line, order.currency),
    tax: taxOf(line, order.currency),
  });
}

/** What a shop tells of its products beside its orders. */
export interface ProductFacts {
  currency: string;
  /** By product id; empty where the product has no type. */
  categories: ReadonlyMap<string, string>;
  /** What a unit costs now, in major units, by variant id. */
  costs: ReadonlyMap<string, number>;
}

export function toCleanLine(line: OrderLine, { currency, categories, costs }: ProductFacts): CleanLine {
  const unitCost = costs.get(line.variantId ?? '');
  return {
    product: line.title,
    category: categories.get(line.productId ?? '') || null,
    variant: line.variant,
    quantity: line.quantity,
    gross: line.gross,
    discount: line.discount,
    net: line.net,
    cost: unitCost === undefined ? null : toMinor(unitCost * line.quantity, currency),
    isZeroPrice: line.gross === 0,
  };
}

export function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

/** Amounts in major units, added up in minor ones. */
export function moneyOf<Item>(
  items: readonly Item[],
  currency: string,
  amount: (item: Item) => number,
): number {
  return toMinor(sumOf(items, amount), currency);
}

export function taxOf({ tax_lines: taxes }: { tax_lines: { price: number }[] }, currency: string): number {
  return moneyOf(taxes, currency, ({ price }) => price);
}

function toOrderLine(
  line: ShopifyLine,
  order: ShopifyOrder,
  { discount, tax }: { discount: number; tax: number },
): OrderLine {
  const gross = grossOf(line, order.currency);
  const amounts = order.taxes_included ? withoutTax({ gross, discount, tax }, line) : { gross, discount };
  return {
    id: line.id,
    kind: line.gift_card ? 'gift_card' : isTip(line, order) ? 'tip' : 'goods',
    title: line.title,
    variant: line.variant_title === NO_VARIANT ? null : line.variant_title,
    productId: line.product_id,
    variantId: line.variant_id,
    quantity: line.quantity,
    ...amounts,
    net: amounts.gross - amounts.discount,
    tax,
  };
}

/** The tax was counted on the discounted price: it leaves price and discount in the same proportion. */
function withoutTax(
  { gross, discount, tax }: { gross: number; discount: number; tax: number },
  line: ShopifyLine,
): { gross: number; discount: number } {
  const paid = gross - discount;
  const rate = sumOf(line.tax_lines, ({ rate: each }) => each);
  const bare = paid === 0 ? Math.round(gross / (1 + rate)) : Math.round((gross * (paid - tax)) / paid);
  return { gross: bare, discount: bare - (paid - tax) };
}

/** Orders of before 2018 have their discounts on the bill only; they are spread over the lines. */
function shareDiscounts(order: ShopifyOrder): number[] {
  const { line_items: lines, currency } = order;
  const own = lines.map((line) => discountOf(line, currency));
  const isAllocated = [...lines, ...order.shipping_lines].some(
    ({ discount_allocations: parts }) => parts.length > 0,
  );
  const left = toMinor(order.total_discounts, currency) - sumOf(own, (part) => part);
  if (isAllocated || left <= 0) return own;
  const weights = lines.map((line, index) => Math.max(0, grossOf(line, currency) - (own[index] ?? 0)));
  const parts = allocate(left, weights);
  return own.map((part, index) => part + (parts[index] ?? 0));
}

/** Where only the order tells its tax, every line bears its share. */
function shareTaxes(order: ShopifyOrder, discounts: readonly number[]): number[] {
  const { line_items: lines, currency } = order;
  const own = lines.map((line) => taxOf(line, currency));
  const shipping = sumOf(order.shipping_lines, (line) => taxOf(line, currency));
  const left = toMinor(order.total_tax, currency) - shipping;
  if (own.some((tax) => tax !== 0) || left <= 0) return own;
  const weights = lines.map((line, index) =>
    line.gift_card ? 0 : Math.max(0, grossOf(line, currency) - (discounts[index] ?? 0)),
  );
  return allocate(left, weights);
}

function grossOf({ price, quantity }: ShopifyLine, currency: string): number {
  return toMinor(price * quantity, currency);
}

function discountOf(
  { discount_allocations: parts, total_discount: whole }: ShopifyLine,
  currency: string,
): number {
  return toMinor(parts.length > 0 ? sumOf(parts, ({ amount }) => amount) : whole, currency);
}

/** Some checkouts write the tip as a line beside `total_tip_received`: it is one and the same. */
function isTip(line: ShopifyLine, order: ShopifyOrder): boolean {
  if (order.total_tip_received === 0 || line.product_id !== null) return false;
  return (line.tip !== undefined && line.tip !== null) || /^tips?$/i.test(line.title);
}
