-- The local copy of the unit tree, and the scope that row-level security reads. docs/decisions/0020 has the reasons and
-- the figures. Roles: the owner runs this; ${app} is bound by the policies, ${jobs} sees every row, ${city} is what
-- ${app} becomes for one transaction over the whole city.

create extension if not exists ltree;

create table places (
  id         uuid   primary key,
  parent_id  uuid,                  -- no foreign key: a snapshot arrives in any order
  path       ltree  not null,       -- labels are ids without hyphens, from the city down to the place itself
  no         bigint not null,       -- pre-order number with gaps: the subtree is no .. no_end
  no_end     bigint not null,
  type       text   not null,
  code       text,
  name       text   not null,
  valid_from date   not null,
  valid_to   date,                  -- first day on which it is no more
  constraint places_subtree check (no_end >= no),
  constraint places_numbered unique (id, no),
  -- Deferred, since a re-division passes through states in which two places share a number.
  constraint places_one_number_each unique (no) deferrable initially deferred
);
create index places_by_path on places using gist (path gist_ltree_ops (siglen = 32));
create index places_by_parent on places (parent_id, no);
create index places_by_code on places (code) where code is not null;
create index places_by_name on places (name, no);

-- How many events of the tree have been applied: rises by exactly one with each, so that a gap shows.
create table places_revision (
  only_row    boolean     primary key default true check (only_row),
  revision    bigint      not null,
  changed_at  timestamptz not null
);
insert into places_revision (revision, changed_at) values (0, now());

grant select on places, places_revision to ${app}, ${city}, ${jobs};
grant insert, update, delete on places to ${jobs};
grant update on places_revision to ${jobs};

-- Writes a row's number from its place. The lock makes an insert that races a re-division wait and then read the new
-- number, instead of failing on the foreign key; taking it needs the owner's rights.
create function linli_number() returns trigger language plpgsql security definer set search_path from current as $$
begin
  select no into new.place_no from places where id = new.place_id for key share;
  return new;
end $$;

-- First statement of every transaction that works for a caller. An unknown unit adds nothing; no unit sees nothing.
create function linli_enter(units uuid[]) returns void language plpgsql as $$
declare
  reach int8multirange;
  root  boolean;
begin
  select range_agg(int8range(no, no_end, '[]')), bool_or(nlevel(path) = 1) into reach, root
    from places where id = any (units);
  perform set_config('linli.from', coalesce(lower(reach)::text, ''), true),
          set_config('linli.to', coalesce((upper(reach) - 1)::text, ''), true),
          set_config('linli.parts',
                     case when (select count(*) from unnest(reach)) > 1 then reach::text else '' end, true);
  if root then
    perform set_config('role', '${city}', true);
  end if;
end $$;

-- Puts a table with the columns place_id uuid and place_no bigint under the scope. A row without a place belongs to the
-- whole city only. nullif, because a transaction-local setting leaves '' behind, not null. The settings stay bare in the
-- first two lines: the planner reads their values; the third matters for several units only and is read once a statement.
create function linli_scope(scoped regclass) returns void language plpgsql as $body$
begin
  execute format(
    'alter table %s add foreign key (place_id, place_no) references places (id, no) on update cascade', scoped);
  execute format(
    'create trigger numbered before insert or update of place_id, place_no on %s
       for each row execute function linli_number()', scoped);
  execute format('alter table %s enable row level security', scoped);
  execute format($policy$
    create policy within_scope on %s to ${app} using (
          place_no >= nullif(current_setting('linli.from', true), '')::bigint
      and place_no <= nullif(current_setting('linli.to', true), '')::bigint
      and ((select coalesce(current_setting('linli.parts', true), '') = '')
           or place_no <@ (select nullif(current_setting('linli.parts', true), '')::int8multirange)))
    $policy$, scoped);
  execute format('create policy whole_city on %s to ${city}, ${jobs} using (true)', scoped);
end $body$;
revoke execute on function linli_scope(regclass) from public;
