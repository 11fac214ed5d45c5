import { date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { outlets } from './accounts.ts';
import { businessId, money, quantity } from './columns.ts';

/** The additive measures that every rollup carries. Null: not recorded by the source. */
const measures = () => ({
  grossSales: money('gross_sales'),
  discounts: money('discounts'),
  refunds: money('refunds'),
  netSales: money('net_sales'),
  itemsSold: quantity('items_sold'),
  /** Cost of the lines whose cost is known, and the net sales of those same lines. */
  cogs: money('cogs'),
  costedNetSales: money('costed_net_sales'),
});

/** Measures that exist per receipt only. */
const receiptMeasures = () => ({
  tax: money('tax'),
  serviceCharge: money('service_charge'),
  totalCollected: money('total_collected').notNull(),
});

/** Receipts with a sale, each counted once in the row: adds up over days and outlets, over nothing else. */
const orders = () => ({ orders: integer('orders').notNull() });

/**
 * Only the outlet is a foreign key: it belongs to one business and goes with it, products stay as long
 * as the sales that name them, and each further key would be checked for every row of every refresh.
 */
const place = () => ({
  businessId: businessId(),
  outletId: uuid('outlet_id')
    .notNull()
    .references(() => outlets.id, { onDelete: 'cascade' }),
  businessDate: date('business_date', { mode: 'string' }).notNull(),
});

export const rollupDays = pgTable(
  'rollup_days',
  { ...place(), ...measures(), ...receiptMeasures(), ...orders() },
  (t) => [primaryKey({ columns: [t.businessId, t.businessDate, t.outletId] })],
);

/** No count of receipts: one may stand in several rows. Keys are '' (hour: -1) where not recorded. */
export const rollupReceipts = pgTable(
  'rollup_receipts',
  {
    ...place(),
    hour: smallint('hour').notNull(),
    salesChannel: text('sales_channel').notNull(),
    cashier: text('cashier').notNull(),
    paymentMethod: text('payment_method').notNull(),
    ...measures(),
    ...receiptMeasures(),
  },
  (t) => [
    primaryKey({
      columns: [t.businessId, t.businessDate, t.outletId, t.hour, t.salesChannel, t.cashier, t.paymentMethod],
    }),
  ],
);

/**
 * One receipt dimension at a time (`dimension` is hour, sales_channel, cashier or payment_method): a
 * fraction of rollup_receipts, and enough for most questions. A receipt counts under each of its keys.
 */
export const rollupGroups = pgTable(
  'rollup_groups',
  {
    ...place(),
    dimension: text('dimension').notNull(),
    /** As in rollup_receipts, the hour as text. */
    key: text('key').notNull(),
    ...measures(),
    ...receiptMeasures(),
    ...orders(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.dimension, t.businessDate, t.outletId, t.key] })],
);

export const rollupProducts = pgTable(
  'rollup_products',
  {
    ...place(),
    productId: uuid('product_id').notNull(),
    ...measures(),
    ...orders(),
  },
  (t) => [
    primaryKey({ columns: [t.businessId, t.businessDate, t.outletId, t.productId] }),
    index().on(t.businessId, t.productId, t.businessDate),
  ],
);
