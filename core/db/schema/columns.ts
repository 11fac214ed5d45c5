import { bigint, numeric, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Column shapes that the tables share. Each call makes a fresh builder. */
export const id = () => uuid('id').primaryKey().defaultRandom();
export const businessId = () => uuid('business_id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
export const createdAt = () => instant('created_at').notNull().defaultNow();
/** Integer minor units of the business's currency. */
export const money = (name: string) => bigint(name, { mode: 'number' });
export const quantity = (name: string) => numeric(name, { precision: 14, scale: 3, mode: 'number' });
