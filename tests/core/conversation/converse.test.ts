import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { converse, type ConverseRequest, type ConverseResult } from '#core/conversation/converse.ts';
import { listMessages } from '#core/conversation/list-messages.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
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
