-- What a group was adopted into (已采纳): a matter of property-service, asked for until that has it, followed from then on.
alter table issue_groups
  add column state text not null default 'OPEN' check (state in ('OPEN', 'ADOPTING', 'ADOPTED', 'CLOSED'));

create table group_adoptions (
  group_id     uuid        primary key references issue_groups (id),   -- one matter for a group, for good
  id           uuid        not null,              -- of what was asked for: asked again in the same words, the same
  title        text        not null,
  description  text,
  unit_id      uuid        not null,              -- where the matter lies
  actor        text        not null,              -- account or client id, as in the audit: never a name
  actor_unit   uuid        not null,              -- in whose name
  asked_at     timestamptz not null,
  matter_id    uuid,                              -- absent until property-service is known to have it
  adopted_at   timestamptz,
  matter_state text        check (matter_state in ('OPEN', 'ANSWERED', 'SETTLED', 'DECLINED')),
  answer       text,
  reason       text,
  changed_at   timestamptz,
  matter_version bigint,
  constraint group_adoptions_known check (num_nulls(matter_id, adopted_at, matter_state, changed_at, matter_version) in (0, 5))
);
alter table group_adoptions enable row level security;
create policy with_its_group on group_adoptions to ${app}
  using (exists (select from issue_groups g where g.id = group_id));
create policy whole_city on group_adoptions to ${city}, ${jobs} using (true);
grant select, insert, update, delete on group_adoptions to ${app}, ${jobs}, ${city};

alter table opinions add column matter_id uuid;   -- that it follows
