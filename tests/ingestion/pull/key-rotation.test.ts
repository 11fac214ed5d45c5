import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCredentials } from '#api/doctor/check-credentials.ts';
import { toPullOptions } from '#api/pull-options.ts';
import { serveSimulator, type RunningSimulator } from '#api/simulator/serve-simulator.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { encryptCredentials, type CredentialKeys } from '#ingestion/pull/credentials.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createScriptedShop } from '../alunam/shop-fixture.ts';

const FORMER = 'the secret that leaked to the neighbours';

let db: PgliteDatabase;
let former: TestApp;
let rotated: TestApp;
let lost: TestApp;
let simulator: RunningSimulator;

beforeAll(async () => {
  db = await createTestDatabase();
  former = await createTestApp({ db, secret: FORMER });
  rotated = await createTestApp({ db, env: { AIRA_FORMER_SECRETS: ` ${FORMER},` } });
  lost = await createTestApp({ db });
  const now = (): number => former.clock.now.epochMilliseconds;
  simulator = await serveSimulator({ shop: createScriptedShop(), apiKey: 'right', now });
});
afterAll(async () => {
  await simulator.close();
  await db.close();
});

async function connect(slug: string, keys: CredentialKeys): Promise<string> {
  const { business } = await former.addBusiness(slug);
  const config = { baseUrl: simulator.url };
  const connection = { businessId: business.id, kind: 'alunam', name: 'Kasir', config, credentials: 'right' };
  const sourceId = await connectSource(db, { ...connection, intervalSeconds: 300 }, keys);
  const secret = await encryptCredentials('webhook secret', business.id, keys);
  await db.client.query('update sources set webhook_secret = $2 where id = $1', [sourceId, secret]);
  return sourceId;
}

const pull = async (app: TestApp, sourceId: string) =>
  (await pullSource(db, sourceId, toPullOptions(app.services))).status;
const say = async (app: TestApp) => (await checkCredentials(app.services))[0];

describe('works', () => {
  it('opens what a former secret closed, and closes it anew at the next run', async () => {
    expect((await say(rotated))?.detail.en).toBe('no source is connected');
    const sourceId = await connect('senja', former.services.secrets.credentialKeys);
    expect(await say(rotated)).toMatchObject({
      status: 'ok',
      detail: { en: expect.stringContaining('1 of 1 source(s) still use a former secret') },
    });
    expect(await pull(rotated, sourceId)).toBe('done');
    expect((await say(rotated))?.detail.en).toBe('1 source(s), all under the current secret');
    // The former secret may go: without it everything still opens, with it alone nothing does.
    expect(await pull(lost, sourceId)).toBe('done');
    expect(await pull(former, sourceId)).toBe('failed');
  });

  it('never signs with a former secret', () => {
    expect(rotated.services.secrets.cookies).toBe(lost.services.secrets.cookies);
    expect(rotated.services.secrets.cookies).not.toBe(former.services.secrets.cookies);
  });
});

describe('fails well', () => {
  it('says how many sources nobody can open any more, and touches nothing of theirs', async () => {
    const sourceId = await connect('fajar', former.services.secrets.credentialKeys);
    expect(await say(lost)).toMatchObject({
      status: 'broken',
      detail: { en: expect.stringContaining('1 source(s)') },
    });
    expect(await pull(lost, sourceId)).toBe('failed');
    const { rows } = await db.client.query('select status, last_error from sources where id = $1', [
      sourceId,
    ]);
    expect(rows).toEqual([
      {
        status: 'failing',
        last_error: 'configuration: the stored credentials belong to another AIRA_SECRET',
      },
    ]);
    expect(await pull(rotated, sourceId)).toBe('done');
  });

  it('refuses a former secret that is too short, and names the key only', async () => {
    await expect(createTestApp({ db, env: { AIRA_FORMER_SECRETS: 'short-one' } })).rejects.toMatchObject({
      code: 'configuration',
      message: expect.not.stringContaining('short-one') as string,
    });
  });
});
