import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkModel } from '#api/doctor/check-model.ts';
import type { Finding } from '#api/doctor/finding.ts';
import { addModelUsage } from '#core/accounts/model-usage.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let server: ServerType;
let baseUrl = '';
const keys: (string | undefined)[] = [];
beforeAll(async () => {
  const models = new Hono().get('/v1/models', (c) => {
    keys.push(c.req.header('authorization'));
    return c.json({ data: [] });
  });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: models.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      baseUrl = `http://127.0.0.1:${port}/v1`;
      resolve();
    });
  });
});
afterAll(() => server.close());

let app: TestApp | null = null;
afterEach(async () => {
  await app?.close();
  keys.length = 0;
});

async function check(env: Record<string, string>): Promise<Finding[]> {
  app = await createTestApp({ env });
  return checkModel(app.services);
}

describe('checkModel', () => {
  describe('works', () => {
    it('names each model, what it is for, what it may cost and what it cost today', async () => {
      app = await createTestApp({
        env: {
          OPENAI_BASE_URL: baseUrl,
          OPENAI_API_KEY: 'secret-key',
          OPENAI_MODEL: `big, small@http://127.0.0.1:${new URL(baseUrl).port}/v1/`,
          AIRA_MODEL_MODE: 'word',
          AIRA_MODEL_PRICES: 'big=1/2',
          AIRA_MODEL_DAILY_USD: '0.5',
        },
      });
      const { services, clock } = app;
      const { business, owner } = await app.addBusiness('kopi');
      const ctx = await openTenant(services.db, {
        personId: owner.id,
        businessId: business.id,
        now: clock.now,
      });
      const day = clock.now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString();
      const cost = { calls: 1, inputTokens: 1500, outputTokens: 100, costMicros: 1700 };
      await addModelUsage(ctx, day, [{ model: 'big', ...cost }]);
      const findings = await checkModel(services);
      expect(findings.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
      expect(findings.map(({ detail }) => detail.en)).toEqual([
        'big answers; AIRA chooses the tools, it only writes the answer',
        'small answers; AIRA chooses the tools, it only writes the answer',
        '2,000,000 tokens / US$ 0.5 per business and day; today 1,600 tokens, US$ 0.0017 (AIRA_MODEL_PRICES: small?)',
      ]);
      expect(keys.toSorted()).toEqual(['Bearer secret-key', undefined]);
    });

    it('tells a model that is switched off from none at all', async () => {
      const [off] = await check({
        OPENAI_BASE_URL: baseUrl,
        OPENAI_MODEL: 'big',
        AIRA_MODEL_MODE: 'offline',
      });
      expect(off).toMatchObject({
        status: 'absent',
        detail: { en: expect.stringContaining('switched off') },
      });
      const [none] = await check({});
      expect(none).toMatchObject({
        status: 'absent',
        detail: { en: expect.stringContaining('OPENAI_MODEL') },
      });
      expect(keys).toEqual([]);
    });
  });

  describe('fails well', () => {
    it('names the model whose server does not answer, and no secret', async () => {
      const findings = await check({
        OPENAI_BASE_URL: baseUrl,
        OPENAI_API_KEY: 'secret-key',
        OPENAI_MODEL: 'big, far@http://127.0.0.1:9/v1',
      });
      expect(findings.map(({ status }) => status)).toEqual(['ok', 'broken', 'ok']);
      expect(findings[1]?.detail.en).toContain('far: ');
      expect(JSON.stringify(findings)).not.toContain('secret-key');
    });
  });
});
