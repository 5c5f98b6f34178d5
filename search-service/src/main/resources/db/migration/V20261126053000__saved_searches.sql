-- Searches that somebody keeps under a name (常用查询, S7), and what is new in them. docs/decisions/0066.
create table saved_searches (
  id         uuid        primary key,
  place_id   uuid        not null,           -- in whose name it was saved; what it looks for lies there or below
  place_no   bigint      not null,
  owner      text        not null,           -- account id, never a name
  name       text        not null check (length(name) between 1 and 60),
  filter     jsonb       not null,           -- what is new is looked for by it
  view       text        not null check (length(view) <= 2000),   -- address of the list that shows it, without path
  shared     boolean     not null,
  alert      text        not null,
  told_no    bigint      not null,           -- its owner was told of what was found up to here
  seen_no    bigint      not null,           -- and has seen what was found up to here
  created_at timestamptz not null,
  version    bigint      not null,
  constraint saved_searches_named unique (owner, place_id, name)
);
select linli_scope('saved_searches');
create index saved_searches_watched on saved_searches (place_no) where alert <> 'NEVER';
grant select, insert, update, delete on saved_searches to ${app}, ${city};
grant select, update on saved_searches to ${jobs};

-- Opinions that the saved searches have yet to be asked about. A row for each, as in index_work: numbers and times of two
-- transactions say nothing of which commits first, so that no mark in them could be trusted to pass over none.
create table saved_search_feed (
  no         bigint      generated always as identity primary key,
  opinion_id uuid        not null,           -- no foreign key: the work outlives a deleted opinion
  queued_at  timestamptz not null default now()
);
grant select, delete on saved_search_feed to ${jobs};

create function queue_for_saved_searches() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  insert into saved_search_feed (opinion_id) select id from come;
  return null;
end $$;
create trigger queued_for_saved_searches after insert on opinions
  referencing new table as come for each statement execute function queue_for_saved_searches();

-- What was new in a search, in the order in which it was found: one at a time finds, so that numbers commit in order.
create table saved_search_matches (
  no         bigint      generated always as identity primary key,
  search_id  uuid        not null references saved_searches (id) on delete cascade,
  opinion_id uuid        not null,
  matched_at timestamptz not null,
  constraint saved_search_matches_once unique (search_id, opinion_id)
);
create index saved_search_matches_by_search on saved_search_matches (search_id, no);
create index saved_search_matches_by_age on saved_search_matches (matched_at);
alter table saved_search_matches enable row level security;
create policy with_its_search on saved_search_matches to ${app}
  using (exists (select from saved_searches s where s.id = search_id));
create policy whole_city on saved_search_matches to ${city}, ${jobs} using (true);
grant select on saved_search_matches to ${app}, ${city};
-- What is deleted with its search is deleted with the owner's rights.
grant select, insert, delete on saved_search_matches to ${jobs};
