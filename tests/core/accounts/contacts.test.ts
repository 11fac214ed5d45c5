import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContacts } from '#core/accounts/contacts.ts';
import { countOpenHandovers } from '#core/accounts/count-handovers.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import { openHandover } from '#core/accounts/open-handover.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { memberships, people } from '#core/db/schema/index.ts';
import type { Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

type Shop = Awaited<ReturnType<typeof createBusiness>>;

const now = Temporal.Instant.from('2026-11-20T05:00:00Z');
let db: PgliteDatabase;
let senja: Shop;
let fajar: Shop;

beforeAll(async () => {
  db = await createTestDatabase();
  const make = (slug: string, ownerName: string): Promise<Shop> =>
    createBusiness(db, { slug, name: slug, currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName });
  senja = await make('senja', 'Bu Rini');
  fajar = await make('fajar', 'Pak Fajar');
});
afterAll(() => db.close());

async function join(shop: Shop, name: string, role: Role): Promise<string> {
  return db.transaction({ system: true }, async (tx) => {
    const [person] = await tx.insert(people).values({ name }).returning();
    if (!person) throw new Error('nobody was made');
    await tx.insert(memberships).values({ businessId: shop.business.id, personId: person.id, role });
    return person.id;
  });
}

async function whoAnswers(personId: string, shop = senja): Promise<string[]> {
  const ctx = await openTenant(db, { personId, businessId: shop.business.id, now });
  return createContacts(db, null).listAnswerers(ctx);
}

describe('the people whom AIRA can pass a question to', () => {
  describe('works', () => {
    it('are owner and admins for a viewer, the owner for an admin, nobody for the owner', async () => {
      const admin = await join(senja, 'Mas Adi', 'admin');
      const viewer = await join(senja, 'Mbak Vivi', 'viewer');
      expect(await whoAnswers(viewer)).toEqual(['Bu Rini', 'Mas Adi']);
      expect(await whoAnswers(admin)).toEqual(['Bu Rini']);
      expect(await whoAnswers(senja.owner.id)).toEqual([]);
    });

    it('have one open question for a request that is made twice', async () => {
      const handover = { id: crypto.randomUUID(), conversationId: null, about: 'stok' };
      const ours = { ...handover, businessId: senja.business.id, personId: senja.owner.id };
      for (const _ of [1, 2]) {
        await db.transaction({ businessIds: [senja.business.id] }, (tx) => openHandover(tx, ours));
      }
      expect(await countOpenHandovers(db)).toBe(1);
    });
  });

  describe('keeps tenants apart', () => {
    it('names nobody of another business', async () => {
      const viewer = await join(fajar, 'Viewer Fajar', 'viewer');
      expect(await whoAnswers(viewer, fajar)).toEqual(['Pak Fajar']);
    });
  });
});
