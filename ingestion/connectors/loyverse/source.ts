import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';
import type { Connector, PullInput, RecordMapper, SourceBatch } from '#ingestion/pull/connector.ts';
import { readUpdates, type UpdatePage } from '#ingestion/pull/read-updates.ts';
import { EMPTY_CURSOR, type Window, WindowCursor, type WindowPlan } from '#ingestion/pull/update-windows.ts';
import { toWindowCoverage } from '#ingestion/pull/window-coverage.ts';
import type { LoyverseStore } from './api-types.ts';
import { createLoyverseClient, type LoyverseClient } from './client.ts';
import { mapReceipt, type MappingContext } from './mapper.ts';

const LoyverseConfig = z.object({
  baseUrl: z.url().default('https://api.loyverse.com/v1.0'),
  /** Loyverse tells no zones: the business's, or by store name where they differ. */
  timeZone: z.string().default('Asia/Jakarta'),
  timeZones: z.record(z.string(), z.string()).default({}),
  /** Without its history add-on an account gives out the last 31 days. */
  firstDays: z.number().int().positive().default(30),
  windowDays: z.number().int().positive().default(30),
  pageSize: z.number().int().min(1).max(250).default(250),
});
type LoyverseConfig = z.infer<typeof LoyverseConfig>;

export const loyverseConnector: Connector = {
  kind: 'loyverse',
  pull: pullLoyverse,
  openMapper: async (input) => (await openAccount(input)).mapper,
};

/** Reads what is new, then what is old, page by page. See NOTES.md. */
async function* pullLoyverse(input: PullInput): AsyncGenerator<SourceBatch> {
  const { config, client, stores, mapper } = await openAccount(input);
  const outlets = stores.map(({ name }) => ({ name, timeZone: toTimeZone(name, config), openedOn: null }));
  const steps = readUpdates({
    name: 'Loyverse',
    cursor: WindowCursor.parse(input.cursor ?? EMPTY_CURSOR),
    plan: planWindows(stores, config, input.now()),
    readPage: (window) => readPage(client, window, { limit: config.pageSize, now: input.now }),
  });
  let position = 0;
  for await (const { records, cursor, isWindowEnd, progress } of steps) {
    const collected = collectRecords(records, position, mapper.map);
    position += records.length;
    const coverage = isWindowEnd ? toWindowCoverage(cursor, outlets) : [];
    yield { ...collected, outletTimeZones: mapper.outletTimeZones, coverage, cursor, progress };
  }
}

interface Account {
  config: LoyverseConfig;
  client: LoyverseClient;
  stores: LoyverseStore[];
  mapper: RecordMapper;
}

async function openAccount(input: PullInput): Promise<Account> {
  const config = LoyverseConfig.parse(input.config);
  if (input.credentials === null) throw new AiraError('source_rejected', 'Loyverse needs an access token');
  const client = createLoyverseClient({ ...input, baseUrl: config.baseUrl, token: input.credentials });
  const stores = await client.listStores();
  const shop = await readShop(client, stores, input.currency);
  const mapper: RecordMapper = {
    map: (raw, position) => mapReceipt(raw, position, shop),
    outletTimeZones: Object.fromEntries(stores.map(({ name }) => [name, toTimeZone(name, config)])),
  };
  return { config, client, stores, mapper };
}

function toTimeZone(store: string, { timeZone, timeZones }: LoyverseConfig): string {
  return timeZones[store] ?? timeZone;
}

async function readShop(
  client: LoyverseClient,
  stores: readonly LoyverseStore[],
  currency: string,
): Promise<MappingContext> {
  const [merchant, employees, items, categories] = await Promise.all([
    client.getMerchant(),
    client.listEmployees(),
    client.listItems(),
    client.listCategories(),
  ]);
  if (merchant.currency.code !== currency) {
    throw new AiraError(
      'source_rejected',
      `the account counts in ${merchant.currency.code}, not in ${currency}`,
    );
  }
  const named = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    currency,
    stores: new Map(stores.map(({ id, name }) => [id, name])),
    employees: new Map(employees.flatMap(({ id, name }) => (name === null ? [] : [[id, name]]))),
    categories: new Map(
      items.flatMap(({ id, category_id: category }) => {
        const name = category === null ? null : named.get(category);
        return name ? [[id, name]] : [];
      }),
    ),
  };
}

function planWindows(
  stores: readonly LoyverseStore[],
  { firstDays, windowDays }: LoyverseConfig,
  now: Temporal.Instant,
): WindowPlan {
  const [first] = stores.flatMap(({ created_at: at }) => (at === null ? [] : [at])).toSorted();
  const startsAt = first ?? now.subtract({ hours: 24 * firstDays }).toString();
  return { now: now.toString({ fractionalSecondDigits: 3 }), startsAt, firstDays, windowDays };
}

/** 402 is the answer to days that the account's plan does not give out. */
async function readPage(
  client: LoyverseClient,
  { from: since, until, page: cursor }: Window,
  { limit, now }: { limit: number; now: () => Temporal.Instant },
): Promise<UpdatePage | 'ended'> {
  try {
    const asOf = now().toString();
    const page = await client.getReceiptPage({ since, until, cursor, limit });
    return { records: page.receipts, next: page.cursor ?? null, asOf };
  } catch (error) {
    if (error instanceof AiraError && error.details['status'] === 402) return 'ended';
    throw error;
  }
}
