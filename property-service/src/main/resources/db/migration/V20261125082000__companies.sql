-- Property companies and which of them serves which compound (P1). docs/decisions/0090 has the reasons for who sees what.
create extension if not exists btree_gist;

-- What everybody sees of a company that serves them: nothing here is personal or the keeper's own.
create table companies (
  id            uuid        primary key,
  place_id      uuid        not null,          -- the unit that keeps its record
  place_no      bigint      not null,
  code          text        not null unique,   -- unified social credit code, GB 32100-2015; one record in the whole city
  name          text        not null check (length(name) between 1 and 100),
  kind          text        not null check (kind in ('PROFESSIONAL', 'STATE_OWNED', 'STREET_FALLBACK')),
  state         text        not null check (state in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
  registered_at timestamptz not null,
  version       bigint      not null,
  constraint companies_kept unique (id, place_id)
);
select linli_scope('companies');
create index companies_by_place on companies (place_no, id);
create index companies_by_name on companies (name, id);
grant select, insert, update on companies to ${app}, ${jobs}, ${city};

-- What only the keeper sees of it.
create table company_contacts (
  id                uuid        primary key,   -- the company's
  place_id          uuid        not null,
  place_no          bigint      not null,
  contact_name      text,                      -- sealed: <key version>:<base64>
  contact_telephone text,                      -- sealed
  closed_at         timestamptz,               -- from when the retention counts
  foreign key (id, place_id) references companies (id, place_id) on update cascade
);
select linli_scope('company_contacts');
create index company_contacts_by_place on company_contacts (place_no);
grant select, insert, update on company_contacts to ${app}, ${jobs}, ${city};

-- Each change of state with its reason, for the keeper.
create table company_states (
  company_id uuid        not null,
  at         timestamptz not null,
  place_id   uuid        not null,
  place_no   bigint      not null,
  state      text        not null,
  reason     text        not null check (length(reason) between 1 and 200),
  primary key (company_id, at),
  foreign key (company_id, place_id) references companies (id, place_id) on update cascade
);
select linli_scope('company_states');
create index company_states_by_place on company_states (place_no);
grant select, insert on company_states to ${app}, ${jobs}, ${city};

-- Which form of party organisation a company has from a day on, until the next row. A day's form is the latest row
-- not after it; a company without one has none.
create table company_parties (
  company_id uuid   not null,
  since      date   not null,
  place_id   uuid   not null,
  place_no   bigint not null,
  form       text   not null check (form in ('NONE', 'OWN_BRANCH', 'JOINT_BRANCH', 'INSTRUCTOR')),
  primary key (company_id, since),
  foreign key (company_id, place_id) references companies (id, place_id) on update cascade
);
select linli_scope('company_parties');
create index company_parties_by_place on company_parties (place_no);
grant select, insert, update, delete on company_parties to ${app}, ${jobs}, ${city};

-- Which company serves which compound (服务关系).
create table services (
  id         uuid   primary key,
  company_id uuid   not null references companies (id),
  place_id   uuid   not null,                  -- a compound, or an area of several run as one
  place_no   bigint not null,
  mode       text   not null check (mode in ('SINGLE', 'SHARED', 'STREET_FALLBACK')),
  since      date   not null,
  until      date   check (until >= since),    -- first day on which it no longer holds
  version    bigint not null,
  -- Both look past the policies, so that nobody's view makes room for a second one.
  constraint services_one_professional exclude using gist (place_id with =, daterange(since, until) with &&)
    where (mode <> 'STREET_FALLBACK'),
  constraint services_once exclude using gist (company_id with =, place_id with =, daterange(since, until) with &&)
);
select linli_scope('services');
create index services_by_place on services (place_no, since desc, id);
create index services_by_company on services (company_id, place_no);
create index services_by_unit on services (place_id);
grant select, insert, update on services to ${app}, ${jobs}, ${city};

-- A company is seen where it is kept, and by those whom it serves or has served.
create policy served on companies for select to ${app} using (
  exists (select from services s where s.company_id = companies.id));
create policy served on company_parties for select to ${app} using (
  exists (select from services s where s.company_id = company_parties.company_id));

-- Finds a company of the city by its published code or by its id, whoever keeps it, and keeps it from being closed
-- until the transaction ends. Tells what the public register of enterprises tells of it as well, and who keeps it.
create function property_company(sought uuid, sought_code text)
  returns table (id uuid, place_id uuid, code text, name text, kind text, state text)
  language plpgsql security definer set search_path from current as $$
begin
  return query
    select c.id, c.place_id, c.code, c.name, c.kind, c.state
      from companies c where c.id = sought or c.code = sought_code for share;
end $$;
revoke execute on function property_company(uuid, text) from public;
grant execute on function property_company(uuid, text) to ${app}, ${city}, ${jobs};

-- How many services of a company hold on a day or later, also those that its keeper does not see.
create function property_services_left(sought uuid, on_day date) returns bigint
  language sql security definer set search_path from current as $$
  select count(*) from services where company_id = sought and (until is null or until > on_day);
$$;
revoke execute on function property_services_left(uuid, date) from public;
grant execute on function property_services_left(uuid, date) to ${app}, ${city}, ${jobs};

-- Coverage counts one kind of unit in a range of numbers.
create index places_by_type on places (type, no);
