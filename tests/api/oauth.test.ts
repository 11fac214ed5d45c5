import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, memberships, people } from '#core/db/schema/index.ts';
import { pullDueSources } from '#ingestion/pull/pull-due-sources.ts';
import { toPullOptions } from '#api/pull-options.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { type RunningMoka, serveMoka } from '#tests/helpers/moka-simulator.ts';
import { createTestCafe } from '../ingestion/pull/audit-cafe.ts';

let test: TestApp;
let moka: RunningMoka;
let ours: Awaited<ReturnType<TestApp['addBusiness']>>;
let theirs: Awaited<ReturnType<TestApp['addBusiness']>>;
let owner: string;
let stranger: string;

beforeAll(async () => {
  const now = Temporal.Instant.from('2026-11-12T06:00:00Z');
  moka = await serveMoka({ shop: createTestCafe(), now: () => now.epochMilliseconds });
  test = await createTestApp({
    env: {
      MOKA_CLIENT_ID: moka.app.clientId,
      MOKA_CLIENT_SECRET: moka.app.clientSecret,
      MOKA_BASE_URL: moka.url,
      AIRA_PUBLIC_URL: 'https://aira.example',
    },
  });
  test.clock.now = now;
  ours = await test.addBusiness('senja', 'Kopi Senja');
  theirs = await test.addBusiness('fajar', 'Kopi Fajar');
  owner = await test.signIn(ours.owner.id, ours.business.id);
  stranger = await test.signIn(theirs.owner.id, theirs.business.id);
});
afterAll(async () => {
  await test.close();
  await moka.close();
});

const start = (cookie: string, kind = 'moka', body: object = {}): Promise<Response> =>
  Promise.resolve(
    test.app.request(`/v1/oauth/${kind}/start?business=senja`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: 'http://localhost' },
      body: JSON.stringify(body),
    }),
  );
/** What the person's browser asks AIRA for after allowing it at Moka. */
const allow = async (cookie: string): Promise<URL> => {
  const { address } = (await (await start(cookie)).json()) as { address: string };
  const response = await fetch(address, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '');
};
const comeBack = (back: URL, cookie: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(test.app.request(back.pathname + back.search, { headers: { cookie, ...headers } }));
const listSources = async (): Promise<{ kind: string; status: string }[]> => {
  const response = await test.app.request('/v1/sources?business=senja', { headers: { cookie: owner } });
  return ((await response.json()) as { sources: { kind: string; status: string }[] }).sources;
};

describe('giving access to a cash register', () => {
  describe('works', () => {
    it('leads to Moka and back, and what was sold there comes in', async () => {
      const back = await allow(owner);
      expect(`${back.origin}${back.pathname}`).toBe('https://aira.example/v1/oauth/moka/return');
      const response = await comeBack(back, owner, { 'accept-language': 'en' });
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).toContain('The cash register is connected.');
      expect(page).not.toContain(back.searchParams.get('code') ?? '');
      expect(await listSources()).toMatchObject([{ kind: 'moka', status: 'active' }]);
      const audit = await test.services.db.transaction({ businessIds: [ours.business.id] }, (tx) =>
        tx.select().from(auditLog).where(eq(auditLog.action, 'source.connected')),
      );
      expect(audit).toMatchObject([{ personId: ours.owner.id, detail: { kind: 'moka', name: 'moka' } }]);
      const [run] = await pullDueSources(test.services.db, toPullOptions(test.services));
      expect(run?.outcome).toMatchObject({ status: 'done', report: { quarantined: 0 } });
    });

    it('asks for the scopes that reading takes, under the address that was registered', async () => {
      const { address } = (await (await start(owner)).json()) as { address: string };
      const { searchParams } = new URL(address);
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_type: 'code',
        client_id: moka.app.clientId,
        scope: 'profile report transaction',
        redirect_uri: 'https://aira.example/v1/oauth/moka/return',
      });
      expect(address).not.toContain(moka.app.clientSecret);
    });
  });

  describe('fails well', () => {
    it('takes an answer once', async () => {
      const back = await allow(owner);
      expect((await comeBack(back, owner)).status).toBe(200);
      const again = await comeBack(back, owner);
      expect(again.status).toBe(400);
      expect(await again.text()).toContain('sudah dipakai');
    });
    it('says so when access was not given', async () => {
      const back = await allow(owner);
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      expect(await (await comeBack(back, owner)).text()).toContain('Izinnya tidak diberikan');
    });
    it('says so when Moka does not take the code', async () => {
      const back = await allow(owner);
      back.searchParams.set('code', 'code-of-another');
      expect(await (await comeBack(back, owner)).text()).toContain('menolak');
    });
    it('starts nothing for kinds that are connected otherwise, and names what Moka misses', async () => {
      expect((await start(owner, 'loyverse')).status).toBe(404);
      const bare = await createTestApp({ db: test.services.db });
      const response = await bare.app.request('/v1/oauth/moka/start?business=senja', {
        method: 'POST',
        headers: { cookie: owner, 'content-type': 'application/json', origin: 'http://localhost' },
        body: '{}',
      });
      expect(response.status).toBeGreaterThanOrEqual(500);
    });
    it('keeps codes, states and tokens out of the log', async () => {
      const back = await allow(owner);
      await comeBack(back, owner);
      const log = JSON.stringify(test.lines);
      expect(log).toContain('/v1/oauth');
      for (const secret of [
        back.searchParams.get('code'),
        back.searchParams.get('state'),
        'access-',
        'refresh-',
      ])
        expect(log).not.toContain(secret ?? 'no secret');
    });
  });

  describe('keeps tenants apart', () => {
    it('connects nothing for somebody else, nor for nobody', async () => {
      const before = await listSources();
      for (const cookie of [stranger, '']) {
        const back = await allow(owner);
        expect((await comeBack(back, cookie)).status).toBe(400);
        expect((await start(cookie)).status).toBeGreaterThanOrEqual(400);
      }
      expect(await listSources()).toEqual(before);
    });
    it('does not let viewers connect', async () => {
      const viewer = await addViewer();
      expect((await start(viewer)).status).toBe(403);
    });
    it('connects nothing for somebody who lost their rights on the way', async () => {
      const back = await allow(owner);
      const { db } = test.services;
      const setRole = (role: string): Promise<unknown> =>
        db.transaction({ system: true }, (tx) =>
          tx
            .update(memberships)
            .set({ role: role as 'owner' })
            .where(eq(memberships.personId, ours.owner.id)),
        );
      await setRole('viewer');
      expect((await comeBack(back, owner)).status).toBe(400);
      await setRole('owner');
    });
  });
});

const addViewer = async (): Promise<string> => {
  const { db } = test.services;
  const [person] = await db.transaction({ system: true }, (tx) =>
    tx.insert(people).values({ name: 'Kasir', locale: 'id' }).returning({ id: people.id }),
  );
  if (!person) throw new Error('nobody was added');
  await db.transaction({ system: true }, (tx) =>
    tx.insert(memberships).values({ personId: person.id, businessId: ours.business.id, role: 'viewer' }),
  );
  return test.signIn(person.id, ours.business.id);
};
