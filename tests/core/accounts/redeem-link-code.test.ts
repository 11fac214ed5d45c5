import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { findLinkedPerson } from '#core/accounts/find-linked-person.ts';
import { createCode, parseCode } from '#core/accounts/link-code.ts';
import { redeemLinkCode } from '#core/accounts/redeem-link-code.ts';
import { unlinkChannel } from '#core/accounts/unlink-channel.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

let db: PgliteDatabase;
let ids: { personId: string; businessId: string };
const kv = createMemoryStore();
const now = Temporal.Instant.from('2026-11-22T05:00:00Z');
let chats = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  const { business, owner } = await createBusiness(db, {
    slug: 'senja',
    name: 'Kopi Senja',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Sari',
  });
  ids = { personId: owner.id, businessId: business.id };
});

afterAll(() => db.close());

const newChat = (): { channel: string; chatId: string } => ({
  channel: 'telegram',
  chatId: `${(chats += 1)}`,
});
const redeem = (typed: string, chat = newChat(), at = now): ReturnType<typeof redeemLinkCode> =>
  redeemLinkCode(db, kv, { typed, chat, triedBy: chat.chatId, now: at });

describe('works', () => {
  it('ties the chat to the person until it is unlinked', async () => {
    const chat = newChat();
    const { code } = await createLinkCode(db, { ...ids, now });
    expect(await redeem(code, chat)).toEqual(ids);
    expect((await findLinkedPerson(db, chat.channel, chat.chatId))?.person.name).toBe('Sari');
    expect(await unlinkChannel(db, chat.channel, chat.chatId)).toBe(true);
    expect(await findLinkedPerson(db, chat.channel, chat.chatId)).toBeNull();
  });

  it('gives the same answer to a repeated delivery of the chat that used the code', async () => {
    const chat = newChat();
    const { code } = await createLinkCode(db, { ...ids, now });
    await redeem(code, chat);
    expect(await redeem(code, chat)).toEqual(ids);
  });

  it('reads a code with any spacing and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '-', '', ' - '), fc.boolean(), fc.nat(8), (gap, isLower, at) => {
        const code = createCode();
        const typed = `${code.slice(0, at)}${gap}${code.slice(at)}`;
        expect(parseCode(isLower ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });
});

describe('fails well', () => {
  it('does not take everyday words for codes', () => {
    for (const word of ['sebentar', 'BERAPA', 'kemarin?', '12345678901', '', 'pendapat']) {
      expect(parseCode(word)).toBeNull();
    }
  });

  it('lets one of many concurrent chats have the code', async () => {
    const { code } = await createLinkCode(db, { ...ids, now });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => redeem(code)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses a code after ten minutes', async () => {
    const { code } = await createLinkCode(db, { ...ids, now });
    await expect(redeem(code, newChat(), now.add({ minutes: 10 }))).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('limits the guesses of one chat', async () => {
    const chat = newChat();
    for (let tries = 0; tries < 5; tries += 1) await redeem('2222-2222', chat).catch(() => {});
    const { code } = await createLinkCode(db, { ...ids, now });
    await expect(redeem(code, chat)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('keeps the hash of a code only', async () => {
    const { code } = await createLinkCode(db, { ...ids, now });
    const { rows } = await db.client.query('select * from link_codes');
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});
