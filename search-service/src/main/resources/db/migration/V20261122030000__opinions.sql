-- What residents said. The truth; the search index is built from it.
create table opinions (
  id                uuid        primary key,
  place_id          uuid        not null,
  place_no          bigint      not null,     -- written by linli_scope's trigger, kept true by its foreign key
  intake_unit       uuid        not null,     -- in whose name it was submitted
  source            text        not null check (length(source) between 1 and 40),
  external_id       text        check (length(external_id) between 1 and 100),
  channel           text        not null,
  category          text        check (length(category) between 1 and 200),
  department        text        check (length(department) between 1 and 200),
  title             text        check (length(title) between 1 and 200),
  text              text        not null check (length(text) between 1 and 10000),
  reply             text        check (length(reply) between 1 and 20000),
  state             text        not null,
  received_at       timestamptz not null,
  answered_at       timestamptz,
  contact_name      text,                     -- sealed: <key version>:<base64>
  contact_telephone text,                     -- sealed
  likes             int         check (likes >= 0),
  dislikes          int         check (dislikes >= 0),
  created_at        timestamptz not null,
  version           bigint      not null,
  delivery          uuid,                     -- the batch or file it came with
  -- Within the intake unit, because a unique key looks past policies: nobody can probe for another office's numbers.
  constraint opinions_known_by unique (intake_unit, source, external_id)
);
select linli_scope('opinions');
create index opinions_by_place  on opinions (place_no, received_at desc, id desc);
create index opinions_by_newest on opinions (received_at desc, id desc);
-- No index on the contact columns, ever: an opinion is never found by who said it.

grant select, insert, update, delete on opinions to ${app}, ${jobs}, ${city};

-- The index feed: what the index has yet to hear of. Here, and not with the broker, so that intake needs neither the
-- broker nor Elasticsearch. Rows are only added and deleted, so that a drainer never makes a writer wait.
create table index_work (
  no         bigint      generated always as identity primary key,
  opinion_id uuid        not null,            -- no foreign key: the work outlives a deleted opinion
  version    bigint      not null,
  queued_at  timestamptz not null default now()
);
grant select, delete on index_work to ${jobs};

-- By trigger, so that no path forgets it: intake, correction, deletion, and a re-division, which rewrites place_no
-- through the foreign key's cascade. As the owner, so that callers need no right to the feed.
create function queue_for_index() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    insert into index_work (opinion_id, version) select id, version from gone;
  else
    insert into index_work (opinion_id, version) select id, version from come;
  end if;
  return null;
end $$;
create trigger queued_when_added after insert on opinions
  referencing new table as come for each statement execute function queue_for_index();
create trigger queued_when_changed after update on opinions
  referencing new table as come for each statement execute function queue_for_index();
create trigger queued_when_deleted after delete on opinions
  referencing old table as gone for each statement execute function queue_for_index();
