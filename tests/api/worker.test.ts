import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '#api/env.ts';
import { toPullOptions } from '#api/pull-options.ts';
import { createServices } from '#api/services.ts';
import { serveSimulator } from '#api/simulator/serve-simulator.ts';
import { toDelivery } from '#api/simulator/to-delivery.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import type { Database } from '#core/db/database.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { subscribeSource } from '#ingestion/pull/subscribe-source.ts';
import { Temporal } from 'temporal-polyfill';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { hasResults, startFakeModelServer } from '#tests/helpers/fake-model-server.ts';
import { createUpdate, startFakeTelegram } from '#tests/helpers/fake-telegram.ts';
import { startRedisRest } from '#tests/helpers/redis-rest.ts';
import { seedShop } from '#tests/helpers/seed-shop.ts';
import { startWebSocketProxy } from '#tests/helpers/websocket-proxy.ts';
import { startTestWorker } from '#tests/helpers/worker.ts';
import { createScriptedShop, wireReceipt } from '../ingestion/alunam/shop-fixture.ts';

const SECRET = 'a secret of the tests that is long enough';
const WEBHOOK_SECRET = 'webhook-secret';
const now = Temporal.Now.instant();
const today = now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate();
const yesterday = today.subtract({ days: 1 }).toString();

/** Started in this order, closed in the other. */
const closers: (() => Promise<unknown>)[] = [];
let db: Database;
let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let redis: Awaited<ReturnType<typeof startRedisRest>>;
let model: Awaited<ReturnType<typeof startFakeModelServer>>;
/** Until then its server knows no such model, and the offline one answers. */
let isModelThere = false;
let worker: Awaited<ReturnType<typeof startTestWorker>>;
let shop: Awaited<ReturnType<typeof seedShop>>;

beforeAll(async () => {
  const postgres = await startTestPostgres();
  closers.unshift(() => postgres.stop());
  const proxy = await startWebSocketProxy();
  closers.unshift(() => proxy.close());
  redis = await startRedisRest();
  closers.unshift(() => redis.close());
  telegram = await startFakeTelegram();
  closers.unshift(() => telegram.close());
  model = await startFakeModelServer((request) => {
    if (!isModelThere) return { status: 404 };
    if (hasResults(request)) return { text: 'Ini ya kak:\n{{c1}}' };
    const period = { from: yesterday, to: yesterday };
    return { calls: [{ name: 'query_metrics', input: { metrics: ['net_sales'], period } }] };
  });
  closers.unshift(() => model.close());
  db = createPostgresDatabase({ url: postgres.applicationUrl });
  closers.unshift(() => db.close());
  shop = await seedShop(db, { slug: 'senja', name: 'Kopi Senja', days: [yesterday], amount: 123_457 });
  await seedShop(db, { slug: 'fajar', name: 'Kopi Fajar', days: [yesterday], amount: 765_431 });
  worker = await startTestWorker({
    DATABASE_URL: postgres.applicationUrl,
    DATABASE_WEBSOCKET_PROXY: proxy.url,
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: 'local',
    AIRA_SECRET: SECRET,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
  });
  closers.unshift(() => worker.close());
}, 240_000);
afterAll(async () => {
  for (const close of closers) await close();
});

const makeCode = async () => {
  const { code } = await createLinkCode(db, {
    personId: shop.owner.id,
    businessId: shop.business.id,
    now: Temporal.Now.instant(),
  });
  return code;
};
const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
/** The stream of one turn in the web chat. */
const chat = async (text: string, conversation: string) => {
  const signedIn = await worker.fetch('/v1/session', json({ code: await makeCode() }));
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await worker.fetch('/v1/chat', json({ text, conversation }, { cookie }))).text();
};
const deliver = (text: string, headers = { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET }) =>
  worker.fetch('/webhooks/telegram', json(createUpdate(77, text), headers));
