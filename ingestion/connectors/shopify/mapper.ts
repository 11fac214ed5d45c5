import { AiraError } from '#core/errors.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import { addUpBill } from './add-up-bill.ts';
import { ShopifyOrder } from './api-types.ts';
import { sumOf, toCleanLine, toOrderLines, type OrderLine, type ProductFacts } from './order-lines.ts';
import { isPaid, toPayments } from './payments.ts';
import { toRefund } from './refunds.ts';

export interface MappingContext extends ProductFacts {
  /** Where orders without a location count. */
  onlineOutlet: string;
  /** Names by id. */
  locations: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, string>;
  /** Whether an order counts before it is paid, as in Shopify's own reports. */
  unpaid: 'count' | 'wait';
}

/** Channels that Shopify tells by a code or by the number of its own apps. */
const CHANNELS: Readonly<Record<string, string>> = {
  web: 'Online Store',
  '580111': 'Online Store',
  pos: 'Point of Sale',
  '129785': 'Point of Sale',
  shopify_draft_order: 'Draft Orders',
  '1354745': 'Draft Orders',
  '3890849': 'Shop',
};

/** One order as received to a sale and its refunds. Pure; a record that cannot be read says why. */
export function mapOrder(raw: unknown, position: number, context: MappingContext): MappedReceipt {
  const parsed = ShopifyOrder.safeParse(raw);
  if (!parsed.success) return { outcome: 'quarantined', ...describeFault(raw, parsed.error) };
  const order = parsed.data;
  const held = findHindrance(order, context);
  if (held) return { outcome: 'quarantined', ...held };
  try {
    return toReceipt(order, position, context);
  } catch (error) {
    if (!(error instanceof AiraError) || error.code !== 'value_invalid') throw error;
    return { outcome: 'quarantined', reason: 'amount_too_large', column: null, value: null };
  }
}

function toReceipt(order: ShopifyOrder, position: number, context: MappingContext): MappedReceipt {
  const lines = toOrderLines(order);
  const sale = toSale(order, lines, { position, context });
  const refunded = {
    order,
    lines,
    sale,
    facts: context,
    cashierOf: (userId: string | null) => cashierOf(userId, context),
  };
  const refunds = order.refunds.flatMap((refund) => toRefund(refund, refunded) ?? []);
  return { outcome: 'sale', sale, refunds, updatedAt: order.updated_at };
}

/** Why an order is no sale at all. */
function findHindrance(
  { test, currency, line_items: lines }: ShopifyOrder,
  context: MappingContext,
): { reason: string; column: string; value: string } | null {
  if (test) return { reason: 'test_row', column: 'test', value: 'true' };
  if (currency !== context.currency) return { reason: 'value_invalid', column: 'currency', value: currency };
  const isDebt = lines.length > 0 && lines.every(({ gift_card: isCard }) => isCard);
  return isDebt ? { reason: 'not_a_sale', column: 'line_items.gift_card', value: 'true' } : null;
}

function toSale(
  order: ShopifyOrder,
  lines: readonly OrderLine[],
  { position, context }: { position: number; context: MappingContext },
): CleanSale {
  const goods = lines.filter(({ kind }) => kind === 'goods');
  const cleaned = goods.map((line) => toCleanLine(line, context));
  const bill = addUpBill(order, lines);
  return {
    externalId: order.id,
    originalExternalId: order.id,
    kind: 'sale',
    status: toStatus(order, context),
    outlet: outletOf(order, context),
    soldAt: { instant: order.processed_at ?? order.created_at },
    receiptNumber: order.name,
    salesChannel: channelOf(order.source_name),
    cashier: cashierOf(order.user_id, context),
    customer: order.customer?.id ?? null,
    gross: goods.length > 0 ? sumOf(goods, ({ gross }) => gross) : null,
    discounts: goods.length > 0 ? sumOf(goods, ({ discount }) => discount) : null,
    ...bill.parts,
    total: bill.total,
    items: goods.length > 0 ? sumOf(goods, (line) => (line.gross === 0 ? 0 : line.quantity)) : null,
    lines: cleaned,
    payments: toPayments(order, bill.total + bill.cards),
    positions: [position],
  };
}

/**
 * An order that was cancelled before anything was paid, or without giving the goods' worth back, never
 * was a sale. One that was paid and given back is a sale and its refund, each on its day.
 */
function toStatus(order: ShopifyOrder, { unpaid }: MappingContext): 'completed' | 'void' {
  const { financial_status: financial, cancelled_at: cancelled, refunds } = order;
  if (financial === 'voided' || financial === 'expired') return 'void';
  if (cancelled !== null && !(isPaid(order) && refunds.length > 0)) return 'void';
  const isWaiting = unpaid === 'wait' && financial !== null && !isPaid(order);
  return isWaiting ? 'void' : 'completed';
}

/** A location that was deleted since has no name any more, but its sales stay its own. */
function outletOf({ location_id: id }: ShopifyOrder, { locations, onlineOutlet }: MappingContext): string {
  return id === null ? onlineOutlet : (locations.get(id) ?? `Lokasi ${id}`);
}

/** Another app is only told by its number. */
function channelOf(source: string | null): string | null {
  return CHANNELS[source ?? ''] ?? (source && /^\d+$/.test(source) ? `App ${source}` : source);
}

function cashierOf(userId: string | null, { staff }: MappingContext): string | null {
  return userId === null ? null : (staff.get(userId) ?? null);
}
