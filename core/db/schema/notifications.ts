import { index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { businesses } from './accounts.ts';
import { businessId, createdAt, id, instant } from './columns.ts';

/** What a business's owner and admins should know without asking. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    /** One incident is told once: what it is about, with when it began. */
    key: text('key').notNull(),
    /** Facts for the sentence in the reader's language. Never a secret. */
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
    createdAt: createdAt(),
    /** When it stopped being true, such as a source that works again. */
    closedAt: instant('closed_at'),
  },
  (t) => [unique().on(t.businessId, t.key), index().on(t.businessId, t.createdAt)],
);
