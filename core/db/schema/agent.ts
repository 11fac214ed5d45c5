import { bigint, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { businesses, outlets } from './accounts.ts';
import { businessId, createdAt, id, instant } from './columns.ts';

/** The owner's definitions. A change is a new version; the highest of a key counts. */
export const businessSettings = pgTable(
  'business_settings',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** Null: the whole business. */
    outletId: uuid('outlet_id').references(() => outlets.id, { onDelete: 'cascade' }),
    value: text('value').notNull(),
    version: integer('version').notNull(),
    changedBy: uuid('changed_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.businessId, t.key, t.outletId, t.version).nullsNotDistinct()],
);

/** Tokens and money that language models cost a business, per day of its own clock. */
export const modelUsage = pgTable(
  'model_usage',
  {
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    model: text('model').notNull(),
    calls: integer('calls').notNull().default(0),
    inputTokens: bigint('input_tokens', { mode: 'number' }).notNull().default(0),
    outputTokens: bigint('output_tokens', { mode: 'number' }).notNull().default(0),
    /** Millionths of a US dollar; zero where no price is configured. */
    costMicros: bigint('cost_micros', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.day, t.model] })],
);

/** Questions that a person is to answer. */
export const handovers = pgTable(
  'handovers',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    conversationId: uuid('conversation_id'),
    about: text('about').notNull(),
    createdAt: createdAt(),
    closedAt: instant('closed_at'),
  },
  (t) => [index().on(t.businessId, t.createdAt)],
);
