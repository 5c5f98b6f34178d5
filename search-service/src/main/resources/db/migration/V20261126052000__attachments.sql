-- Pictures and papers that come with an opinion (S1). The content lies in a store outside the database, encrypted under
-- a key of its own that is sealed here like any personal field: without the key nothing of it is left, wherever a copy
-- of the store may be.
create table opinion_attachments (
  id             uuid        primary key,
  opinion_id     uuid        not null references opinions (id) on delete cascade,
  kind           text        not null,
  name           text        check (length(name) between 1 and 200),   -- null once the content is gone
  size           bigint      not null check (size > 0),                -- in bytes, as it is handed out
  sha256         text        check (length(sha256) = 64),              -- as it was handed in; null once it is gone
  file_key       text,                                                 -- sealed; null once the content is gone
  added_at       timestamptz not null,
  added_by       text        not null,                                 -- account or client id: never a name
  removed_at     timestamptz,
  removal_reason text        check (length(removal_reason) between 5 and 500),
  constraint opinion_attachments_removed_for_a_reason check ((removed_at is null) = (removal_reason is null))
);
-- The same file handed in twice is one attachment.
create unique index opinion_attachments_once on opinion_attachments (opinion_id, sha256) where file_key is not null;
create index opinion_attachments_by_opinion on opinion_attachments (opinion_id, id);

-- An attachment is where its opinion is, also after a correction of the place.
alter table opinion_attachments enable row level security;
create policy with_its_opinion on opinion_attachments to ${app}
  using (exists (select from opinions o where o.id = opinion_id));
create policy whole_city on opinion_attachments to ${city}, ${jobs} using (true);
grant select, insert, update on opinion_attachments to ${app}, ${jobs}, ${city};

-- Contents that no attachment speaks for, or might not: noted before a content is written and struck out with the row that
-- names it, so that a crash in between leaves nothing that nobody knows of. Ids alone, which tell nothing of anybody.
create table attachment_leftovers (
  id     uuid        primary key,                -- the attachment's
  due_at timestamptz not null                    -- from when on the content is deleted
);
create index attachment_leftovers_due on attachment_leftovers (due_at);
grant select, insert, update, delete on attachment_leftovers to ${app}, ${jobs}, ${city};

-- By trigger, so that no path forgets it: removal, retention, which deletes the key, and a deleted opinion.
create function forget_attachment() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into attachment_leftovers (id, due_at) values (old.id, now())
    on conflict (id) do update set due_at = excluded.due_at;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.name := null;
  new.sha256 := null;
  return new;
end $$;
create trigger forgotten_when_deleted before delete on opinion_attachments
  for each row when (old.file_key is not null) execute function forget_attachment();
create trigger forgotten_when_keyless before update on opinion_attachments
  for each row when (old.file_key is not null and new.file_key is null) execute function forget_attachment();
