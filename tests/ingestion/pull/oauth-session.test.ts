import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import { mokaConnector } from '#ingestion/connectors/moka/source.ts';
import { changeSource } from '#ingestion/pull/change-source.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import type { PullInput } from '#ingestion/pull/connector.ts';
import { decryptCredentials } from '#ingestion/pull/credentials.ts';
import { openOAuthSession } from '#ingestion/pull/oauth-session.ts';
import { requestJson } from '#ingestion/pull/request-json.ts';
import { type RunningMoka, serveMoka } from '#tests/helpers/moka-simulator.ts';
import { createMokaRegister } from '../moka/moka-register.ts';
import { createTestCafe } from './audit-cafe.ts';
import { KEYS, type PullBench, select } from './pull-bench.ts';
import { useBenches } from './use-benches.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const benches = useBenches({ shop: createTestCafe(), now: '2026-11-12T06:00:00Z' });
const provider = mokaConnector.oauth ?? {
  name: '',
  baseUrl: '',
  authorizePath: '',
  tokenPath: '',
  scope: '',
};

let moka: RunningMoka | null = null;
afterEach(() => moka?.close());

/** A session beside a kept secret, as a source has it. */
const openSessions = async () => {
  const clock = { now: Date.parse('2026-11-12T06:00:00Z') };
  const served = await serveMoka({ shop: createTestCafe(), now: () => clock.now, tokenSeconds: 7_200 });
  moka = served;
  const kept = { credentials: served.giveAccess() };
  const input = {
    readCredentials: async () => kept.credentials,
    saveCredentials: async (plain: string) => void (kept.credentials = plain),
    oauthApp: served.app,
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.now),
    fetch,
    sleep: async () => {},
    random: () => 0,
  };
  const open = (change: Partial<PullInput> = {}) =>
    openOAuthSession({ ...input, credentials: kept.credentials, ...change }, provider);
  const ask = (token: string): Promise<unknown> =>
    requestJson(
      new URL(`${served.url}/v1/profile/self`),
      { name: 'Moka', token, headers: { 'content-type': 'application/json' } },
      (body) => body,
      input,
    );
  return { open, ask, kept, clock, desk: served.desk };
};

const readTokens = async (bench: PullBench): Promise<{ accessToken: string; expiresAt: string }> => {
  const [row] = await select<{ credentials: string }>(
    benches.db,
    'select credentials from sources where id = $1',
    [bench.sourceId],
  );
  return JSON.parse(await decryptCredentials(row?.credentials ?? '', bench.business.id, KEYS)) as {
    accessToken: string;
    expiresAt: string;
  };
};

