-- Run after every migration. Idempotent: gives every table its row level security and the
-- application role its rights, so that a new table is closed from its first day.
do $$
begin
  if not exists (select from pg_roles where rolname = 'aira_app') then
    create role aira_app nologin nosuperuser nobypassrls;
  end if;
end $$;

grant usage on schema public, identity to aira_app;
grant select, insert, update, delete on all tables in schema public, identity to aira_app;
-- The doctor asks whether the tables are up to date.
grant usage on schema drizzle to aira_app;
grant select on drizzle.__drizzle_migrations to aira_app;

do $$
declare
  item record;
  tenant constant text :=
    '%I = any((select nullif(current_setting(''app.business_ids'', true), '''')::uuid[])::uuid[])';
  gateway constant text := '(select current_setting(''app.system'', true)) = ''on''';
  -- Read before a tenant is known. No sale, figure or answer is in any of these.
  before_tenant constant text[] := array[
    'businesses', 'memberships', 'sources', 'channel_links', 'link_codes', 'inbox', 'outbox', 'people'
  ];
  condition text;
begin
  for item in
    select n.nspname as schema, c.relname as name,
      (select a.attname from pg_attribute a
        where a.attrelid = c.oid and not a.attisdropped
          and a.attname = case when c.relname = 'businesses' then 'id' else 'business_id' end
          and c.relname not in ('link_codes')) as tenant_column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'identity') and c.relkind in ('r', 'p')
  loop
    execute format('alter table %I.%I enable row level security', item.schema, item.name);
    execute format('alter table %I.%I force row level security', item.schema, item.name);
    execute format('drop policy if exists tenant_access on %I.%I', item.schema, item.name);
    execute format('drop policy if exists system_access on %I.%I', item.schema, item.name);
    if item.tenant_column is not null then
      condition := format(tenant, item.tenant_column);
      execute format('create policy tenant_access on %I.%I using (%s) with check (%s)',
        item.schema, item.name, condition, condition);
    end if;
    if item.name = any(before_tenant) then
      execute format('create policy system_access on %I.%I using (%s) with check (%s)',
        item.schema, item.name, gateway, gateway);
    end if;
  end loop;
end $$;
