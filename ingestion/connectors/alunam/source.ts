import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';
import type { Connector, PullInput, SourceBatch } from '#ingestion/pull/connector.ts';
import { readUpdates, type UpdatePage } from '#ingestion/pull/read-updates.ts';
import { EMPTY_CURSOR, type Window, WindowCursor, type WindowPlan } from '#ingestion/pull/update-windows.ts';
import { type CoveredOutlet, toWindowCoverage } from '#ingestion/pull/window-coverage.ts';
import type { AlunamOutlet } from './api-types.ts';
import { createAlunamClient, type AlunamClient } from './client.ts';
import { mapReceipt, type MappingContext } from './mapper.ts';

const AlunamConfig = z.object({
  baseUrl: z.url(),
  firstDays: z.number().int().positive().default(62),
  windowDays: z.number().int().positive().default(62),
  pageSize: z.number().int().min(1).max(2000).default(1000),
});
type AlunamConfig = z.infer<typeof AlunamConfig>;

export const alunamConnector: Connector = { kind: 'alunam', pull: pullAlunam };

/** Reads what is new, then what is old, page by page. See NOTES.md for what the windows promise. */
async function* pullAlunam(input: PullInput): AsyncGenerator<SourceBatch> {
  const config = AlunamConfig.parse(input.config);
  if (input.credentials === null) throw new AiraError('source_rejected', 'Alunam needs an API key');
  const client = createAlunamClient({ ...input, baseUrl: config.baseUrl, apiKey: input.credentials });
  const shop = await readShop(client, input.currency);
  const outlets = [...shop.outlets.values()];
  const outletTimeZones = Object.fromEntries(outlets.map((outlet) => [outlet.name, outlet.time_zone]));
  const steps = readUpdates({
    name: 'Alunam',
    cursor: WindowCursor.parse(input.cursor ?? EMPTY_CURSOR),
    plan: planWindows(outlets, config, input.now()),
    readPage: (window) => readPage(client, window, config.pageSize),
  });
  let position = 0;
  for await (const { records, cursor, isWindowEnd, progress } of steps) {
    const collected = collectRecords(records, position, (raw, at) => mapReceipt(raw, at, shop));
    position += records.length;
    const coverage = isWindowEnd ? toWindowCoverage(cursor, outlets.map(toCoveredOutlet)) : [];
    yield { ...collected, outletTimeZones, coverage, cursor, progress };
  }
}

function toCoveredOutlet(outlet: AlunamOutlet): CoveredOutlet {
  const { name, time_zone: timeZone, opened_on: openedOn, last_synced_at: lastSyncedAt } = outlet;
  return { name, timeZone, openedOn, lastSyncedAt };
}

async function readShop(client: AlunamClient, currency: string): Promise<MappingContext> {
  const [outlets, products] = await Promise.all([client.listOutlets(), client.listProducts()]);
  const foreign = outlets.find((outlet) => outlet.currency !== currency);
  if (foreign) {
    throw new AiraError('source_rejected', `an outlet counts in ${foreign.currency}, not in ${currency}`);
  }
  return {
    currency,
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    products: new Map(products.map((product) => [product.id, product])),
  };
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
