import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizeAtTerminal } from '#api/commands/authorize-at-terminal.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { type RunningMoka, serveMoka } from '#tests/helpers/moka-simulator.ts';
import { createTestCafe } from '../../ingestion/pull/audit-cafe.ts';

let test: TestApp;
let moka: RunningMoka;
let businessId: string;

beforeAll(async () => {
  const now = Temporal.Instant.from('2026-11-12T06:00:00Z');
  moka = await serveMoka({ shop: createTestCafe(), now: () => now.epochMilliseconds });
  const { clientId, clientSecret } = moka.app;
  test = await createTestApp({
    env: { MOKA_CLIENT_ID: clientId, MOKA_CLIENT_SECRET: clientSecret, MOKA_BASE_URL: moka.url },
  });
  test.clock.now = now;
  businessId = (await test.addBusiness('senja')).business.id;
});
afterAll(async () => {
  await test.close();
  await moka.close();
});

/** Somebody who opens the address that is shown and types what `answer` makes of where it leads. */
const authorize = (answer: (back: URL) => string): Promise<string> => {
  const input = new Readable({ read: () => {} });
  const show = (text: string): void => {
    const address = /https?:\S+/.exec(text)?.[0] ?? '';
    void fetch(address, { redirect: 'manual' }).then((response) => {
      input.push(`${answer(new URL(response.headers.get('location') ?? ''))}\n`);
      input.push(null);
    });
  };
  const connection = { businessId, kind: 'moka', name: 'moka', locale: 'id' as const };
  return authorizeAtTerminal(connection, test.services, { input, show });
};

describe('giving access at the terminal', () => {
  describe('works', () => {
    it.each([
      ['the address that Moka leads back to', (back: URL) => back.toString()],
      ['the code alone', (back: URL) => back.searchParams.get('code') ?? ''],
    ])('takes %s', async (_, answer) => {
      expect(JSON.parse(await authorize(answer))).toMatchObject({
        accessToken: expect.stringMatching(/^access-/),
        refreshToken: expect.stringMatching(/^refresh-/),
        expiresAt: '2027-05-11T06:00:00.000Z',
      });
    });
  });

  describe('fails well', () => {
    it('refuses an address that belongs to another connection', async () => {
      const foreign = (back: URL): string => {
        back.searchParams.set('state', 'of.another');
        return back.toString();
      };
      await expect(authorize(foreign)).rejects.toMatchObject({ code: 'forbidden' });
    });
    it('says so when nothing was typed, access was not given, or the code is spent', async () => {
      await expect(authorize(() => '')).rejects.toMatchObject({ code: 'bad_request' });
      const denied = (back: URL): string => {
        back.searchParams.delete('code');
        return back.toString();
      };
      await expect(authorize(denied)).rejects.toMatchObject({ code: 'bad_request' });
      await expect(authorize(() => 'spent')).rejects.toMatchObject({ code: 'source_rejected' });
    });
  });
});
