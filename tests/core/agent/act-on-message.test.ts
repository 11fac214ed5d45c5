import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContacts } from '#core/accounts/contacts.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Answer } from '#core/agent/answer.ts';
import { answerQuestion } from '#core/agent/answer-question.ts';
import type { ModelChain } from '#core/agent/models.ts';
import { converse } from '#core/conversation/converse.ts';
import type { Reply } from '#core/conversation/reply.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import { addSales } from '#tests/helpers/seed-shop.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { callThenSay } from './scripted-model.ts';

const NOW = Temporal.Instant.from('2026-11-20T05:00:00Z');
const DAYS = ['2026-11-17', '2026-11-18', '2026-11-19'];

let db: PgliteDatabase;
let shop: Awaited<ReturnType<typeof createBusiness>>;
let count = 0;
let chat = '';

beforeAll(async () => {
  db = await createTestDatabase();
});
beforeEach(async () => {
  const slug = `senja-${(count += 1)}`;
  chat = `chat-${count}`;
  const place = { slug, name: 'Kopi Senja', currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Bu Rini' };
  shop = await createBusiness(db, place);
  await addSales(db, shop.business, { days: DAYS, amount: 50_000, outlet: 'Kuta', batch: 'kuta' });
  await addSales(db, shop.business, { days: DAYS, amount: 20_000, outlet: 'Ubud', batch: 'ubud' });
});
afterAll(() => db.close());

interface Options {
  models?: ModelChain;
  as?: Role;
  minutes?: number;
  support?: string;
  inboxId?: string;
}

async function say(text: string, options: Options = {}): Promise<{ reply: Reply; answer: Answer | null }> {
  const { models = [], as, minutes = 0, support = null, inboxId } = options;
  const contacts = createContacts(db, support);
  return converse(
    { db, answer: (request) => answerQuestion({ ...request, models, contacts }) },
    {
      personId: shop.owner.id,
      businessId: shop.business.id,
      channel: 'cli',
      externalId: chat,
      text,
      now: NOW.add({ minutes }),
      ...(as ? { as } : {}),
      ...(inboxId ? { inboxId } : {}),
    },
  );
}

async function rows(table: string): Promise<Record<string, unknown>[]> {
  return db.transaction({ businessIds: [shop.business.id] }, (tx) =>
    selectRows(tx, sql`select * from ${sql.identifier(table)}`),
  );
}

const CLOSE_LATE = 'ubah jam tutup jadi jam 2 pagi';
const OMZET_IS_TOTAL = 'mulai sekarang omzet maksudnya total yang dibayar pelanggan';

describe('a change of a setting', () => {
  describe('works', () => {
    it('is proposed, made by a yes, and told from then on', async () => {
      const proposed = await say(OMZET_IS_TOTAL);
      expect(proposed.reply.text).toMatch(/^Ubah arti omzet jadi total yang dibayar pelanggan/);
      expect(proposed.reply.choices).toEqual(['Ya, ubah', 'Batal']);
      expect(proposed.answer?.kind).toBe('clarify');
      expect(await rows('business_settings')).toEqual([]);

      const done = await say('Ya, ubah');
      expect(done.reply.text).toMatch(/^Sudah diubah\. Di usaha ini omzet berarti total yang dibayar/);
      expect(await rows('business_settings')).toMatchObject([{ key: 'omzet_means', version: 1 }]);
      expect(await rows('audit_log')).toMatchObject([{ action: 'setting.changed' }]);

      const asked = await say('omzet kemarin berapa?');
      expect(asked.answer?.figures).toMatchObject([{ metric: 'total_collected', value: 140_000 }]);
      expect(asked.reply.text).toContain('sesuai pengaturan usaha ini');
      expect((await say('bukti')).reply.text).toContain('sesuai pengaturan usaha ini');
      const meaning = await say('omzet itu apa?');
      expect(meaning.reply.text).toMatch(
        /^Di usaha ini omzet berarti total yang dibayar pelanggan, termasuk pajak\. Diatur pada .+, sebelumnya penjualan bersih/,
      );
      expect(meaning.reply.text).not.toContain('Omzet: nilai penjualan');
    });

    it('moves the start of the business day at one outlet', async () => {
      const proposed = await say('hari usaha cabang Kuta mulai jam 3 pagi');
      expect(proposed.reply.text).toMatch(/cabang Kuta jadi jam 03\.00\? Sekarang jam 00\.00/);
      await say('gas');
      const again = await say('mulai sekarang cabang Kuta tutup jam 4 pagi');
      expect(again.reply.text).not.toContain('semua jawaban');
      const starts = (await rows('outlets')).map((row) => [row['name'], row['day_start_minutes']]);
      expect(Object.fromEntries(starts)).toMatchObject({ Kuta: 180, Ubud: 0 });
    });

    it('lets viewers see profit once the owner says so', async () => {
      const asViewer = { as: 'viewer' } as const;
      expect((await say('laba kotor kemarin', asViewer)).answer?.reason).toBe('forbidden');
      await say('izinkan viewer lihat laba');
      await say('iya');
      expect((await say('laba kotor kemarin', asViewer)).answer?.figures).toHaveLength(1);
    });

    it('is made once for a yes that is delivered twice', async () => {
      await say(CLOSE_LATE);
      const inboxId = crypto.randomUUID();
      const first = await say('ya', { inboxId });
      const second = await say('ya', { inboxId });
      expect(second.reply).toEqual(first.reply);
      expect(await rows('business_settings')).toHaveLength(1);
    });
  });

  describe('fails well', () => {
    it('is made once when two yeses arrive together', async () => {
      await say(CLOSE_LATE);
      const replies = await Promise.all([say('ya'), say('ya')]);
      for (const { reply } of replies) expect(reply.text).toMatch(/^Sudah diubah/);
      expect(await rows('business_settings')).toHaveLength(1);
      expect(await rows('audit_log')).toHaveLength(1);
    });

    it.each(['batal', 'nggak jadi', 'omzet kemarin berapa?', 'ya, tapi Ubud saja', 'ya?? omzet kemarin'])(
      'is dropped by “%s”, also for a later yes',
      async (words) => {
        await say(CLOSE_LATE);
        await say(words);
        await say('ya');
        expect(await rows('business_settings')).toEqual([]);
      },
    );

    it('is too late after ten minutes', async () => {
      await say(CLOSE_LATE);
      const late = await say('ya', { minutes: 10 });
      expect(late.reply.text).toContain('terlalu lama');
      expect(await rows('business_settings')).toEqual([]);
    });

    it('is not made by a button of an earlier question', async () => {
      await say(CLOSE_LATE);
      await say('omzet kemarin berapa?');
      expect((await say('Ya, ubah')).reply.text).toContain('terlalu lama');
      expect(await rows('business_settings')).toEqual([]);
    });

    it('is not even proposed to a viewer, nor made by one who was demoted', async () => {
      expect((await say(CLOSE_LATE, { as: 'viewer' })).reply.text).toContain('pemilik atau admin');
      await say(CLOSE_LATE);
      expect((await say('ya', { as: 'viewer' })).reply.text).toContain('pemilik atau admin');
      expect(await rows('business_settings')).toEqual([]);
    });

    it('gives way to what somebody else has decided meanwhile', async () => {
      await say(CLOSE_LATE);
      const mine = chat;
      chat = `${mine}-b`;
      await say('ubah jam tutup jadi jam 4 pagi');
      await say('ya');
      chat = mine;
      expect((await say('ya')).reply.text).toContain('baru saja diubah orang lain');
      expect(await rows('business_settings')).toMatchObject([{ value: '04:00' }]);
    });

    it('refuses an evening as the start of a day', async () => {
      const { reply } = await say('ubah jam tutup jadi jam 10 malam');
      expect(reply.text).toContain('00.00 sampai jam 11.59');
      expect(reply.choices).toBeUndefined();
    });

    it('cannot be made by a model, whatever it calls and says', async () => {
      const input = { metrics: [], setting: 'viewers_see_profit' as const, value: 'yes' };
      for (const words of ['Siap, sudah saya ubah ya.', '{{n1}}']) {
        chat = `${words} to ${chat}`;
        const model = callThenSay([{ name: 'manage_settings', input }], words);
        const { reply } = await say('halo', { models: [model] });
        expect(reply.text).toBe('Izinkan viewer melihat HPP, laba dan margin? Balas “ya” atau “batal”.');
        expect(reply.choices).toEqual(['Ya, ubah', 'Batal']);
        await say('terima kasih ya', { models: [model] });
        await say('ya');
      }
      expect(await rows('business_settings')).toEqual([]);
    });
  });
});

describe('a person to talk to', () => {
  describe('works', () => {
    it('is called at once when asked for in so many words', async () => {
      const { reply } = await say('mau ngomong sama orang', { as: 'viewer' });
      expect(reply.text).toContain('Sudah saya catat');
      expect(await rows('handovers')).toHaveLength(1);
      const events = await db.transaction({ system: true }, (tx) =>
        selectRows(
          tx,
          sql`select payload from outbox where business_id = ${shop.business.id}
          and type = 'notification.triggered'`,
        ),
      );
      expect(events).toHaveLength(1);
    });

    it('is the host’s contact for an owner, and honestly nobody where none is named', async () => {
      expect((await say('sambungkan ke admin dong')).reply.text).toContain('belum ada orang');
      const named = await say('sambungkan ke admin dong', { support: 'Dewi 0812-000' });
      expect(named.reply.text).toContain('hubungi Dewi 0812-000');
    });

    it('is proposed when a model thinks of it, and called by a yes', async () => {
      const model = callThenSay([{ name: 'hand_over', input: { about: 'stok' } }], '{{n1}}');
      const proposed = await say('stok gula gimana?', { models: [model] });
      expect(proposed.reply.choices).toEqual(['Ya, teruskan', 'Batal']);
      expect(await rows('handovers')).toEqual([]);
      await say('oke');
      expect(await rows('handovers')).toMatchObject([{ about: 'stok' }]);
    });
  });
});

describe('the outlet of a conversation', () => {
  describe('works', () => {
    it('stays until all outlets are wanted again, and every answer says it', async () => {
      expect((await say('mulai sekarang cabang Kuta aja')).reply.text).toContain('cabang Kuta');
      const kept = await say('omzet kemarin berapa?');
      expect(kept.answer?.figures).toMatchObject([{ value: 100_000, filter: { outlet: 'Kuta' } }]);
      expect(kept.reply.text).toContain('cabang Kuta');
      await say('produk paling laku minggu ini');
      const all = await say('omzet kemarin semua cabang berapa?');
      expect(all.answer?.figures).toMatchObject([{ value: 140_000, filter: {} }]);
      expect((await say('omzet kemarin berapa?')).answer?.figures).toMatchObject([{ value: 140_000 }]);
    });

    it('is one question’s own unless it is meant to stay', async () => {
      await say('omzet cabang Kuta kemarin');
      await say('halo');
      const { answer } = await say('berapa transaksi hari selasa kemarin di semua cabang?');
      expect(answer?.figures[0]?.filter).toEqual({});
      expect((await say('omzet 3 hari terakhir')).answer?.figures[0]?.filter).toEqual({});
    });

    it('binds a model that does not name it', async () => {
      await say('mulai sekarang cabang Ubud aja');
      const period = { from: '2026-11-19', to: '2026-11-19' };
      const input = { metrics: ['net_sales' as const], period, filters: [], stat: 'total' as const };
      const model = callThenSay([{ name: 'query_metrics', input }], '{{c1}}');
      const { answer } = await say('omzet kemarin?', { models: [model] });
      expect(answer?.figures).toMatchObject([{ value: 40_000, filter: { outlet: 'Ubud' } }]);
    });
  });
});

describe('forgetting', () => {
  describe('works', () => {
    it('deletes what was said and remembered, and says so once per delivery', async () => {
      await say('mulai sekarang cabang Kuta aja');
      await say('omzet kemarin berapa?');
      const inboxId = crypto.randomUUID();
      const { reply } = await say('lupakan percakapan ini', { inboxId });
      expect(reply.text).toContain('saya lupakan');
      const [message, ...others] = await rows('messages');
      expect(others).toEqual([]);
      expect(message).toMatchObject({ author: 'aira', text: reply.text, state: null });
      expect(await rows('conversations')).toMatchObject([{ memory: null }]);
      await say('omzet kemarin berapa?');
      expect((await say('lupakan percakapan ini', { inboxId })).reply).toEqual(reply);
      expect(await rows('messages')).toHaveLength(3);
      expect((await say('kalau lusa kemarin?')).answer?.figures[0]?.filter ?? {}).toEqual({});
    });
  });
});
