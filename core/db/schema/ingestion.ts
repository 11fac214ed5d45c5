import {
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
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
    /** `removed` keeps what the source delivered: its sales, its days, the way they came. */
    status: text('status').$type<'active' | 'paused' | 'failing' | 'removed'>().notNull().default('active'),
    /** Base address, outlet mapping and the like. Never a secret. */
    config: jsonb('config').$type<Record<string, unknown>>().notNull().default({}),
    /** Encrypted; never returned, never logged. */
    credentials: text('credentials'),
    /** Signs what the source pushes. Encrypted as the credentials are. */
    webhookSecret: text('webhook_secret'),
    /** Where the next pull starts; moves in the transaction that loads. */
    cursor: jsonb('cursor').$type<Record<string, unknown>>(),
    /** How much of the source's history is in: 0–1; null before the first page. */
    progress: real('progress'),
    lastSucceededAt: instant('last_succeeded_at'),
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
    trigger: text('trigger').$type<'upload' | 'folder' | 'pull' | 'push' | 'replay'>(),
    /** The run whose landed files this one reads again. */
    replayOf: uuid('replay_of'),
    mapping: jsonb('mapping').$type<Record<string, unknown>>(),
    /** The reconciliation report as shown to people. */
    report: jsonb('report').$type<Record<string, unknown>>(),
    /** When every byte of the upload had landed; null: it was cut off on the way in, or there is none. */
    landedAt: instant('landed_at'),
    /** The last sign of life of the process that loads it. */
    activeAt: instant('active_at').notNull().defaultNow(),
    startedAt: instant('started_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index().on(t.businessId, t.sourceId, t.startedAt)],
);

/** The parts of an upload that are in, each written with its sales: a load that broke off goes on after them. */
export const loadedParts = pgTable(
  'loaded_parts',
  {
    businessId: businessId(),
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestRuns.id, { onDelete: 'cascade' }),
    /** Hash of what the part tells. */
    hash: text('hash').notNull(),
    /** How many sales it changed. */
    result: jsonb('result').$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.hash] })],
);

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Files as received, byte for byte: gzip in parts. They land before any of their sales is written. */
export const rawFiles = pgTable(
  'raw_files',
  {
    businessId: businessId(),
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestRuns.id, { onDelete: 'cascade' }),
    /** Which file of the upload, and which part of its compressed bytes; both from 0. */
    file: integer('file').notNull(),
    part: integer('part').notNull(),
    name: text('name').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.file, t.part] })],
);

/** What a source pushed, as received, once per delivery; loaded by the event that came with it. */
export const pushes = pgTable(
  'pushes',
  {
    id: id(),
    businessId: businessId(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    /** The sender's own id of the delivery. */
    deliveryId: text('delivery_id').notNull(),
    payload: jsonb('payload').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
    loadedAt: instant('loaded_at'),
  },
  (t) => [unique().on(t.sourceId, t.deliveryId), index().on(t.sourceId, t.loadedAt)],
);

/**
 * When each receipt last changed at its source: an older version that arrives later is not loaded.
 * Apart from `sales`, because a receipt that was deleted before it ever came has no sale.
 */
export const receiptVersions = pgTable(
  'receipt_versions',
  {
    businessId: businessId(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    externalId: text('external_id').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.externalId] })],
);

/** Records of an API as received. `position` counts them through the run. Files are in `raw_files`. */
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
    /** When it stopped waiting, and how; null while it waits. */
    resolvedAt: instant('resolved_at'),
    resolution: text('resolution').$type<'replayed' | 'dismissed'>(),
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

/**
 * Which run vouched for which days, so that a file that is read again takes back what its earlier
 * reading claimed. A null run is one of before claims were kept; it is never taken back.
 */
export const coverageClaims = pgTable(
  'coverage_claims',
  {
    id: id(),
    businessId: businessId(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    runId: uuid('run_id').references(() => ingestRuns.id, { onDelete: 'cascade' }),
    outletId: uuid('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'cascade' }),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    throughDate: date('through_date', { mode: 'string' }).notNull(),
    throughAt: instant('through_at').notNull(),
  },
  (t) => [index().on(t.sourceId), index().on(t.runId)],
);
