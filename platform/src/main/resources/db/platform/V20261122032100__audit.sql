-- The append-only record of changes and reveals (X3). docs/decisions/0032 has the reasons.

create table audit_entries (
  id           uuid        primary key,
  at           timestamptz not null,
  actor        text        not null,   -- account or client id; 'system' for the machinery
  action       text        not null,
  subject_type text        not null,
  subject_id   text        not null,
  place_id     uuid,
  place_no     bigint,
  detail       jsonb       not null,
  request_id   text
);
select linli_scope('audit_entries');
-- Whoever changes something records it, whatever they may read: signing in has no scope yet.
create policy recorded on audit_entries for insert to ${app} with check (true);
create index audit_entries_by_place on audit_entries (place_no, id);
create index audit_entries_by_subject on audit_entries (subject_type, subject_id, id);
create index audit_entries_by_actor on audit_entries (actor, id);
create index audit_entries_by_time on audit_entries (at);

-- Committed and not yet chained. Filled by a trigger, so that nothing is recorded past it.
create table audit_unchained (
  id       bigint generated always as identity primary key,
  entry_id uuid not null
);
create function linli_audit_recorded() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into audit_unchained (entry_id) values (new.id);
  return null;
end $$;
create trigger recorded after insert on audit_entries for each row execute function linli_audit_recorded();

-- One link for each entry, in the order of chaining. It outlives its entry, so that deleting what is old enough leaves
-- the chain whole.
create table audit_chain (
  seq        bigint      primary key,
  entry_id   uuid        not null unique,
  entry_at   timestamptz not null,
  entry_hash text        not null,   -- hexadecimal SHA-256 of the entry's canonical form
  previous   text       not null,
  hash       text       not null    -- SHA-256 over seq, entry_at, entry_hash and previous
);

-- Where the chain ended at some moment, signed with a key that is not in the database.
create table audit_checkpoints (
  seq       bigint      primary key references audit_chain (seq),
  at        timestamptz not null,
  hash      text       not null,
  signature text       not null
);

-- The only way to delete an entry, and none for a younger one.
create function linli_audit_forget(before timestamptz) returns bigint
  language plpgsql security definer set search_path from current as $$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'Audit entries are kept for at least 180 days';
  end if;
  delete from audit_entries e where e.at < before and exists (select from audit_chain c where c.entry_id = e.id);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function linli_audit_forget(timestamptz) from public;
grant execute on function linli_audit_forget(timestamptz) to ${jobs};

grant select, insert on audit_entries to ${app}, ${city}, ${jobs};
grant select, delete on audit_unchained to ${jobs};
grant select, insert on audit_chain, audit_checkpoints to ${jobs};
