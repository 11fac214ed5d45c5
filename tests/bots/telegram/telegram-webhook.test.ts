import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiveTelegramUpdate } from '#bots/telegram/receive-update.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { sweepInbox } from '#core/events/sweep-inbox.ts';
import { createUpdate, startFakeTelegram } from '#tests/helpers/fake-telegram.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

const SECRET = 'webhook-secret';
let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let test: TestApp;
let shop: Awaited<ReturnType<TestApp['addBusiness']>>;
let chat = 500;

beforeAll(async () => {
  telegram = await startFakeTelegram();
  test = await createTestApp({
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    },
  });
  shop = await test.addBusiness('senja', 'Kopi Senja');
});

beforeEach(() => {
  chat += 1;
  telegram.calls.length = 0;
});

afterAll(async () => {
  await test.close();
  await telegram.close();
});

function deliver(update: object, secret = SECRET): Promise<Response> | Response {
  return test.app.request('/webhooks/telegram', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
}

async function makeCode(): Promise<string> {
  const { code } = await createLinkCode(test.services.db, {
    personId: shop.owner.id,
    businessId: shop.business.id,
    now: test.clock.now,
  });
  return code;
}

async function say(text: string, more: object = {}): Promise<string[]> {
  const before = telegram.sent(String(chat)).length;
  await deliver(createUpdate(chat, text, more));
  await test.settle();
  return telegram.sent(String(chat)).slice(before);
}

async function link(): Promise<void> {
  await say(`/start ${await makeCode()}`);
}

describe('works', () => {
  it('links a chat by the deep link and answers its questions in order', async () => {
    await link();
    expect(telegram.sent(String(chat))[0]).toContain('Sudah tersambung');
    expect(await say('omzet kemarin')).toEqual(['Kopi Senja &lt;- omzet kemarin (0)']);
    expect(await say('minggu lalu?')).toEqual(['Kopi Senja &lt;- minggu lalu? (1)']);
  });

  it('links a chat by the code alone, typed the way people type', async () => {
    const code = await makeCode();
    const [answer] = await say(`${code.slice(0, 4).toLowerCase()}-${code.slice(4).toLowerCase()}`);
    expect(answer).toContain('Sudah tersambung');
  });

  it('answers a pressed button with the text of the button', async () => {
    await link();
    const keyboard = telegram.calls.find(({ body }) => body.reply_markup)?.body.reply_markup;
    const choice = (keyboard as { inline_keyboard: { text: string; callback_data: string }[][] })
      .inline_keyboard[0]?.[0];
    const { message, update_id } = createUpdate(chat, 'ignored') as never as {
      message: { from: object };
      update_id: number;
    };
    await deliver({
      update_id,
      callback_query: {
        id: 'pressed',
        from: message.from,
        data: choice?.callback_data,
        message: { ...message, reply_markup: keyboard },
      },
    });
    await test.settle();
    expect(telegram.sent(String(chat)).at(-1)).toContain(choice?.text);
    expect(telegram.calls.map(({ method }) => method)).toContain('answerCallbackQuery');
  });

  it('reads slash commands as questions', async () => {
    await link();
    expect((await say('/laris'))[0]).toContain('produk terlaris bulan ini');
    expect((await say('/omzet@aira_bot minggu ini'))[0]).toContain('omzet minggu ini');
  });

  it('answers the same update five times once', async () => {
    await link();
    const update = createUpdate(chat, 'sekali saja');
    const statuses = await Promise.all([1, 2, 3, 4, 5].map(async () => (await deliver(update)).status));
    await test.settle();
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(telegram.sent(String(chat)).filter((text) => text.includes('sekali saja'))).toHaveLength(1);
  });

  it('keeps the order of each chat over shuffled, concurrent, repeated deliveries', async () => {
    const chats = [701, 702, 703];
    for (const id of chats) {
      chat = id;
      await link();
    }
    telegram.calls.length = 0;
    const updates = Array.from({ length: 30 }, (_, index) =>
      createUpdate(chats[index % 3] ?? 701, `pesan ${index}`),
    );
    const shuffled = [...updates, ...updates].toSorted(() => Math.random() - 0.5);
    // Kept first and answered after, as when a process was away: then all of them wait in their lanes.
    await Promise.all(shuffled.map((update) => receiveTelegramUpdate(test.services.db, update)));
    await test.bots.dispatcher.kick();
    for (const [index, id] of chats.entries()) {
      const expected = Array.from({ length: 10 }, (_, turn) => `pesan ${turn * 3 + index} (`);
      const sent = telegram.sent(String(id));
      expect(sent).toHaveLength(10);
      sent.forEach((text, turn) => expect(text).toContain(expected[turn]));
    }
    chat = 800;
  });
});

describe('fails well', () => {
  it('refuses a forged or missing secret and keeps nothing', async () => {
    const secrets = ['', 'x', `${SECRET}!`, SECRET.slice(0, -1), SECRET.toUpperCase()];
    for (const secret of secrets) {
      expect((await deliver(createUpdate(chat, 'palsu'), secret)).status).toBe(401);
    }
    await test.settle();
    // A sign of typing for an earlier test's chat may still come in: only this chat counts.
    const ours = telegram.calls.filter(({ body }) => String(body.chat_id) === String(chat));
    expect(ours).toEqual([]);
    const kept = sql`select count(*)::int as kept from inbox where chat_id = ${String(chat)}`;
    const rows = await test.services.db.transaction({ system: true }, (tx) => tx.execute(kept));
    expect(JSON.stringify(rows)).toContain('"kept":0');
  });

  it('takes junk in silence, so that Telegram does not send it for ever', async () => {
    for (const junk of [
      {},
      [],
      { update_id: 'x' },
      { update_id: 1, poll: {} },
      { update_id: 2, message: {} },
    ]) {
      expect((await deliver(junk)).status).toBe(200);
    }
  });

  it('waits as long as a 429 says and sends the reply once', async () => {
    await link();
    telegram.failNext('sendMessage', {
      error_code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 1 },
    });
    const started = Date.now();
    expect(await say('pelan-pelan')).toHaveLength(1);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it('answers after the sweep what a crash left unanswered', async () => {
    await link();
    await receiveTelegramUpdate(test.services.db, createUpdate(chat, 'jangan hilang'));
    // The event was taken as done although nobody answered: the worst that a crash can leave.
    await test.services.db.transaction({ system: true }, async (tx) => {
      await tx.execute(sql`update outbox set status = 'done' where status = 'pending'`);
    });
    await test.bots.dispatcher.kick();
    expect(telegram.sent(String(chat)).join()).not.toContain('jangan hilang');
    for (let round = 0; round < 2; round += 1) {
      test.clock.now = test.clock.now.add({ seconds: 90 });
      await sweepInbox(test.services.db, test.clock.now);
      await test.bots.dispatcher.kick();
    }
    expect(telegram.sent(String(chat)).filter((text) => text.includes('jangan hilang'))).toHaveLength(1);
  });

  it('gives up on a person who blocked AIRA, and goes on with the others', async () => {
    await link();
    telegram.failNext('sendMessage', {
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(await say('halo?')).toEqual([]);
    expect(await say('masih di sana?')).toHaveLength(1);
  });

  it('says so when a message holds no text', async () => {
    await link();
    expect((await say('', { text: undefined, photo: [] }))[0]).toContain('pesan teks');
  });
});

describe('keeps tenants apart', () => {
  it('tells an unlinked chat the way in and nothing about any business', async () => {
    for (const text of ['omzet hari ini', '/omzet', '/bisnis', 'Kopi Senja', 'senja']) {
      const [answer] = await say(text);
      expect(answer).toContain('kode');
      expect(answer).not.toMatch(/senja|\d/i);
    }
  });

  it('takes a code once, and not after ten minutes', async () => {
    const code = await makeCode();
    expect((await say(code))[0]).toContain('tersambung');
    chat += 50;
    expect((await say(code))[0]).toContain('salah, sudah dipakai');
    const old = await makeCode();
    const now = test.clock.now;
    test.clock.now = now.add({ minutes: 11 });
    expect((await say(old))[0]).toContain('salah, sudah dipakai');
    test.clock.now = now;
  });

  it('stops a chat that guesses codes', async () => {
    for (let tries = 0; tries < 5; tries += 1) await say(`/start 2222222${tries + 2}`);
    expect((await say(`/start ${await makeCode()}`))[0]).toContain('Terlalu cepat');
  });

  it('says no figure in a group, even when its chat id is linked', async () => {
    await link();
    const group = { chat: { id: chat, type: 'group', title: 'Toko' } };
    expect(await say('omzet hari ini', group)).toEqual([]);
    expect((await say('/omzet', group))[0]).toContain('chat pribadi');
  });

  it('cuts a chat off at once when it is unlinked', async () => {
    await link();
    expect((await say('/putus'))[0]).toContain('diputus');
    expect((await say('omzet'))[0]).toContain('kode');
  });
});
