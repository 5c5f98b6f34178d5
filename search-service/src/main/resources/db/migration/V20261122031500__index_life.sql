-- The life of the search index. None of these tables holds anything of an opinion but its id.

-- One row for each index that is fed. Numbers are never used twice, so that no late write reaches a newer index.
create sequence index_generation_numbers as int;
create table index_generations (
  generation    int         primary key default nextval('index_generation_numbers'),
  state         text        not null check (state in ('BUILDING', 'LIVE')),
  filled_to     uuid,                          -- how far the filling from PostgreSQL has come, in id order
  filled        bigint      not null default 0,
  started_at    timestamptz not null default now(),
  live_at       timestamptz,
  filler        uuid,                          -- who is filling it; another may take over when the lease has run out
  leased_until  timestamptz
);
create unique index index_generations_one_each on index_generations (state);

-- Opinions that Elasticsearch refused, with its reason, until a later version is taken or an operator tries again.
create table index_refusals (
  opinion_id  uuid        primary key,
  version     bigint      not null,
  reason      text        not null,
  refused_at  timestamptz not null default now()
);

-- What each comparison of PostgreSQL and the index found.
create table index_reconciliations (
  no           bigint      generated always as identity primary key,
  started_at   timestamptz not null,
  finished_at  timestamptz not null,
  opinions     bigint      not null,
  documents    bigint      not null,
  lost         bigint      not null,           -- in PostgreSQL only
  stale        bigint      not null,           -- another version, or other places
  extra        bigint      not null            -- in the index only
);

grant select, insert, update, delete on index_generations, index_refusals to ${jobs};
grant select, insert on index_reconciliations to ${jobs};
grant usage on sequence index_generation_numbers to ${jobs};
-- Repairs are queued as changes are.
grant insert on index_work to ${jobs};
