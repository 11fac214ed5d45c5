import { sql } from 'drizzle-orm';
import { type Database, selectRows } from './database.ts';

interface Role {
  is_superuser: boolean;
  bypasses_rls: boolean;
  owns_tables: boolean;
  can_become_owner: boolean;
}

/** How the application's role could step over row level security; empty when it cannot. */
export async function findRoleRisks(db: Database): Promise<string[]> {
  const [role] = await db.transaction({}, (tx) =>
    selectRows<Role>(
      tx,
      sql`select r.rolsuper as is_superuser, r.rolbypassrls as bypasses_rls,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'identity') and c.relowner = r.oid) as owns_tables,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'identity') and c.relowner <> r.oid
                and pg_has_role(r.oid, c.relowner, 'member')) as can_become_owner
          from pg_roles r where r.rolname = current_user`,
    ),
  );
  if (!role) return ['role not found'];
  return [
    ...(role.is_superuser ? ['superuser'] : []),
    ...(role.bypasses_rls ? ['bypassrls'] : []),
    ...(role.owns_tables ? ['owns tables'] : []),
    ...(role.can_become_owner && !role.is_superuser ? ['can become the owner'] : []),
  ];
}
