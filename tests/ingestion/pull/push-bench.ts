import { createHmac, randomUUID } from 'node:crypto';
import { serveSimulator, type RunningSimulator } from '#api/simulator/serve-simulator.ts';
import { toDelivery } from '#api/simulator/to-delivery.ts';
import type { WireReceipt } from '#api/simulator/wire.ts';
import { toPullOptions } from '#api/pull-options.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Business, Person } from '#core/tenant.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { pullSource, type PullOutcome } from '#ingestion/pull/pull-source.ts';
import { subscribeSource } from '#ingestion/pull/subscribe-source.ts';
import type { TestApp } from '#tests/helpers/test-app.ts';
import { createScriptedShop } from '../alunam/shop-fixture.ts';

export interface PushBench {
  business: Business;
  owner: Person;
  sourceId: string;
  shop: ReturnType<typeof createScriptedShop>;
  /** What AIRA told Alunam to sign with. */
  secret: string;
  /** Pushes receipts over HTTP as Alunam does, and waits until they are loaded. */
  push(receipts: WireReceipt[], change?: { id?: string; secrets?: string[]; at?: number }): Promise<Response>;
  /** Sends any body with any headers. */
  send(body: string, headers: Record<string, string>): Promise<Response>;
  pull(): Promise<PullOutcome>;
  close(): Promise<void>;
}

/** A shop of the app whose Alunam pushes to it, connected as `aira connect` does it. */
export async function createPushBench(test: TestApp, slug: string): Promise<PushBench> {
  const { db } = test.services;
  const shop = createScriptedShop();
  const { business, owner } = await test.addBusiness(slug);
  let webhook = { url: '', secret: '' };
  const now = (): number => test.clock.now.epochMilliseconds;
  const simulator: RunningSimulator = await serveSimulator({
    shop,
    apiKey: 'key-of-the-shop',
    now,
    onWebhook: (told) => {
      webhook = told;
    },
  });
  const options = toPullOptions(test.services);
  const sourceId = await connectSource(
    db,
    {
      businessId: business.id,
      kind: 'alunam',
      name: 'Kasir',
      config: { baseUrl: simulator.url },
      credentials: 'key-of-the-shop',
      intervalSeconds: 300,
    },
    options.keys,
  );
  await subscribeSource(db, sourceId, 'https://aira.example', options);
  const { pathname } = new URL(webhook.url);
  const send = async (body: string, headers: Record<string, string>): Promise<Response> => {
    const response = await test.app.request(pathname, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    await test.settle();
    return response;
  };
  return {
    business,
    owner,
    sourceId,
    shop,
    secret: webhook.secret,
    send,
    push: async (receipts, { id = randomUUID(), secrets = [webhook.secret], at = now() } = {}) => {
      const { body, headers } = await toDelivery({ id, shop, receipts, now: at, secrets });
      return send(body, headers);
    },
    pull: () => pullSource(db, sourceId, options),
    close: () => simulator.close(),
  };
}

/** The signature as the contract describes it, by another implementation than ours. */
export function signAs(secret: string, at: number, body: string): string {
  const time = Math.floor(at / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

export interface LoadedSale {
  id: string;
  status: string;
  total: number;
}

export async function listSales(db: PgliteDatabase, businessId: string): Promise<LoadedSale[]> {
  const { rows } = await db.client.query<LoadedSale>(
    `select external_id as id, status, (total / 100)::int as total from sales where business_id = $1 order by 1`,
    [businessId],
  );
  return rows;
}
