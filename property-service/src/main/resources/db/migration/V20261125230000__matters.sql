-- Matters: what a unit has to answer, from being opened until it is closed (the first part of P8).
create table matters (
  id            uuid        primary key,
  place_id      uuid        not null,
  place_no      bigint      not null,
  title         text        not null check (length(title) between 1 and 120),
  description   text        check (length(description) between 1 and 2000),
  origin_kind   text        check (origin_kind in ('OPINIONS')),
  origin_id     uuid,                            -- a group or a single opinion of search-service
  origin_count  int         check (origin_count >= 1),
  state         text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  answer        text        check (length(answer) between 1 and 2000),
  answered_unit uuid        references places (id),  -- the post in which it was answered, never the person
  answered_role text,
  answered_at   timestamptz,
  outcome       text        check (outcome in ('SETTLED', 'NOT_FEASIBLE', 'WITHDRAWN')),
  reason        text        check (length(reason) between 5 and 500),
  opened_at     timestamptz not null,
  closed_at     timestamptz,
  version       bigint      not null,
  constraint matters_origin check (num_nulls(origin_kind, origin_id, origin_count) in (0, 3)),
  constraint matters_answer check (num_nulls(answer, answered_unit, answered_role, answered_at) in (0, 4)),
  constraint matters_open check (state <> 'OPEN' or answer is null),
  constraint matters_answered check (state <> 'ANSWERED' or answer is not null),
  constraint matters_closed check ((state = 'CLOSED') = (outcome is not null) and (outcome is null) = (closed_at is null)),
  constraint matters_settled check (outcome is distinct from 'SETTLED' or answer is not null),
  constraint matters_reason check ((reason is not null) = (outcome is not null and outcome <> 'SETTLED'))
);
select linli_scope('matters');
-- Looks past the policies: one matter at a time for what residents said, whoever opens it.
create unique index matters_one_for_each_origin on matters (origin_kind, origin_id) where state <> 'CLOSED';
create index matters_by_place on matters (place_no, id desc);
create index matters_by_origin on matters (origin_id) where origin_id is not null;
grant select, insert, update on matters to ${app}, ${jobs}, ${city};

-- What happened to each matter; never changed.
create table matter_steps (
  matter_id uuid        not null references matters (id),
  version   bigint      not null,               -- the matter's, after the step
  place_id  uuid        not null,
  place_no  bigint      not null,
  at        timestamptz not null,
  what      text        not null check (what in ('OPENED', 'ANSWERED', 'CLOSED', 'REOPENED')),
  text      text,                               -- the answer, or the reason
  outcome   text,
  unit      uuid        not null references places (id),
  role      text        not null,
  primary key (matter_id, version)
);
select linli_scope('matter_steps');
create index matter_steps_by_place on matter_steps (place_no);
grant select, insert on matter_steps to ${app}, ${jobs}, ${city};
