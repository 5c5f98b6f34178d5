-- Opinions that say the same, put together by a clerk (诉求归并). A group lies at the lowest unit above all its opinions.
create table issue_groups (
  id           uuid        primary key,
  place_id     uuid        not null,
  place_no     bigint      not null,
  title        text        not null check (length(title) between 1 and 200),
  members      int         not null check (members >= 0),   -- so that one outside a caller's scope is missed, not ignored
  confirmed_at timestamptz not null,
  dissolved_at timestamptz,
  version      bigint      not null
);
select linli_scope('issue_groups');
create index issue_groups_by_place on issue_groups (place_no, id desc);
grant select, insert, update on issue_groups to ${app}, ${jobs}, ${city};

alter table opinions add column group_id uuid references issue_groups (id);
create index opinions_by_group on opinions (group_id) where group_id is not null;

-- What happened to a group. Rows are added and never changed; a step is seen with its group.
create table issue_group_steps (
  group_id uuid        not null references issue_groups (id),
  version  bigint      not null,
  what     text        not null,
  at       timestamptz not null,
  actor    text        not null,
  unit_id  uuid        not null,
  count    int         not null,              -- of opinions it was about
  other    uuid,                              -- the group that came of it, or went into it
  primary key (group_id, version)
);
alter table issue_group_steps enable row level security;
create policy with_its_group on issue_group_steps to ${app}
  using (exists (select from issue_groups g where g.id = group_id));
create policy whole_city on issue_group_steps to ${city}, ${jobs} using (true);
grant select, insert on issue_group_steps to ${app}, ${jobs}, ${city};
