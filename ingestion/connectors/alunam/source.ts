import { Temporal } from 'temporal-polyfill';
import { AiraError } from '#core/errors.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';
import type { Connector, PullInput, RecordMapper, SourceBatch } from '#ingestion/pull/connector.ts';
import { readUpdates, type UpdatePage } from '#ingestion/pull/read-updates.ts';
import { EMPTY_CURSOR, type Window, WindowCursor, type WindowPlan } from '#ingestion/pull/update-windows.ts';
import { type CoveredOutlet, toWindowCoverage } from '#ingestion/pull/window-coverage.ts';
import type { AlunamOutlet } from './api-types.ts';
import type { AlunamClient } from './client.ts';
import { AlunamConfig } from './config.ts';
import { createMapper } from './mapper.ts';
import { openClient } from './open-client.ts';
import { alunamPush } from './push.ts';

export const alunamConnector: Connector = {
  kind: 'alunam',
  pull: pullAlunam,
  openMapper: async (input) => (await openShop(input)).mapper,
  push: alunamPush,
};

/** Reads what is new, then what is old, page by page. See NOTES.md for what the windows promise. */
async function* pullAlunam(input: PullInput): AsyncGenerator<SourceBatch> {
  const { config, client, outlets, mapper } = await openShop(input);
  const steps = readUpdates({
    name: 'Alunam',
    cursor: WindowCursor.parse(input.cursor ?? EMPTY_CURSOR),
    plan: planWindows(outlets, config, input.now()),
    readPage: (window) => readPage(client, window, config.pageSize),
  });
  let position = 0;
  for await (const { records, cursor, isWindowEnd, progress } of steps) {
    const collected = collectRecords(records, position, mapper.map);
    position += records.length;
    const coverage = isWindowEnd ? toWindowCoverage(cursor, outlets.map(toCoveredOutlet)) : [];
    yield { ...collected, outletTimeZones: mapper.outletTimeZones, coverage, cursor, progress };
  }
}

function toCoveredOutlet(outlet: AlunamOutlet): CoveredOutlet {
  const { name, time_zone: timeZone, opened_on: openedOn, last_synced_at: lastSyncedAt } = outlet;
  return { name, timeZone, openedOn, lastSyncedAt };
}

interface Shop {
  config: AlunamConfig;
  client: AlunamClient;
  outlets: AlunamOutlet[];
  mapper: RecordMapper;
}

async function openShop(input: PullInput): Promise<Shop> {
  const config = AlunamConfig.parse(input.config);
  const client = openClient(input);
  const [outlets, products] = await Promise.all([client.listOutlets(), client.listProducts()]);
  const foreign = outlets.find((outlet) => outlet.currency !== input.currency);
  if (foreign) {
    throw new AiraError(
      'source_rejected',
      `an outlet counts in ${foreign.currency}, not in ${input.currency}`,
    );
  }
  return { config, client, outlets, mapper: createMapper(input.currency, outlets, products) };
}

function planWindows(
  outlets: readonly AlunamOutlet[],
  config: AlunamConfig,
  now: Temporal.Instant,
): WindowPlan {
  const openings = outlets.map(({ opened_on, time_zone }) =>
    Temporal.PlainDate.from(opened_on).toZonedDateTime(time_zone).toInstant(),
  );
  const first = openings.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b), now);
  return {
    now: now.toString({ fractionalSecondDigits: 3 }),
    startsAt: first.toString({ fractionalSecondDigits: 3 }),
    firstDays: config.firstDays,
    windowDays: config.windowDays,
  };
}

/** A cursor that the source forgot starts its window anew. */
async function readPage(
  client: AlunamClient,
  { from: since, until, page: cursor }: Window,
  limit: number,
): Promise<UpdatePage | 'forgotten'> {
  try {
    const page = await client.getReceiptPage({ since, until, cursor, limit });
    return { records: page.data, next: page.next_cursor, asOf: page.as_of };
  } catch (error) {
    if (error instanceof AiraError && error.details['status'] === 410) return 'forgotten';
    throw error;
  }
}
