import { integer, jsonb, pgSchema, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../../text.ts';
import type { Role } from '../../tenant.ts';
import { businessId, createdAt, id, instant } from './columns.ts';

/** People stand apart from business data; no business table has a foreign key into this schema. */
export const identity = pgSchema('identity');

export const people = identity.table('people', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').unique(),
  locale: text('locale').$type<Locale>().notNull().default('id'),
  createdAt: createdAt(),
});

export const businesses = pgTable('businesses', {
  id: id(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  createdAt: createdAt(),
});

export const memberships = pgTable(
  'memberships',
  {
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.personId] })],
);

export const outlets = pgTable(
  'outlets',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    timeZone: text('time_zone').notNull(),
    /** Minutes after midnight at which the business day starts. */
    dayStartMinutes: integer('day_start_minutes').notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.businessId, t.nameKey)],
);

/** Every change of access, every export, every changed setting. */
export const auditLog = pgTable('audit_log', {
  id: id(),
  businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
  personId: uuid('person_id'),
  action: text('action').notNull(),
  detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
  at: instant('at').notNull().defaultNow(),
});
