import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectRows, type Database } from '#core/db/database.ts';
import { findRoleRisks } from '#core/db/role-risks.ts';
import { DATABASE_DRIVERS } from '#tests/helpers/database-drivers.ts';

describe.each(Object.entries(DATABASE_DRIVERS))('row level security on %s', (_name, open) => {
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

  const addTenants = async (count: number) => {
    const ids = await db.transaction({ system: true }, (tx) =>
      selectRows<{ id: string }>(
        tx,
        sql`insert into businesses (slug, name, currency, time_zone)
            select 'tenant-' || n, 'Tenant', 'IDR', 'Asia/Jakarta' from generate_series(1, ${count}::int) n
            returning id`,
      ),
    );
    for (const { id } of ids) {
      await db.transaction({ businessIds: [id] }, (tx) =>
        tx.execute(sql`insert into outlets (business_id, name, name_key, time_zone)
                       values (${id}, 'Pusat', 'pusat', 'Asia/Jakarta')`),
      );
    }
    return ids.map(({ id }) => id);
  };

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
    it('leaks nothing between forty tenants that share few connections', async () => {
      const ids = await addTenants(40);
      const seen = await Promise.all(
        [...ids, ...ids, ...ids].map(async (id, index) => {
          const rows = await db.transaction({ businessIds: [id] }, async (tx) => {
            await selectRows(tx, sql`select pg_sleep(${(index % 5) / 500})`);
            return selectRows<{ business_id: string }>(tx, sql`select business_id from outlets`);
          });
          return rows.map((row) => row.business_id).join() === id;
        }),
      );
      expect(seen.filter((isOwn) => !isOwn)).toEqual([]);
      expect(await visibleOutlets([])).toEqual([]);
    });
    it('forgets the tenant when the transaction ends', async () => {
      await db.transaction({ businessIds: [first], system: true }, async () => {});
      const [left] = await db.transaction({}, (tx) =>
        selectRows<{ ids: string; system: string }>(
          tx,
          sql`select current_setting('app.business_ids', true) as ids, current_setting('app.system', true) as system`,
        ),
      );
      expect(left).toEqual({ ids: '{}', system: 'off' });
    });
    it('cannot be tricked by a business id that is none', async () => {
      for (const id of ['', '*', `${first},${second}`, `${first}}','{${second}`, "' or true --"]) {
        await expect(visibleOutlets([id])).rejects.toThrow('not a UUID');
      }
    });
    it('does its work as a role that cannot step over the policies', async () => {
      expect(await findRoleRisks(db)).toEqual([]);
    });
    it('cannot turn the policies off, nor become somebody else', async () => {
      for (const attempt of [
        sql`alter table outlets disable row level security`,
        sql`drop policy tenant_access on outlets`,
        sql`create policy open on outlets using (true)`,
        sql`alter role aira_app bypassrls`,
        sql`create table copy as select * from outlets`,
      ]) {
        const trying = db.transaction({ businessIds: [first] }, (tx) => tx.execute(attempt));
        await expect(trying).rejects.toMatchObject({ cause: { code: '42501' } });
      }
      expect(await visibleOutlets([first])).toHaveLength(1);
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
