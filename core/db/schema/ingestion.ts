import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { businesses, outlets } from './accounts.ts';
import { businessId, createdAt, id, instant } from './columns.ts';

export const sources = pgTable(
  'sources',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    /** Which connector: `spreadsheet`, `alunam`, … */
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    status: text('status').$type<'active' | 'paused' | 'failing'>().notNull().default('active'),
    /** Base address, outlet mapping and the like. Never a secret. */
    config: jsonb('config').$type<Record<string, unknown>>().notNull().default({}),
    /** Encrypted; never returned, never logged. */
    credentials: text('credentials'),
    /** Where the next pull starts; moves in the transaction that loads. */
    cursor: jsonb('cursor').$type<Record<string, unknown>>(),
    intervalSeconds: integer('interval_seconds'),
    nextRunAt: instant('next_run_at'),
    failures: integer('failures').notNull().default(0),
    lastError: text('last_error'),
    lockedUntil: instant('locked_until'),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.businessId, t.kind, t.name)],
);

export const ingestRuns = pgTable(
  'ingest_runs',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    status: text('status').$type<'running' | 'done' | 'failed'>().notNull(),
    fileName: text('file_name'),
    fileHash: text('file_hash'),
    mapping: jsonb('mapping').$type<Record<string, unknown>>(),
    /** The reconciliation report as shown to people. */
    report: jsonb('report').$type<Record<string, unknown>>(),
    startedAt: instant('started_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index().on(t.businessId, t.sourceId, t.startedAt)],
);

/** Everything received, as received. `position` is the row number in the file or page. */
export const rawRecords = pgTable(
  'raw_records',
  {
    businessId: businessId(),
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestRuns.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    payload: jsonb('payload').notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.position] })],
);

export const quarantine = pgTable(
  'quarantine',
  {
    businessId: businessId(),
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestRuns.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** Reason code, e.g. `date_ambiguous`. */
    reason: text('reason').notNull(),
    column: text('column'),
    value: text('value'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.position, t.reason] })],
);

/**
 * Which business days a source has delivered for an outlet. A day inside is complete up to
 * `throughAt` (zero sales means closed); a day outside was never received.
 */
export const coverages = pgTable(
  'coverages',
  {
    businessId: businessId(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    outletId: uuid('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'cascade' }),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    throughDate: date('through_date', { mode: 'string' }).notNull(),
    throughAt: instant('through_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.outletId, t.fromDate] })],
);
