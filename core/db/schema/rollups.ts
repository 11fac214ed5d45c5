import { date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { businesses, outlets } from './accounts.ts';
import { businessId, money, quantity } from './columns.ts';
import { products } from './sales.ts';

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
  /** Receipts with a sale, each counted once. */
  orders: integer('orders').notNull(),
});

const place = () => ({
  businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
  outletId: uuid('outlet_id')
    .notNull()
    .references(() => outlets.id, { onDelete: 'cascade' }),
  businessDate: date('business_date', { mode: 'string' }).notNull(),
});

export const rollupDays = pgTable('rollup_days', { ...place(), ...measures(), ...receiptMeasures() }, (t) => [
  primaryKey({ columns: [t.businessId, t.businessDate, t.outletId] }),
]);

/** Keys are '' (hour: -1) where the source does not record them. */
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
    /** Receipts that used this payment method; a split payment counts under each of its methods. */
    ordersByMethod: integer('orders_by_method').notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.businessId, t.businessDate, t.outletId, t.hour, t.salesChannel, t.cashier, t.paymentMethod],
    }),
  ],
);

export const rollupProducts = pgTable(
  'rollup_products',
  {
    ...place(),
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id),
    ...measures(),
    /** Receipts that hold the product; adds up over days and outlets, not over products. */
    orders: integer('orders').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.businessDate, t.outletId, t.productId] })],
);
