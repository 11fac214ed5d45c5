import { createBusiness } from '#core/accounts/create-business.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import type { Business } from '#core/tenant.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import type { PullReport } from '#ingestion/pull/pull-report.ts';
import { pullSource, type PullOutcome } from '#ingestion/pull/pull-source.ts';
import { subscribeSource } from '#ingestion/pull/subscribe-source.ts';
import { toPullOptions } from '../pull-options.ts';
import type { Services } from '../services.ts';
import { startDemoSimulator } from './demo-simulator.ts';

export const DEMO_SLUG = 'demo';

interface DemoOptions {
  /** Told after each page. */
  onProgress?: (report: PullReport) => void;
  /** How long the start may wait; what is left of the history is loaded by the timer's next runs. */
  budgetMilliseconds?: number;
  /** Where this process listens; absent: the café is only ever asked, not told. */
  webhookRoot?: string;
}

export interface Demo {
  business: Business;
  outcome: PullOutcome;
  /** Stops the simulated POS. */
  close(): Promise<void>;
}

const TIME_ZONE = 'Asia/Jakarta';
const PATIENCE = 30_000;
const INTERVAL_SECONDS = 120;

/**
 * Makes sure that there is a café to talk about: starts its simulated POS Alunam, creates the
 * business when absent, and pulls what is new through the real connector, the latest weeks first.
 */
export async function ensureDemo(services: Services, options: DemoOptions = {}): Promise<Demo> {
  const { db } = services;
  const pullOptions = toPullOptions(services);
  const apiKey = crypto.randomUUID();
  const today = services.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const simulator = await startDemoSimulator({ apiKey, opensOn: today.subtract({ years: 2 }).toString() });
  const business = (await findBusiness(db, DEMO_SLUG)) ?? (await createDemoBusiness(services));
  const sourceId = await connectSource(
    db,
    {
      businessId: business.id,
      kind: 'alunam',
      name: 'POS Alunam',
      config: { baseUrl: simulator.url, pageSize: 500 },
      credentials: apiKey,
      intervalSeconds: INTERVAL_SECONDS,
    },
    pullOptions.keys,
  );
  const { onProgress, webhookRoot, budgetMilliseconds = PATIENCE } = options;
  if (webhookRoot) await subscribeSource(db, sourceId, webhookRoot, pullOptions);
  const outcome = await pullSource(db, sourceId, {
    ...pullOptions,
    budgetMilliseconds,
    ...(onProgress ? { onProgress } : {}),
  });
  return { business, outcome, close: simulator.close };
}

async function createDemoBusiness({ db }: Pick<Services, 'db'>): Promise<Business> {
  const { business } = await createBusiness(db, {
    slug: DEMO_SLUG,
    name: 'Kopi Senja',
    currency: 'IDR',
    timeZone: TIME_ZONE,
    ownerName: 'Sari',
  });
  return business;
}
