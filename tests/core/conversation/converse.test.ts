import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import type { AnswerQuestion } from '#core/conversation/answer-port.ts';
import { converse, type ConverseRequest, type ConverseResult } from '#core/conversation/converse.ts';
import { listMessages } from '#core/conversation/list-messages.ts';
import { selectRows } from '#core/db/database.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { receiveMessage } from '#core/events/receive-message.ts';
import { echo } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

type Shop = Awaited<ReturnType<typeof createBusiness>>;

let db: PgliteDatabase;
let senja: Shop;
let fajar: Shop;
const now = Temporal.Instant.from('2026-11-22T05:00:00Z');

beforeAll(async () => {
  db = await createTestDatabase();
  const shop = (slug: string): Promise<Shop> =>
    createBusiness(db, { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: slug });
  senja = await shop('senja');
  fajar = await shop('fajar');
});

afterAll(() => db.close());

function say(shop: Shop, text: string, more: Partial<ConverseRequest> = {}): Promise<ConverseResult> {
  return converse(
    { db, answer: echo },
    {
      personId: shop.owner.id,
      businessId: shop.business.id,
      channel: 'cli',
      externalId: 'percakapan',
      text,
      now,
      ...more,
    },
  );
}

describe('works', () => {
  it('carries the state of earlier turns, the last six of them', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { reply } = await say(senja, `tanya ${turn}`, { externalId: 'panjang' });
      expect(reply.text).toBe(`senja <- tanya ${turn} (${Math.min(turn, 6)})`);
    }
  });

  it('answers a delivery once: asked again it repeats the stored reply', async () => {
    const inboxId = crypto.randomUUID();
    const first = await say(senja, 'sekali', { inboxId, externalId: 'ulang' });
    const second = await say(senja, 'sekali', { inboxId, externalId: 'ulang' });
    expect(first.answer?.model).toBe('echo');
    expect(second).toEqual({ ...first, answer: null });
    const ctx = await openTenant(db, { personId: senja.owner.id, businessId: senja.business.id, now });
    expect(await listMessages(ctx, 'cli', 'ulang')).toHaveLength(2);
  });

  it('keeps what the agent remembers until it forgets the conversation', async () => {
    const seen: unknown[] = [];
    const turn = (text: string): Promise<ConverseResult> =>
      converse(
        {
          db,
          answer: async (request) => {
            seen.push(request.memory);
            const forgets = text === 'lupakan';
            return { ...(await echo(request)), memory: { last: text }, forgets };
          },
        },
        {
          personId: senja.owner.id,
          businessId: senja.business.id,
          channel: 'cli',
          externalId: 'ingatan',
          text,
          now,
        },
      );
    for (const text of ['satu', 'dua', 'lupakan', 'tiga']) await turn(text);
    expect(seen).toEqual([null, { last: 'satu' }, { last: 'dua' }, null]);
    const ctx = await openTenant(db, { personId: senja.owner.id, businessId: senja.business.id, now });
    const kept = await listMessages(ctx, 'cli', 'ingatan');
    expect(kept.map(({ author, text }) => [author, text])).toEqual([
      ['aira', 'senja <- lupakan (2)'],
      ['person', 'tiga'],
      ['aira', 'senja <- tiga (0)'],
    ]);
  });

  it('empties what answered deliveries of a forgotten chat held, and of no other', async () => {
    const chats = ['chat-a', 'chat-b'];
    for (const chatId of chats) {
      const delivery = {
        channel: 'telegram',
        messageId: `m-${chatId}`,
        chatId,
        payload: { text: 'rahasia' },
      };
      await receiveMessage(db, delivery);
    }
    await db.transaction({ system: true }, (tx) =>
      tx.execute(sql`update inbox set answered_at = now() where channel = 'telegram'`),
    );
    const answer: AnswerQuestion = async (request) => ({ ...(await echo(request)), forgets: true });
    const chat = { channel: 'telegram', externalId: 'chat-a', text: 'lupakan', now };
    await converse({ db, answer }, { personId: senja.owner.id, businessId: senja.business.id, ...chat });
    const rows = await db.transaction({ system: true }, (tx) =>
      selectRows(tx, sql`select chat_id, payload from inbox where channel = 'telegram' order by 1`),
    );
    expect(rows).toEqual([
      { chat_id: 'chat-a', payload: {} },
      { chat_id: 'chat-b', payload: { text: 'rahasia' } },
    ]);
  });

  it('holds no transaction while the model thinks', async () => {
    // PGlite has one session: a transaction that stayed open would block the query inside.
    const { reply } = await converse(
      {
        db,
        answer: async (request) => {
          await request.ctx.query(async () => {});
          return echo(request);
        },
      },
      {
        personId: senja.owner.id,
        businessId: senja.business.id,
        channel: 'cli',
        externalId: 'bebas',
        text: 'x',
        now,
      },
    );
    expect(reply.text).toContain('x');
  });
});

describe('keeps tenants apart', () => {
  it('gives the same chat id another conversation for another business', async () => {
    await say(senja, 'rahasia senja', { externalId: 'sama' });
    const { reply } = await say(fajar, 'halo', { externalId: 'sama' });
    expect(reply.text).toBe('fajar <- halo (0)');
    const ctx = await openTenant(db, { personId: fajar.owner.id, businessId: fajar.business.id, now });
    expect(JSON.stringify(await listMessages(ctx, 'cli', 'sama'))).not.toContain('senja');
  });

  it('refuses a person who is no member, and more rights than theirs', async () => {
    const stranger = say(senja, 'omzet', { personId: fajar.owner.id });
    await expect(stranger).rejects.toMatchObject({ code: 'forbidden' });
  });
});
