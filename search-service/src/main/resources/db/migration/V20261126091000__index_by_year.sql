-- A generation is a set of indices, each of which holds some years of what was received: docs/decisions/0093.
alter table index_generations
  add column years_per_index int not null default 0;   -- how many years lie together; 0 for all of them

-- The indices that a generation consists of. What is written down here is there; one that is not there is lost.
create table index_spans (
  generation    int         not null references index_generations on delete cascade,
  first_year    int         not null,                  -- in Asia/Shanghai; 0 where all years lie together
  made_at       timestamptz not null,
  put_away_at   timestamptz,                           -- when it was found merged after its years were over
  leased_until  timestamptz,                           -- whoever puts it away holds it until then
  primary key (generation, first_year)
);
insert into index_spans (generation, first_year, made_at) select generation, 0, started_at from index_generations;
grant select, insert, update, delete on index_spans to ${jobs};

-- Where the index has to look for what is there no more: when a deleted opinion was received, or one whose time was
-- changed had been before. Null where nothing has to be taken away.
alter table index_work add column lay_at timestamptz;

create or replace function queue_for_index() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    insert into index_work (opinion_id, version, lay_at) select id, version, received_at from gone;
  else
    insert into index_work (opinion_id, version) select id, version from come;
  end if;
  return null;
end $$;

-- Nothing in Linli changes when an opinion was received; whoever mends it by hand leaves no second document behind.
create function queue_moved_for_index() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into index_work (opinion_id, version, lay_at) values (new.id, new.version, old.received_at);
  return null;
end $$;
create trigger queued_when_moved after update of received_at on opinions
  for each row when (old.received_at is distinct from new.received_at) execute function queue_moved_for_index();
