import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { businesses, outlets } from './accounts.ts';
import { businessId, createdAt, id, instant, money, quantity } from './columns.ts';
import { sources } from './ingestion.ts';

export const categories = pgTable(
  'categories',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
  },
  (t) => [unique().on(t.businessId, t.nameKey)],
);

export const products = pgTable(
  'products',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    categoryId: uuid('category_id').references(() => categories.id),
    /** True for a guessed category that a person accepted; what a source tells replaces it. */
    isCategoryGuessed: boolean('is_category_guessed').notNull().default(false),
    /** The product that this way of writing counts as; null: itself. Never a chain. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => products.id),
    /** What one unit holds, as its name tells it: 250 ml, 12 pcs. */
    packSize: quantity('pack_size'),
    packUnit: text('pack_unit'),
    /** What its name suggests where no source tells the category; counts nowhere until it is accepted. */
    guessedCategory: text('guessed_category'),
    /** When its name was set beside the others; null: still to do. */
    comparedAt: instant('compared_at'),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.businessId, t.nameKey),
    index('products_to_compare')
      .on(t.businessId)
      .where(sql`compared_at is null`),
  ],
);

/** Two ways of writing that may be one product, and what was decided; the latest decision holds. */
export const productMatches = pgTable(
  'product_matches',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    intoId: uuid('into_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    /** 0–1. */
    confidence: real('confidence').notNull(),
    /** Codes of what speaks for and against it. */
    evidence: jsonb('evidence').$type<string[]>().notNull(),
    status: text('status').$type<'proposed' | 'merged' | 'rejected' | 'undone'>().notNull(),
    /** Null: decided by AIRA. */
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.businessId, t.productId, t.intoId), index().on(t.businessId, t.status)],
);

/**
 * One receipt, or one refund event (`kind`). Amounts carry their sign: a refund's are negative,
 * so that net sales are a plain sum. Null means that the source does not record the figure.
 */
export const sales = pgTable(
  'sales',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    externalId: text('external_id').notNull(),
    outletId: uuid('outlet_id')
      .notNull()
      .references(() => outlets.id),
    kind: text('kind').$type<'sale' | 'refund'>().notNull(),
    /** Only `completed` counts in any metric; the others are kept for evidence. */
    status: text('status').$type<'completed' | 'void' | 'deleted'>().notNull(),
    /** The sale that a refund gives money back for; a sale names itself. Groups a receipt's net total. */
    originalExternalId: text('original_external_id').notNull(),
    receiptNumber: text('receipt_number'),
    soldAt: instant('sold_at').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    /** Local clock hour 0–23, -1 where the source has no time of day. */
    hour: smallint('hour').notNull(),
    salesChannel: text('sales_channel'),
    cashier: text('cashier'),
    customer: text('customer'),
    gross: money('gross'),
    discounts: money('discounts'),
    /** After discounts, before tax and service charge. */
    net: money('net').notNull(),
    tax: money('tax'),
    serviceCharge: money('service_charge'),
    tip: money('tip'),
    rounding: money('rounding'),
    /** What the customer paid. */
    total: money('total').notNull(),
    /** Units, zero-price lines left out; null where unknown. */
    items: quantity('items'),
    contentHash: text('content_hash').notNull(),
    runId: uuid('run_id').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique().on(t.businessId, t.sourceId, t.externalId),
    index().on(t.businessId, t.outletId, t.businessDate),
    index().on(t.businessId, t.businessDate),
    /** From a receipt to its refunds and further parts; a sale that is whole names itself. */
    index('sales_parts_of_receipt')
      .on(t.businessId, t.sourceId, t.originalExternalId)
      .where(sql`external_id <> original_external_id`),
  ],
);

export const saleLines = pgTable(
  'sale_lines',
  {
    businessId: businessId(),
    saleId: uuid('sale_id')
      .notNull()
      .references(() => sales.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id),
    /** The product as the source wrote it, where that counts as another one. */
    writtenProductId: uuid('written_product_id').references(() => products.id),
    variant: text('variant'),
    /** What the quantity counts (kg, pcs), where the source tells it. */
    unit: text('unit'),
    /** Null where the source lists products without quantities. Negative on refunds. */
    quantity: quantity('quantity'),
    /** Null where the source has no amount per line. */
    gross: money('gross'),
    discount: money('discount'),
    net: money('net'),
    /** Cost of goods of the whole line; null where unknown. */
    cost: money('cost'),
    /** True for packaging and gifts at price zero: kept, but not counted as units sold. */
    isZeroPrice: boolean('is_zero_price').notNull().default(false),
  },
  // The index leaves the business out: a planner that knows little of the table would combine it with
  // the key above, once for every receipt.
  (t) => [
    primaryKey({ columns: [t.saleId, t.position] }),
    index().on(t.productId),
    index('sale_lines_written_otherwise')
      .on(t.writtenProductId)
      .where(sql`written_product_id is not null`),
  ],
);

export const payments = pgTable(
  'payments',
  {
    businessId: businessId(),
    saleId: uuid('sale_id')
      .notNull()
      .references(() => sales.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    method: text('method').notNull(),
    amount: money('amount').notNull(),
  },
  (t) => [primaryKey({ columns: [t.saleId, t.position] })],
);

/**
 * How the names that sales carry as text are written: `DEBIT` and `Debit` are one payment method, and a
 * receipt paid in two parts with it is one receipt.
 */
export const spellings = pgTable(
  'spellings',
  {
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    dimension: text('dimension').$type<'sales_channel' | 'cashier' | 'payment_method'>().notNull(),
    nameKey: text('name_key').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.dimension, t.nameKey] })],
);
