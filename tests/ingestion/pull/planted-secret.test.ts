import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { doctorCommand } from '#api/commands/doctor.ts';
import { sourcesCommand } from '#api/commands/sources.ts';
import { toPullOptions } from '#api/pull-options.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { toPersonSentence } from '#core/error-messages.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { listConnectorKinds } from '#ingestion/pull/connectors.ts';
import { encryptCredentials } from '#ingestion/pull/credentials.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const CREDENTIAL = 'sk-PLANTED-0a1b2c3d4e5f';
const WEBHOOK = 'whsec-PLANTED-6a7b8c9d';
const AIRA_SECRET = 'PLANTED-secret-of-the-host-that-is-long-enough';
const FORMER = 'PLANTED-former-secret-that-is-long-enough-too';
const SECRETS = [CREDENTIAL, WEBHOOK, AIRA_SECRET, FORMER];

let db: PgliteDatabase;
let test: TestApp;
let cookie: string;
const ids: string[] = [];
/** Everything that anybody outside gets to see. */
const seen: string[] = [];

/** A register that quotes what it was given in every refusal, as careless ones do. */
const parrot = (async (input: string | URL | Request, init?: RequestInit) => {
  const { headers, url } = new Request(input, init);
  const echo = JSON.stringify({ error: { message: [...headers].join(' '), url } });
  const status = url.includes('outlets') ? 401 : 500;
  return new Response(echo, { status });
}) as typeof fetch;

const leaks = (text: string): string[] =>
  SECRETS.flatMap((secret) => [secret, btoa(secret), Buffer.from(secret).toString('hex')]).filter((form) =>
    text.includes(form),
  );

beforeAll(async () => {
  db = await createTestDatabase();
  test = await createTestApp({ db, secret: AIRA_SECRET, env: { AIRA_FORMER_SECRETS: FORMER, AIRA_SECRET } });
  const { business, owner } = await test.addBusiness('senja');
  const keys = test.services.secrets.credentialKeys;
  for (const kind of listConnectorKinds()) {
    const config = { baseUrl: 'http://127.0.0.1:1', shop: 'toko.myshopify.com' };
    const connection = {
      businessId: business.id,
      kind,
      name: `Kasir ${kind}`,
      config,
      credentials: CREDENTIAL,
    };
    const id = await connectSource(db, { ...connection, intervalSeconds: 300 }, keys);
    const webhook = await encryptCredentials(WEBHOOK, business.id, keys);
    await db.client.query('update sources set webhook_secret = $2 where id = $1', [id, webhook]);
    ids.push(id);
  }
  cookie = await test.signIn(owner.id, business.id);
});
afterAll(() => test.close());

describe('fails well', () => {
  it('tells no secret when every source is refused by a register that repeats what it was sent', async () => {
    const options = { ...toPullOptions(test.services), fetch: parrot, sleep: async () => {} };
    for (const id of ids) {
      const outcome = await pullSource(db, id, options);
      if (outcome.status !== 'failed') throw new Error('the parrot answered');
      const { error } = outcome;
      seen.push(error.message, JSON.stringify(error.details), toPersonSentence(error, 'id'));
    }
    const { rows: stored } = await db.client.query(
      `select s.*, r.*, n.*, o.* from sources s
       full join ingest_runs r on r.source_id = s.id full join notifications n on false full join outbox o on false`,
    );
    expect(stored.length).toBeGreaterThan(ids.length);
    expect(leaks(JSON.stringify(stored))).toEqual([]);
    expect(leaks(seen.join('\n'))).toEqual([]);
  });

  it('tells no secret on any route, asked as the owner or as a stranger', async () => {
    const routes = test.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, path } of routes) {
      for (const id of ids) {
        for (const headers of [{ cookie }, {}]) {
          const response = await test.app.request(path.replaceAll(/:\w+/g, id), {
            method,
            headers: { ...headers, 'content-type': 'application/json' },
            ...(method === 'GET' || method === 'DELETE'
              ? {}
              : { body: JSON.stringify({ credentials: CREDENTIAL }) }),
          });
          seen.push(await response.text(), JSON.stringify([...response.headers]));
        }
      }
    }
    await test.settle();
    expect(leaks(seen.join('\n'))).toEqual([]);
  });

  it('tells no secret in any command about sources', async () => {
    const written = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => (seen.push(String(text)), true));
    try {
      for (const flag of [[], ['--json'], ['--lang', 'en']]) {
        await doctorCommand(flag, test.services);
        await sourcesCommand(['--business', 'senja', ...flag], test.services);
      }
      await sourcesCommand(['remove', 'Kasir alunam', '--business', 'senja'], test.services);
    } finally {
      written.mockRestore();
    }
    expect(seen.at(-1)).toContain('Kasir alunam');
    expect(leaks(seen.join('\n'))).toEqual([]);
  });

  it('writes no secret into the log', () => {
    const logged = JSON.stringify(test.lines);
    expect(logged).toContain('pull.failed');
    expect(leaks(logged)).toEqual([]);
  });

  it('would see a leak', () => {
    expect(leaks(`Bearer ${CREDENTIAL}`)).toEqual([CREDENTIAL]);
    expect(leaks(JSON.stringify({ secret: btoa(WEBHOOK) }))).toHaveLength(1);
  });
});
