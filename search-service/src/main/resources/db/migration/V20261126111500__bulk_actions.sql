-- What a clerk does with many opinions alike, each by itself (docs/decisions/0098).
create table bulk_actions (
  id         uuid        primary key,
  place_id   uuid        not null,           -- in whose name it was begun
  place_no   bigint      not null,
  actor      text        not null,           -- account or client id, as in the audit: never a name
  treatment  jsonb       not null,           -- the command with its words
  total      int         not null check (total between 1 and 5000),
  job        uuid        not null,
  undo_job   uuid,                           -- the last that took it back
  started_at timestamptz not null
);
select linli_scope('bulk_actions');
create index bulk_actions_by_place on bulk_actions (place_no, id desc);
grant select, insert, update on bulk_actions to ${app}, ${city};
grant select on bulk_actions to ${jobs};

-- Fixed when it begins: which opinions, and in which version.
create table bulk_action_items (
  action_id     uuid        not null references bulk_actions (id) on delete cascade,
  position      int         not null,
  opinion_id    uuid        not null references opinions (id) on delete cascade,
  version       bigint      not null,
  outcome       text        not null,
  version_after bigint,                      -- that came of it, once it is done
  done_at       timestamptz,
  why           jsonb,                       -- it was refused, as key and arguments of a message
  primary key (action_id, position)
);
create index bulk_action_items_by_outcome on bulk_action_items (action_id, outcome, position);
create index bulk_action_items_by_opinion on bulk_action_items (opinion_id);
-- An item tells of its opinion nothing but the id: it is seen with the action, also when the opinion was moved away since,
-- so that the figures are the same for everybody.
alter table bulk_action_items enable row level security;
create policy with_its_action on bulk_action_items to ${app}
  using (exists (select from bulk_actions a where a.id = action_id));
create policy whole_city on bulk_action_items to ${city}, ${jobs} using (true);
grant select, insert, update on bulk_action_items to ${app}, ${city};
grant select on bulk_action_items to ${jobs};

-- The words of an action may speak of the opinions: with the last of these it goes as well.
create function forget_empty_bulk_actions() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  delete from bulk_actions a
   using (select distinct action_id from gone) g
   where a.id = g.action_id and not exists (select from bulk_action_items i where i.action_id = a.id);
  return null;
end $$;
create trigger forgotten_when_empty after delete on bulk_action_items
  referencing old table as gone for each statement execute function forget_empty_bulk_actions();
