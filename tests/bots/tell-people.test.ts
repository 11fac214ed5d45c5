import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPullOptions } from '#api/pull-options.ts';
import { serveSimulator, type RunningSimulator } from '#api/simulator/serve-simulator.ts';
import { openHandover } from '#core/accounts/open-handover.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';
import { startFakeTelegram } from '#tests/helpers/fake-telegram.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createScriptedShop } from '../ingestion/alunam/shop-fixture.ts';

let db: PgliteDatabase;
let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let test: TestApp;
let simulator: RunningSimulator;
let isDown = false;

beforeAll(async () => {
  db = await createTestDatabase();
  telegram = await startFakeTelegram();
  test = await createTestApp({
    db,
    env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
  });
  simulator = await serveSimulator({
    shop: createScriptedShop(),
    apiKey: 'right',
    now: () => test.clock.now.epochMilliseconds,
  });
});
afterAll(async () => {
  await simulator.close();
  await telegram.close();
  await test.close();
});

let chats = 500;
/** A member with a linked chat, whose number is returned. */
async function addMember(businessId: string, role: string, locale = 'id'): Promise<string> {
  chats += 1;
  const personId = crypto.randomUUID();
  await db.client.query('insert into identity.people (id, name, locale) values ($1, $2, $3)', [
    personId,
    `Orang ${chats}`,
    locale,
  ]);
  await db.client.query('insert into memberships (business_id, person_id, role) values ($1, $2, $3)', [
    businessId,
    personId,
    role,
  ]);
  await db.client.query('insert into channel_links (channel, chat_id, person_id) values ($1, $2, $3)', [
    'telegram',
    String(chats),
    personId,
  ]);
  return String(chats);
}

async function openShop(slug: string) {
  const { business, owner } = await test.addBusiness(slug, `Toko ${slug}`);
  const options = {
    ...toPullOptions(test.services),
    fetch: ((url, init) => (isDown ? Promise.reject(new Error('down')) : fetch(url, init))) as typeof fetch,
    sleep: async () => {},
  };
  const sourceId = await connectSource(
    db,
    {
      businessId: business.id,
      kind: 'alunam',
      name: 'Kasir Depan',
      config: { baseUrl: simulator.url },
      credentials: 'right',
      intervalSeconds: 300,
    },
    options.keys,
  );
  const pull = async () => {
    const outcome = await pullSource(db, sourceId, options);
    test.clock.now = test.clock.now.add({ hours: 1 });
    await test.bots.dispatcher.kick();
    return outcome.status;
  };
  return { business, owner, sourceId, pull };
}

