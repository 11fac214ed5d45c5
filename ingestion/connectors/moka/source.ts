import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';
import type { Connector, PullInput, RecordMapper, SourceBatch } from '#ingestion/pull/connector.ts';
import type { OAuthProvider } from '#ingestion/pull/oauth-app.ts';
import { openOAuthSession } from '#ingestion/pull/oauth-session.ts';
import { toWindowCoverage, type CoveredOutlet } from '#ingestion/pull/window-coverage.ts';
import type { MokaOutlet } from './api-types.ts';
import { createMokaClient, type MokaClient } from './client.ts';
import { mapPayment } from './mapper.ts';
import { findOutletZone } from './outlet-zone.ts';
import { MokaCursor, type OutletPlan, readOutlets } from './read-outlets.ts';

const MokaConfig = z.object({
  /** Of outlets whose address tells none: the business's, or by outlet name where they differ. */
  timeZone: z.string().default('Asia/Jakarta'),
  timeZones: z.record(z.string(), z.string()).default({}),
  firstDays: z.number().int().positive().default(30),
  windowDays: z.number().int().positive().default(90),
  /** How many days are looked through again: refunds leave their payment's times as they were. */
  reviewDays: z.number().int().positive().default(7),
  pageSize: z.number().int().min(1).max(500).default(100),
});
type MokaConfig = z.infer<typeof MokaConfig>;

const PROVIDER: OAuthProvider = {
  name: 'Moka',
  baseUrl: 'https://api.mokapos.com',
  authorizePath: '/oauth/authorize',
  tokenPath: '/oauth/token',
  scope: 'profile report transaction',
};

export const mokaConnector: Connector = {
  kind: 'moka',
  oauth: PROVIDER,
  pull: pullMoka,
  openMapper: async (input) => (await openAccount(input)).mapper,
};

/** Reads what is new, then what is old, outlet by outlet. See NOTES.md. */
async function* pullMoka(input: PullInput): AsyncGenerator<SourceBatch> {
  const { config, client, outlets, mapper } = await openAccount(input);
  const { outletTimeZones } = mapper;
  const covered = new Map(outlets.map(({ id, name }) => [id, toCoveredOutlet(name, outletTimeZones)]));
  const steps = readOutlets({
    outlets: outlets.map((outlet) => planOutlet(outlet, config, input.now())),
    cursor: MokaCursor.parse(input.cursor ?? {}),
    reviewDays: config.reviewDays,
    readPage: async (outletId, { from: since, until, page }, timeFilter) => {
      const asOf = input.now().toString();
      const asked = { outletId, since, until, page, timeFilter, limit: config.pageSize };
      const { payments, next } = await client.getPaymentPage(asked);
      return { records: payments, next, asOf };
    },
  });
  let position = 0;
  for await (const { outletId, records, cursor, covered: reached, progress } of steps) {
    const collected = collectRecords(records, position, mapper.map);
    position += records.length;
    const outlet = covered.get(outletId);
    const coverage = reached && outlet ? toWindowCoverage(reached, [outlet]) : [];
    yield { ...collected, outletTimeZones, coverage, cursor, progress };
  }
}

interface Account {
  config: MokaConfig;
  client: MokaClient;
  outlets: MokaOutlet[];
  mapper: RecordMapper;
}

async function openAccount(input: PullInput): Promise<Account> {
  const { currency } = input;
  if (currency !== 'IDR') {
    throw new AiraError('source_rejected', `Moka counts in IDR, not in ${currency}`);
  }
  const config = MokaConfig.parse(input.config);
  const session = openOAuthSession(input, PROVIDER);
  const baseUrl = input.oauthApp?.baseUrl ?? PROVIDER.baseUrl;
  const client = createMokaClient({ ...input, baseUrl, session });
  const outlets = await listOutlets(client);
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  const outletTimeZones = Object.fromEntries(
    outlets.map((outlet) => [
      outlet.name,
      config.timeZones[outlet.name] ?? findOutletZone(outlet) ?? config.timeZone,
    ]),
  );
  const context = { currency, outlets: names };
  const mapper = {
    map: (raw: unknown, position: number) => mapPayment(raw, position, context),
    outletTimeZones,
  };
  return { config, client, outlets, mapper };
}

/** The outlets that the person who gave access sees. Two of one name are told apart by their ids. */
async function listOutlets(client: MokaClient): Promise<MokaOutlet[]> {
  const profile = await client.getProfile();
  const all = await client.listOutlets(profile.business_id);
  const seen = new Set(profile.outlet_ids);
  const outlets = seen.size === 0 ? all : all.filter(({ id }) => seen.has(id));
  if (outlets.length === 0) throw new AiraError('source_rejected', 'Moka shows no outlet to this account');
  const count = (name: string): number => outlets.filter((outlet) => outlet.name === name).length;
  return outlets.map((outlet) =>
    count(outlet.name) > 1 ? { ...outlet, name: `${outlet.name} (${outlet.id})` } : outlet,
  );
}

function toCoveredOutlet(name: string, zones: Readonly<Record<string, string>>): CoveredOutlet {
  return { name, timeZone: zones[name] ?? 'Asia/Jakarta', openedOn: null };
}

function planOutlet(
  { id, created_at: createdAt, start_date: startDate }: MokaOutlet,
  { firstDays, windowDays }: MokaConfig,
  now: Temporal.Instant,
): OutletPlan {
  const [first] = [createdAt, startDate]
    .flatMap((moment) => (moment === null ? [] : [Date.parse(moment)]))
    .toSorted((a, b) => a - b);
  const startsAt = new Date(first ?? now.epochMilliseconds - firstDays * 86_400_000).toISOString();
  return { id, plan: { now: now.toString({ fractionalSecondDigits: 3 }), startsAt, firstDays, windowDays } };
}
