import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectRows, type Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const drivers = {
  PGlite: async () => createTestDatabase(),
  'PostgreSQL (node-postgres)': async () => {
    const server = await startTestPostgres();
    const db = createPostgresDatabase({ url: server.applicationUrl });
    return { ...db, close: async () => (await db.close(), server.stop()) };
  },
} satisfies Record<string, () => Promise<Database>>;

describe.each(Object.entries(drivers))('row level security on %s', (_name, open) => {
  let db: Database;
  let first = '';
  let second = '';

  beforeAll(async () => {
    db = await open();
    [first, second] = await db.transaction({ system: true }, async (tx) => {
      const made = await selectRows<{ id: string }>(
        tx,
        sql`insert into businesses (slug, name, currency, time_zone)
            values ('first', 'First', 'IDR', 'Asia/Jakarta'), ('second', 'Second', 'IDR', 'Asia/Jayapura')
            returning id`,
      );
      return [made[0]?.id ?? '', made[1]?.id ?? ''];
    });
    for (const id of [first, second]) {
      await db.transaction({ businessIds: [id] }, (tx) =>
        tx.execute(sql`insert into outlets (business_id, name, name_key, time_zone)
                       values (${id}, 'Pusat', 'pusat', 'Asia/Jakarta')`),
      );
    }
  });
  afterAll(() => db.close());

  const visibleOutlets = (businessIds: string[]) =>
    db.transaction({ businessIds }, (tx) =>
      selectRows<{ business_id: string }>(tx, sql`select business_id from outlets`),
    );

  describe('works', () => {
    it('shows a business its own rows', async () => {
      expect(await visibleOutlets([first])).toEqual([{ business_id: first }]);
    });
    it('shows several businesses when the turn may read several', async () => {
      expect(await visibleOutlets([first, second])).toHaveLength(2);
    });
  });

  describe('keeps tenants apart', () => {
    it('shows nothing without a business', async () => {
      expect(await visibleOutlets([])).toEqual([]);
    });
    it('refuses a row written for another business', async () => {
      const write = db.transaction({ businessIds: [first] }, (tx) =>
        tx.execute(sql`insert into outlets (business_id, name, name_key, time_zone)
                       values (${second}, 'Palsu', 'palsu', 'Asia/Jakarta')`),
      );
      await expect(write).rejects.toMatchObject({
        cause: { message: expect.stringContaining('row-level security') },
      });
    });
    it('hides sales tables from the gateway', async () => {
      const seen = await db.transaction({ system: true }, (tx) => selectRows(tx, sql`select 1 from outlets`));
      expect(seen).toEqual([]);
    });
    it('rolls a failed transaction back', async () => {
      const failing = db.transaction({ businessIds: [first] }, async (tx) => {
        await tx.execute(sql`delete from outlets`);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await visibleOutlets([first])).toHaveLength(1);
    });
  });
});
