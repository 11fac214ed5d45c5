import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { pushes } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import type { EventHandlers } from '#core/events/dispatch-events.ts';
import { loadBatch } from '../load/load-batch.ts';
import { collectRecords } from './collect-records.ts';
import type { RecordMapper } from './connector.ts';
import { findConnector } from './connectors.ts';
import { getSource } from './get-source.ts';
import { addPage, emptyReport, toLogFacts } from './pull-report.ts';
import type { PullOptions } from './pull-source.ts';
import { recordRun } from './record-run.ts';
import type { Run } from './run-source.ts';
import { toPullInput } from './to-pull-input.ts';

/** Deliveries that are loaded in one transaction. */
const MOST_AT_ONCE = 100;
/** As long a delivery id is known; the sender's signature was stale long before. */
const KEEP_DAYS = 30;

type Place = Pick<Run, 'source' | 'business'>;
type Delivery = Pick<typeof pushes.$inferSelect, 'id' | 'payload'>;

/**
 * Loads what sources pushed: all that waits of the source, so that a burst is a few transactions. A
 * pull may go on meanwhile; they take turns at the source's row. No day is vouched for: a delivery
 * tells what it holds, and never that nothing was lost before it.
 */
export function createPushHandler(
  db: Database,
  options: PullOptions,
): NonNullable<EventHandlers['source.pushed']> {
  return async ({ sourceId }) => {
    const place = await getSource(db, sourceId);
    // While it is paused deliveries wait; the first one after that brings them in.
    if (place.source.status === 'paused' || place.source.status === 'removed') return;
    for (;;) {
      const waiting = await listWaiting(db, place);
      if (waiting.length > 0) await loadDeliveries(db, place, waiting, options);
      if (waiting.length < MOST_AT_ONCE) break;
    }
    await forgetOld(db, place, options);
  };
}

async function loadDeliveries(
  db: Database,
  place: Place,
  waiting: readonly Delivery[],
  options: PullOptions,
): Promise<void> {
  const { source, business } = place;
  const report = emptyReport(source.progress ?? 0);
  const { records, mapperOf, outletTimeZones } = await openDeliveries(db, place, waiting, options);
  const batch = {
    ...collectRecords(records, 0, (raw, position) => mapperOf(position).map(raw, position)),
    outletTimeZones,
    coverage: [],
  };
  await recordRun(db, { source, trigger: 'push', report }, async (runId) => {
    const target = { sourceId: source.id, runId, defaultTimeZone: business.timeZone };
    addPage(
      report,
      { ...batch, progress: report.progress },
      await loadBatch(db, business, { ...target, ...batch }),
    );
  });
  await markLoaded(db, place, waiting, options.now().toString());
  options.log.info('push.loaded', {
    source: source.id,
    kind: source.kind,
    deliveries: waiting.length,
    ...toLogFacts(report),
  });
}

interface OpenDeliveries {
  records: unknown[];
  mapperOf(position: number): RecordMapper;
  outletTimeZones: Record<string, string>;
}

async function openDeliveries(
  db: Database,
  place: Place,
  waiting: readonly Delivery[],
  options: PullOptions,
): Promise<OpenDeliveries> {
  const push = findConnector(place.source.kind)?.push;
  if (!push) throw new AiraError('configuration', `nothing reads what "${place.source.kind}" pushes`);
  const input = await toPullInput(db, place, options);
  const read = await push.open(input);
  const records: unknown[] = [];
  const mappers: RecordMapper[] = [];
  for (const { payload } of waiting) {
    const opened = await read(payload);
    for (const record of opened.records) {
      records.push(record);
      mappers.push(opened.mapper);
    }
  }
  return {
    records,
    mapperOf: (position) => {
      const mapper = mappers[position];
      if (!mapper) throw new AiraError('internal', 'a record has no mapper');
      return mapper;
    },
    outletTimeZones: Object.assign({}, ...mappers.map((mapper) => mapper.outletTimeZones)) as Record<
      string,
      string
    >,
  };
}

async function listWaiting(db: Database, { source }: Place): Promise<Delivery[]> {
  return db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx
      .select({ id: pushes.id, payload: pushes.payload })
      .from(pushes)
      .where(and(eq(pushes.sourceId, source.id), isNull(pushes.loadedAt)))
      .orderBy(asc(pushes.receivedAt))
      .limit(MOST_AT_ONCE),
  );
}

async function markLoaded(
  db: Database,
  { source }: Place,
  loaded: readonly Delivery[],
  loadedAt: string,
): Promise<void> {
  const ids = loaded.map(({ id }) => id);
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx.update(pushes).set({ loadedAt }).where(inArray(pushes.id, ids)),
  );
}

/** What they held is in `raw_records` by then. */
async function forgetOld(db: Database, { source }: Place, { now }: PullOptions): Promise<void> {
  const before = now()
    .subtract({ hours: 24 * KEEP_DAYS })
    .toString();
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx.delete(pushes).where(and(eq(pushes.sourceId, source.id), lt(pushes.loadedAt, before))),
  );
}
