import { Temporal } from 'temporal-polyfill';
import { serveSimulator } from '#api/simulator/serve-simulator.ts';
import type { FaultPlan } from '#api/simulator/faults.ts';
import type { SimulatedShop } from '#api/simulator/wire.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createSilentLogger } from '#core/log.ts';
import { refreshRollups } from '#core/metrics/refresh-rollups.ts';
import type { Business } from '#core/tenant.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import type { CredentialKeys } from '#ingestion/pull/credentials.ts';
import type { OAuthApp } from '#ingestion/pull/oauth-app.ts';
import { pullSource, type PullOptions, type PullOutcome } from '#ingestion/pull/pull-source.ts';
import { serveLoyverse } from '#tests/helpers/loyverse-simulator.ts';
import { toShopifyAccount } from '#tests/helpers/shopify-cafe.ts';
import { serveShopify } from '#tests/helpers/shopify-simulator.ts';

export const KEYS: CredentialKeys = ['5a'.repeat(32)];
const API_KEY = 'key-of-the-shop';

/** How a simulated shop is served to a connector. */
export interface Register {
  kind: string;
  /** How credentials look that it refuses, around a secret; absent: the secret itself. */
  toWrongKey?(secret: string): string;
  serve(options: {
    shop: SimulatedShop;
    key: string;
    now: () => number;
    faults?: FaultPlan;
    messSeed?: string;
  }): Promise<ServedRegister>;
}

interface ServedRegister {
  url: string;
  /** What its source is connected with; absent: the key that it was served with. */
  credentials?: string;
  oauthApp?: OAuthApp;
  close(): Promise<void>;
}

export const ALUNAM: Register = {
  kind: 'alunam',
  serve: ({ key, ...options }) => serveSimulator({ ...options, apiKey: key }),
};

export const LOYVERSE: Register = {
  kind: 'loyverse',
  serve: ({ key, ...options }) => serveLoyverse({ ...options, token: key }),
};

export const SHOPIFY: Register = {
  kind: 'shopify',
  serve: ({ shop, key, ...options }) =>
    serveShopify({ ...options, account: toShopifyAccount(shop, options.now()), token: key }),
};

export interface BenchOptions {
  /** Absent: Alunam. */
  register?: Register;
  db: PgliteDatabase;
  shop: SimulatedShop;
  slug: string;
  now: string;
  faults?: FaultPlan;
  messSeed?: string;
  config?: Record<string, unknown>;
  /** What the source is connected with; absent: the key that the register takes. */
  apiKey?: string;
}

export interface PullBench {
  business: Business;
  sourceId: string;
  /** The clock of both sides; a test moves it. */
  clock: { now: number };
  /** How long the client was told to wait, in milliseconds. */
  waits: number[];
  pullOptions: PullOptions;
  pull(change?: Partial<PullOptions>): Promise<PullOutcome>;
  close(): Promise<void>;
}

/** A business connected to a simulated register over real HTTP; waiting takes no time. */
export async function createPullBench(options: BenchOptions): Promise<PullBench> {
  const { db, slug, shop, faults, messSeed, register = ALUNAM } = options;
  const clock = { now: Date.parse(options.now) };
  const simulator = await register.serve({
    shop,
    key: API_KEY,
    now: () => clock.now,
    ...(faults ? { faults } : {}),
    ...(messSeed === undefined ? {} : { messSeed }),
  });
  const { business } = await createBusiness(db, {
    slug,
    name: slug,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Sari',
  });
  const connection = {
    businessId: business.id,
    kind: register.kind,
    name: 'Kasir',
    config: { baseUrl: simulator.url, pageSize: 100, ...options.config },
    credentials: options.apiKey ?? simulator.credentials ?? API_KEY,
    intervalSeconds: 300,
  };
  const sourceId = await connectSource(db, connection, KEYS);
  const waits: number[] = [];
  const pullOptions: PullOptions = {
    keys: KEYS,
    oauthApps: simulator.oauthApp ? { [register.kind]: simulator.oauthApp } : {},
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.now),
    fetch,
    log: createSilentLogger(),
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
  };
  return {
    business,
    sourceId,
    clock,
    waits,
    pullOptions,
    pull: (change = {}) => pullSource(db, sourceId, { ...pullOptions, ...change }),
    close: simulator.close,
  };
}

/** Rows as the superuser sees them: tests look past the policies. */
export async function select<Row>(db: PgliteDatabase, query: string, values: unknown[] = []): Promise<Row[]> {
  return (await db.client.query<Row>(query, values)).rows;
}

const ROLLUPS = ['rollup_days', 'rollup_receipts', 'rollup_products'] as const;

export async function readRollups(
  db: PgliteDatabase,
  businessId: string,
): Promise<Record<string, unknown>[]> {
  const tables = await Promise.all(
    ROLLUPS.map((table) =>
      select<Record<string, unknown>>(
        db,
        `select '${table}' as rollup, t.* from ${table} t where business_id = $1 order by t::text`,
        [businessId],
      ),
    ),
  );
  return tables.flat();
}

/** Computes every rollup of the business anew, for comparison with what the loads left. */
export async function recomputeRollups(db: PgliteDatabase, businessId: string): Promise<void> {
  const days = await select<{ outletId: string; businessDate: string }>(
    db,
    `select distinct outlet_id as "outletId", business_date::text as "businessDate"
     from sales where business_id = $1`,
    [businessId],
  );
  for (const table of ROLLUPS)
    await db.client.query(`delete from ${table} where business_id = $1`, [businessId]);
  await db.transaction({ businessIds: [businessId] }, (tx) => refreshRollups(tx, businessId, days));
}
