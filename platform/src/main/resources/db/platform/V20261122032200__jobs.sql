-- Long work, its progress and its outcome.
create table jobs (
  id               uuid        primary key,
  kind             text        not null,
  place_id         uuid        not null,
  place_no         bigint      not null,
  submitted_by     text        not null,
  scope            jsonb       not null,   -- caller, appointments and units it works within
  input            jsonb       not null,
  state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  cancel_requested boolean     not null default false,
  done             bigint      not null default 0,
  total            bigint      not null default 0,
  checkpoint       jsonb,
  result           jsonb,
  problem          jsonb,                  -- slug, arguments and fields: its texts are made in the reader's language
  attempts         int         not null default 0,   -- runs since the last checkpoint
  not_before       timestamptz not null,
  lease_owner      uuid,
  lease_until      timestamptz,
  created_at       timestamptz not null,
  started_at       timestamptz,
  ended_at         timestamptz,
  version          bigint      not null default 1
);
select linli_scope('jobs');
create index jobs_by_place on jobs (place_no, id);
create index jobs_open on jobs (not_before, id) where state in ('QUEUED', 'RUNNING');
create index jobs_ended on jobs (ended_at) where ended_at is not null;

grant select, insert, update on jobs to ${app}, ${city};
grant select, insert, update, delete on jobs to ${jobs};