const waitForMessages = async (count: number) => {
  for (let tries = 0; tries < 100 && telegram.sent('77').length < count; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return telegram.sent('77');
};
const waitForPhotos = async (count: number) => {
  const photos = () => telegram.calls.flatMap(({ files }) => (files.photo ? [files.photo] : []));
  for (let tries = 0; tries < 100 && photos().length < count; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return photos();
};

describe('the worker in workerd', () => {
  describe('works', () => {
    it('answers a web-chat question with the figure of the data', async () => {
      const text = await chat('omzet kemarin berapa?', 'web-1');
      expect(text).toContain('246.914');
      expect(text).toContain('[DONE]');
      expect(text).not.toContain('1.530.862');
    });
    it('asks a configured model, and fills in its references', async () => {
      isModelThere = true;
      const text = await chat('omzet kemarin berapa?', 'web-2');
      isModelThere = false;
      expect(text).toContain('"step":"thinking"');
      expect(text).toMatch(/Ini ya kak:.+246\.914/);
    });
    it('answers a Telegram update after it has linked the chat', async () => {
      expect((await deliver(await makeCode())).status).toBe(200);
      const linked = await waitForMessages(1);
      expect(linked).toHaveLength(1);
      expect((await deliver('omzet kemarin berapa?')).status).toBe(200);
      expect((await waitForMessages(2)).at(-1)).toContain('246.914');
    });
    it('draws pictures for Telegram, the second as well as the first', async () => {
      for (const count of [1, 2]) {
        expect((await deliver('grafik omzet per jam kemarin')).status).toBe(200);
        const photos = await waitForPhotos(count);
        expect(photos).toHaveLength(count);
        const { bytes } = photos.at(-1) ?? { bytes: new Uint8Array() };
        expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG');
        // A picture without its letters is far smaller.
        expect(bytes.length).toBeGreaterThan(15_000);
      }
    });
    it('serves the page with the security headers of the API', async () => {
      const page = await worker.fetch('/');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    });
    it('loads what a register pushes, and refuses what it did not sign', async () => {
      const { business } = shop;
      const services = await createServices(parseEnv({}), { db, secret: SECRET, writeLog: () => {} });
      const register = createScriptedShop();
      let webhook = { url: '', secret: '' };
      const simulator = await serveSimulator({
        shop: register,
        apiKey: 'right',
        now: Date.now,
        onWebhook: (told) => {
          webhook = told;
        },
      });
      closers.unshift(() => simulator.close());
      const options = toPullOptions(services);
      const config = { baseUrl: simulator.url };
      const connection = {
        businessId: business.id,
        kind: 'alunam',
        name: 'Kasir',
        config,
        credentials: 'right',
      };
      const sourceId = await connectSource(db, { ...connection, intervalSeconds: 300 }, options.keys);
      await subscribeSource(db, sourceId, 'https://aira.example', options);
      const { body, headers } = await toDelivery({
        id: 'd1',
        shop: register,
        receipts: [wireReceipt('pushed')],
        now: Date.now(),
        secrets: [webhook.secret],
      });
      const post = (sent: string) =>
        worker.fetch(new URL(webhook.url).pathname, { method: 'POST', headers, body: sent });
      expect((await post(`${body} `)).status).toBe(401);
      expect((await post(body)).status).toBe(200);
      const findRun = async () => (await listRuns(db, business.id, { limit: 5, sourceId })).runs[0];
      for (let tries = 0; tries < 100 && (await findRun())?.status !== 'done'; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await findRun()).toMatchObject({ trigger: 'push', status: 'done', loaded: 1 });
    });
    it('runs its schedule', async () => {
      await worker.runSchedule();
      expect((await worker.fetch('/readyz')).status).toBe(200);
    });
  });

  describe('fails well', () => {
    it('goes on without Redis', async () => {
      redis.setMood('down');
      const signedIn = await worker.fetch('/v1/session', json({ code: await makeCode() }));
      redis.setMood('well');
      expect(signedIn.status).toBe(200);
    });
    it('refuses an update without the secret', async () => {
      const before = telegram.calls.length;
      const refused = await deliver('omzet', { 'x-telegram-bot-api-secret-token': 'guess' });
      expect(refused.status).toBe(401);
      expect(telegram.calls).toHaveLength(before);
    });
  });
});