describe('the tokens of a source', () => {
  describe('works', () => {
    it('renews them before they expire and keeps the new ones encrypted', async () => {
      const register = createMokaRegister({ tokenSeconds: DAY / 1000 });
      const bench = await benches.open({ register });
      await bench.pull();
      expect(register.moka.desk.refreshes).toBe(0);
      bench.clock.now += DAY - 60_000;
      expect(await bench.pull()).toMatchObject({ status: 'done' });
      expect(register.moka.desk.refreshes).toBe(1);
      const { accessToken, expiresAt } = await readTokens(bench);
      expect(accessToken).toBe('access-2');
      expect(Date.parse(expiresAt)).toBe(bench.clock.now + DAY);
      const [row] = await select(benches.db, 'select * from sources where id = $1', [bench.sourceId]);
      expect(JSON.stringify(row)).not.toMatch(/access-\d|refresh-\d/);
    });

    it('renews them once when they are refused before their time', async () => {
      const register = createMokaRegister();
      const bench = await benches.open({ register });
      register.moka.desk.endAccess();
      expect(await bench.pull()).toMatchObject({ status: 'done' });
      expect(register.moka.desk.refreshes).toBe(1);
    });

    it('renews them once for requests that run at the same time', async () => {
      const { open, ask, clock, desk } = await openSessions();
      clock.now += 3 * HOUR;
      const session = open();
      await Promise.all([session.use(ask), session.use(ask), session.use(ask)]);
      expect(desk.refreshes).toBe(1);
    });

    it('takes those that another run has kept meanwhile', async () => {
      const { open, ask, clock, desk } = await openSessions();
      clock.now += 3 * HOUR;
      const [first, second] = [open(), open()];
      await first.use(ask);
      await second.use(ask);
      expect(desk.refreshes).toBe(1);
    });

    it('keeps the moment of expiry where a provider tells that instead of a duration', async () => {
      const { open, ask, kept, clock } = await openSessions();
      clock.now += 3 * HOUR;
      const tellsMoment: typeof fetch = async (...request) => {
        const answer = (await (await fetch(...request)).json()) as Record<string, unknown>;
        return Response.json({ ...answer, expires_in: Math.floor(clock.now / 1000) + 900 });
      };
      await open({ fetch: tellsMoment }).use(ask);
      expect(JSON.parse(kept.credentials)).toMatchObject({
        expiresAt: new Date(clock.now + 900_000).toISOString(),
      });
    });
  });

  describe('fails well', () => {
    it('locks nobody out when it dies before the new ones are kept', async () => {
      const { open, ask, clock, desk } = await openSessions();
      clock.now += 3 * HOUR;
      const dies = async (): Promise<void> => {
        throw new Error('killed');
      };
      await expect(open({ saveCredentials: dies }).use(ask)).rejects.toThrow('killed');
      await open().use(ask);
      expect(desk.refreshes).toBe(2);
    });

    it('asks to connect again when access was withdrawn, and is well after that', async () => {
      const register = createMokaRegister();
      const bench = await benches.open({ register });
      register.moka.desk.revoke();
      expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
      const [row] = await select(benches.db, 'select status, last_error from sources where id = $1', [
        bench.sourceId,
      ]);
      expect(row).toMatchObject({
        status: 'failing',
        last_error: expect.stringContaining('connect it again'),
      });
      const again = { businessId: bench.business.id, kind: 'moka', name: 'Kasir', config: {} };
      const credentials = register.moka.giveAccess();
      await connectSource(benches.db, { ...again, credentials, intervalSeconds: 300 }, KEYS);
      expect(await bench.pull()).toMatchObject({ status: 'done', isComplete: true });
    });

    it('keeps no token of a source that was removed meanwhile', async () => {
      const register = createMokaRegister();
      const bench = await benches.open({ register });
      register.moka.desk.endAccess();
      const removal = {
        businessId: bench.business.id,
        name: 'Kasir',
        personId: null,
        at: '2026-11-12T06:00:00Z',
      };
      await bench.pull({
        fetch: async (...request) => {
          const isRenewal = String(request[0]).endsWith('/oauth/token');
          if (isRenewal) await changeSource(benches.db, { ...removal, change: 'remove' });
          return fetch(...request);
        },
      });
      expect(register.moka.desk.refreshes).toBe(1);
      const rows = await select(benches.db, 'select credentials from sources where id = $1', [
        bench.sourceId,
      ]);
      expect(rows).toEqual([{ credentials: null }]);
    });

    it('tells a wrong client secret from a withdrawn access', async () => {
      const { open, ask, clock } = await openSessions();
      clock.now += 3 * HOUR;
      const oauthApp = { clientId: 'aira-at-moka', clientSecret: 'wrong', baseUrl: moka?.url ?? '' };
      await expect(open({ oauthApp }).use(ask)).rejects.toMatchObject({ code: 'configuration' });
    });

    it.each([
      ['is down', async () => new Response('<html>502</html>', { status: 502 })],
      ['answers with half a body', async () => new Response('{"access_to', { status: 200 })],
      ['cannot be reached', async () => Promise.reject(new TypeError('fetch failed'))],
    ])('tries again later when the token desk %s', async (_, answer) => {
      const { open, ask, clock, kept } = await openSessions();
      clock.now += 3 * HOUR;
      const before = kept.credentials;
      await expect(open({ fetch: answer }).use(ask)).rejects.toMatchObject({
        code: 'source_unavailable',
        retryable: true,
      });
      expect(kept.credentials).toBe(before);
    });
  });
});
