-- Queries that were judged elsewhere (S8): sets of them under a name, by which a draft of the vocabulary is compared as by
-- the city's own questions. For the whole city, so none of it has a place. Documents are matched with opinions by their
-- number at the source once, as the set is taken in.
create table judged_sets (
  id         uuid        primary key,
  name       text        not null unique check (length(name) between 1 and 60),
  queries    int         not null check (queries > 0),
  matching   jsonb       not null,              -- how many documents were matched, and which were not
  created_at timestamptz not null,
  version    bigint      not null
);

create table judged_queries (
  id       uuid   primary key,
  set_id   uuid   not null references judged_sets (id) on delete cascade,
  position int    not null,
  key      text   not null,                     -- its id in the file
  type     text   not null check (length(type) between 1 and 40),
  text     text   not null check (length(text) between 1 and 1000),
  sources  text[] not null,                     -- only opinions of these count; empty: all do
  left_out uuid[] not null,                     -- dropped before it is judged
  constraint judged_queries_in_order unique (set_id, position)
);

create table judged_answers (
  query_id   uuid     not null references judged_queries (id) on delete cascade,
  opinion_id uuid     not null references opinions (id) on delete cascade,
  grade      smallint not null check (grade between 0 and 3),
  primary key (query_id, opinion_id)
);
create index judged_answers_by_opinion on judged_answers (opinion_id);
grant select, insert, update, delete on judged_sets, judged_queries, judged_answers to ${city}, ${jobs};

-- By which a trial was made; by its name, since a set may go while the figures stay.
alter table trials add column set_id uuid, add column set_name text;
alter table trial_results add column type text;