describe('works', () => {
  it('tells owners and admins once that a source fails, and once that it works again', async () => {
    test.clock.now = Temporal.Instant.from('2026-11-21T07:05:00Z');
    const { business, pull } = await openShop('senja');
    const owner = await addMember(business.id, 'owner');
    const admin = await addMember(business.id, 'admin', 'en');
    const viewer = await addMember(business.id, 'viewer');
    expect(await pull()).toBe('done');
    isDown = true;
    for (let failure = 0; failure < 5; failure += 1) expect(await pull()).toBe('failed');
    expect(telegram.sent(owner)).toEqual([
      'Toko senja\nData dari &quot;Kasir Depan&quot; tidak bisa masuk sejak 21 Nov, 14.05. Kasirnya sedang tidak bisa dihubungi. Saya coba lagi sebentar lagi. Yang sudah masuk tetap aman; begitu tersambung lagi, saya kabari.',
    ]);
    expect(telegram.sent(admin)).toHaveLength(1);
    expect(telegram.sent(admin)[0]).toContain('cannot come in since 21 Nov, 14:05');
    isDown = false;
    expect([await pull(), await pull()]).toEqual(['done', 'done']);
    expect(telegram.sent(owner).slice(1)).toEqual([
      'Toko senja\nData dari &quot;Kasir Depan&quot; sudah masuk lagi, termasuk yang sempat tertinggal.',
    ]);
    expect(telegram.sent(viewer)).toEqual([]);
    const { rows } = await db.client.query(
      'select kind, closed_at is null as is_open from notifications where business_id = $1 order by created_at',
      [business.id],
    );
    expect(rows).toEqual([
      { kind: 'source_failing', is_open: false },
      { kind: 'source_recovered', is_open: true },
    ]);
  });

  it('tells of a question that waits for a person, but not whoever asked it', async () => {
    const { business, owner } = await openShop('fajar');
    const ownerChat = await addMember(business.id, 'owner');
    const { rows } = await db.client.query<{ id: string; chat: string }>(
      `select p.id, l.chat_id as chat from identity.people p join channel_links l on l.person_id = p.id
       where l.chat_id = $1`,
      [await addMember(business.id, 'admin')],
    );
    const [asker] = rows;
    expect(owner.id).not.toBe(asker?.id);
    const handover = { id: crypto.randomUUID(), businessId: business.id, conversationId: null };
    await db.transaction({ businessIds: [business.id], system: true }, (tx) =>
      openHandover(tx, { ...handover, personId: asker?.id ?? '', about: 'gula habis di gudang' }),
    );
    await test.bots.dispatcher.kick();
    expect(telegram.sent(ownerChat)).toEqual([
      expect.stringMatching(/^Toko fajar\nOrang \d+ minta dibantu orang: gula habis di gudang$/),
    ]);
    expect(telegram.sent(asker?.chat)).toEqual([]);
  });
});

describe('fails well', () => {
  it('tries a chat again that fails, and tells the others only once', async () => {
    const { business, sourceId, pull } = await openShop('mekar');
    const [first, second] = [await addMember(business.id, 'owner'), await addMember(business.id, 'admin')];
    telegram.failNext('sendMessage', { error_code: 502, description: 'Bad Gateway' });
    await db.client.query(`update sources set config = '{"baseUrl":"http://127.0.0.1:1"}' where id = $1`, [
      sourceId,
    ]);
    await db.client.query('update sources set failures = 2 where id = $1', [sourceId]);
    expect(await pull()).toBe('failed');
    await db.client.query(`update outbox set available_at = now() where status = 'pending'`);
    await test.bots.dispatcher.kick();
    expect([telegram.sent(first).length, telegram.sent(second).length]).toEqual([1, 1]);
  });

  it('gives up on a person who blocked AIRA, and tells nobody who left', async () => {
    const { business, sourceId, pull } = await openShop('surya');
    const [blocking, gone, there] = [
      await addMember(business.id, 'owner'),
      await addMember(business.id, 'admin'),
      await addMember(business.id, 'admin'),
    ];
    await db.client.query('delete from channel_links where chat_id = $1', [gone]);
    telegram.failNext('sendMessage', {
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    await db.client.query('update sources set failures = 2, config = $2 where id = $1', [
      sourceId,
      { baseUrl: 'http://127.0.0.1:1' },
    ]);
    await pull();
    const told = [blocking, there].map((chat) => telegram.sent(chat).length);
    expect(told.toSorted()).toEqual([0, 1]);
    expect(telegram.sent(gone)).toEqual([]);
    const { rows } = await db.client.query(
      `select count(*)::int as left from outbox where status <> 'done' and business_id = $1`,
      [business.id],
    );
    expect(rows).toEqual([{ left: 0 }]);
  });
});

describe('keeps tenants apart', () => {
  it('tells nobody of another business', async () => {
    const [one, other] = [await openShop('satu'), await openShop('dua')];
    const [own, foreign] = [
      await addMember(one.business.id, 'owner'),
      await addMember(other.business.id, 'owner'),
    ];
    await db.client.query('update sources set failures = 2, config = $2 where id = $1', [
      one.sourceId,
      { baseUrl: 'http://127.0.0.1:1' },
    ]);
    await one.pull();
    expect(telegram.sent(own)).toHaveLength(1);
    expect(telegram.sent(foreign)).toEqual([]);
  });
});
