import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';

/** Read before a tenant is known, or about nobody's business; no figure is in any of them. */
const WITHOUT_TENANT = ['channel_links', 'inbox', 'link_codes', 'people'];
/** Open to the gateway (`app.system`), which looks up links, memberships and events. */
const OPEN_TO_GATEWAY = [
  'businesses',
  'channel_links',
  'inbox',
  'link_codes',
  'memberships',
  'outbox',
  'people',
  'sources',
];

describe('the catalogue of the database', () => {
  let server: Awaited<ReturnType<typeof startTestPostgres>>;
  let owner: pg.Client;
  const names = async (query: string) => {
    const { rows } = await owner.query<{ name: string }>(query);
    return rows.map((row) => row.name).toSorted();
  };
  const inOurs = `n.nspname in ('public', 'identity')`;
  const relations = `pg_class c join pg_namespace n on n.oid = c.relnamespace where ${inOurs}`;

  beforeAll(async () => {
    server = await startTestPostgres();
    owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  describe('keeps tenants apart', () => {
    it('has row level security enabled and forced on every table', async () => {
      const tables = await names(`select relname as name from ${relations} and relkind in ('r', 'p')`);
      expect(tables.length).toBeGreaterThan(15);
      const guarded = `relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity`;
      expect(await names(`select relname as name from ${relations} and ${guarded}`)).toEqual(tables);
    });
    it('has a tenant policy on every table but the few that are listed here', async () => {
      const tables = await names(`select relname as name from ${relations} and relkind in ('r', 'p')`);
      const policed = await names(
        `select tablename as name from pg_policies where policyname = 'tenant_access'
           and qual like '%app.business_ids%' and with_check like '%app.business_ids%'`,
      );
      expect(tables.filter((table) => !policed.includes(table))).toEqual(WITHOUT_TENANT);
    });
    it('has no other policy than these two, and the gateway opens the listed tables only', async () => {
      expect(await names('select distinct policyname as name from pg_policies')).toEqual([
        'system_access',
        'tenant_access',
      ]);
      expect(
        await names(`select tablename as name from pg_policies where policyname = 'system_access'`),
      ).toEqual(OPEN_TO_GATEWAY);
    });
    it('has no view, which would read with its owner’s rights', async () => {
      expect(await names(`select relname as name from ${relations} and relkind in ('v', 'm', 'f')`)).toEqual(
        [],
      );
    });
    it('has no function that runs with its owner’s rights', async () => {
      const query = `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where ${inOurs} and p.prosecdef`;
      expect(await names(query)).toEqual([]);
    });
    it('gives the application a login that owns nothing and cannot become an owner', async () => {
      const owned = `select c.relname as name from ${relations}
        and (pg_has_role('aira_login', c.relowner, 'member') or pg_has_role('aira_app', c.relowner, 'member'))`;
      expect(await names(owned)).toEqual([]);
      const powers = `select rolname as name from pg_roles where rolname in ('aira_login', 'aira_app')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
      expect(await names(powers)).toEqual([]);
    });
    it('lets the application create nothing, and change no table’s shape', async () => {
      for (const schema of ['public', 'identity', 'drizzle']) {
        const { rows } = await owner.query(`select has_schema_privilege('aira_login', $1, 'create') as can`, [
          schema,
        ]);
        expect(rows).toEqual([{ can: false }]);
      }
      const powerful = `select relname as name from ${relations} and relkind in ('r', 'p')
        and (has_table_privilege('aira_login', c.oid, 'truncate') or has_table_privilege('aira_login', c.oid, 'trigger'))`;
      expect(await names(powerful)).toEqual([]);
    });
  });
});
